// The ledger on this machine: an embedded DynamoDB-compatible server with the one table.

import { once } from 'node:events';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import {
  LEDGER_INDEX,
  LEDGER_INDEX_ATTRIBUTES,
  LEDGER_INDEX_SORT,
  LEDGER_KEY,
  type LedgerIndex,
} from '../../lambda/names.ts';
import { portOf } from './port.ts';
import { answerProgramsAlone } from './this-machine.ts';

export interface EmbeddedTable {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** @param dataDir where the table survives a restart; null keeps it in memory. */
export async function startTable(name: string, dataDir: string | null): Promise<EmbeddedTable> {
  const server = dynalite({ createTableMs: 0, ...(dataDir === null ? {} : { path: dataDir }) });
  answerProgramsAlone(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  await createTable(name, endpoint);
  return {
    endpoint,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const INDEXED = ['state', 'emailDigest', 'phoneDigest', 'reference'] as const satisfies LedgerIndex[];

async function createTable(name: string, endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint });
  const table = new CreateTableCommand({
    TableName: name,
    AttributeDefinitions: [
      ...[LEDGER_KEY, ...INDEXED].map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
      { AttributeName: LEDGER_INDEX_SORT, AttributeType: 'N' },
    ],
    GlobalSecondaryIndexes: INDEXED.map((name) => ({
      IndexName: LEDGER_INDEX[name],
      KeySchema: [
        { AttributeName: name, KeyType: 'HASH' },
        { AttributeName: LEDGER_INDEX_SORT, KeyType: 'RANGE' },
      ],
      Projection: {
        ProjectionType: 'INCLUDE',
        NonKeyAttributes: LEDGER_INDEX_ATTRIBUTES.filter((copied) => copied !== name),
      },
    })),
    KeySchema: [{ AttributeName: LEDGER_KEY, KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  try {
    await client.send(table);
  } catch (thrown) {
    // It survived a restart.
    if (!(thrown instanceof ResourceInUseException)) throw thrown;
  } finally {
    client.destroy();
  }
}
