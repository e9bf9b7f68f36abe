// The ledger: one item per submission, paid by use, found by its key or by one of the indexes.

import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnElement, type RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import {
  LEDGER_INDEX,
  LEDGER_INDEX_ATTRIBUTES,
  LEDGER_INDEX_SORT,
  LEDGER_KEY,
  LEDGER_TTL,
} from '../lambda/names.ts';
import { acknowledge } from './acknowledge.ts';
import type { Handler } from './handler.ts';

export interface LedgerProps {
  readonly dataKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** Whether the table refuses to be deleted. */
  readonly deletionProtection: boolean;
}

export class Ledger extends Table {
  constructor(scope: Construct, id: string, { dataKey, removalPolicy, deletionProtection }: LedgerProps) {
    super(scope, id, {
      partitionKey: { name: LEDGER_KEY, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: dataKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: LEDGER_TTL,
      deletionProtection,
      removalPolicy,
    });
    for (const [name, indexName] of Object.entries(LEDGER_INDEX)) {
      this.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name, type: AttributeType.STRING },
        sortKey: { name: LEDGER_INDEX_SORT, type: AttributeType.NUMBER },
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: LEDGER_INDEX_ATTRIBUTES.filter((copied) => copied !== name),
      });
    }
  }

  /** One item at a time, by its key. DynamoDB uses the data key in the caller's name. */
  letReadAndWriteItems(handler: Handler): void {
    this.encryptionKey?.grantEncryptDecrypt(handler);
    this.#let(handler, 'dynamodb:GetItem', 'dynamodb:PutItem');
  }

  /** What an index finds. */
  letQuery(handler: Handler): void {
    this.#let(handler, 'dynamodb:Query');
  }

  #let(handler: Handler, ...actions: string[]): void {
    this.grant(handler, ...actions);
    const id =
      this.node.defaultChild instanceof CfnElement ? Stack.of(this).getLogicalId(this.node.defaultChild) : '';
    acknowledge(handler.executionRole, {
      [`AwsSolutions-IAM5[Resource::<${id}.Arn>/index/*]`]:
        "CDK's grant on a table with indexes names them so.",
    });
  }
}
