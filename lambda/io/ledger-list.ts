// Reads the whole ledger for people to look at, without the deliveries that parked items keep.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { LedgerItem } from '../core/protocol/item.ts';
import { awsClientOptions } from './aws.ts';

/** What there is to know of a submission without its person's data. */
const Listed = LedgerItem.omit({ kept: true });
export type Listed = Omit<LedgerItem, 'kept'>;

/** Oldest first. */
export type ListLedger = () => Promise<readonly Listed[]>;

export function createLedgerList(table: string, endpoint?: string): ListLedger {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(awsClientOptions(endpoint)));
  const names = Object.fromEntries(
    Object.keys(Listed.shape).map((attribute) => [`#${attribute}`, attribute]),
  );
  return async () => {
    const items: Listed[] = [];
    const pages = paginateScan(
      { client },
      {
        TableName: table,
        ProjectionExpression: Object.keys(names).join(','),
        ExpressionAttributeNames: names,
      },
    );
    for await (const { Items = [] } of pages) items.push(...Items.map((item) => Listed.parse(item)));
    return items.sort((a, b) => a.firstSeen - b.firstSeen);
  };
}
