// The ledger: the DynamoDB table with one item per submission.

import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { LedgerItem } from '../core/protocol/item.ts';
import { LEDGER_KEY } from '../names.ts';
import { awsClientOptions } from './aws.ts';

export interface Ledger {
  /** Reads consistently; null where there is none. */
  readonly find: (key: string) => Promise<LedgerItem | null>;
  /**
   * Writes the item if the stored one is still the one it was derived from: its version is one less, or there is none
   * and this is the first. False where somebody else was faster.
   */
  readonly write: (item: LedgerItem) => Promise<boolean>;
}

export function createLedger(table: string, endpoint?: string): Ledger {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(awsClientOptions(endpoint)));
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
  };
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

/** The attribute that DynamoDB's time to live deletes by; it wants whole seconds. */
export const TTL_ATTRIBUTE = 'deleteAfter';

const toStored = (item: LedgerItem) => ({ ...item, [TTL_ATTRIBUTE]: Math.ceil(item.expiresAt / 1_000) });

const fromStored = (stored: Record<string, unknown>): LedgerItem => LedgerItem.parse(stored);
