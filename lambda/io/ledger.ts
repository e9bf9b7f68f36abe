// The ledger: the DynamoDB table with one item per submission.

import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { LedgerItem } from '../core/protocol/item.ts';
import { LEDGER_INDEX, LEDGER_INDEX_SORT, LEDGER_KEY, LEDGER_TTL, type LedgerIndex } from '../names.ts';
import { awsClientOptions } from './aws.ts';

/** What there is to know of a submission without its person's data. */
export type Listed = Omit<LedgerItem, 'kept' | 'owner' | 'emailDigest' | 'phoneDigest'>;
const Listed = LedgerItem.omit({ kept: true, owner: true, emailDigest: true, phoneDigest: true });

export interface Ledger {
  /** Reads consistently; null where there is none. */
  readonly find: (key: string) => Promise<LedgerItem | null>;
  /**
   * Writes the item if the stored one is still the one it was derived from: its version is one less, or there is none
   * and this is the first. False where somebody else was faster.
   */
  readonly write: (item: LedgerItem) => Promise<boolean>;
  /** All submissions, oldest first: reads the whole table. */
  readonly all: () => Promise<readonly Listed[]>;
  /** The submissions with this value, oldest first. Indexes follow the table by a moment. */
  readonly list: (by: LedgerIndex, value: string) => Promise<readonly Listed[]>;
  /** The newest of them since then, at most so many, oldest first: one request, however many there are. */
  readonly newest: (
    by: LedgerIndex,
    value: string,
    since: number,
    most: number,
  ) => Promise<readonly Listed[]>;
}

export function createLedger(table: string, endpoint?: string): Ledger {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(awsClientOptions(endpoint)));
  const query = (by: LedgerIndex, value: string, since: number) => ({
    TableName: table,
    IndexName: LEDGER_INDEX[by],
    KeyConditionExpression: '#by = :value AND #sort >= :since',
    ExpressionAttributeNames: { '#by': by, '#sort': LEDGER_INDEX_SORT },
    ExpressionAttributeValues: { ':value': value, ':since': since },
  });
  return {
    find: async (key) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { [LEDGER_KEY]: key }, ConsistentRead: true }),
      );
      return Item === undefined ? null : fromStored(Item);
    },
    write: async (item) => {
      try {
        await client.send(
          new PutCommand({ TableName: table, Item: toStored(item), ...onlyIfVersion(item.version - 1) }),
        );
        return true;
      } catch (thrown) {
        if (thrown instanceof ConditionalCheckFailedException) return false;
        throw thrown;
      }
    },
    all: async () => {
      const attributes = Object.keys(Listed.shape);
      const names = Object.fromEntries(attributes.map((attribute) => [`#${attribute}`, attribute]));
      const projection = {
        ProjectionExpression: Object.keys(names).join(','),
        ExpressionAttributeNames: names,
      };
      return collect(paginateScan({ client }, { TableName: table, ...projection }));
    },
    list: async (by, value) => collect(paginateQuery({ client }, query(by, value, 0))),
    newest: async (by, value, since, most) => {
      const page = await client.send(
        new QueryCommand({ ...query(by, value, since), ScanIndexForward: false, Limit: most }),
      );
      return collect([page]);
    },
  };
}

interface Page {
  readonly Items?: Record<string, unknown>[] | undefined;
}

async function collect(pages: AsyncIterable<Page> | Iterable<Page>): Promise<Listed[]> {
  const found: Listed[] = [];
  for await (const { Items = [] } of pages) found.push(...Items.map((item) => Listed.parse(item)));
  return found.sort((a, b) => a.firstSeen - b.firstSeen);
}

function onlyIfVersion(version: number) {
  if (version === 0)
    return {
      ConditionExpression: 'attribute_not_exists(#key)',
      ExpressionAttributeNames: { '#key': LEDGER_KEY },
    };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  };
}

/** DynamoDB's time to live wants whole seconds, and its indexes take no nulls. */
function toStored(item: LedgerItem) {
  const { emailDigest, phoneDigest, ...rest } = item;
  return {
    ...rest,
    ...(emailDigest === null ? {} : { emailDigest }),
    ...(phoneDigest === null ? {} : { phoneDigest }),
    [LEDGER_TTL]: Math.ceil(item.expiresAt / 1_000),
  };
}

const fromStored = (stored: Record<string, unknown>): LedgerItem =>
  LedgerItem.parse({ emailDigest: null, phoneDigest: null, ...stored });
