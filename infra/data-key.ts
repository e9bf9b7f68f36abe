// The one key over everything that the stack keeps, so that no reader of a disk, a backup or a log gets far without it.

import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ArnFormat, type RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface DataKeyProps {
  readonly removalPolicy: RemovalPolicy;
}

export class DataKey extends Key {
  constructor(scope: Construct, id: string, { removalPolicy }: DataKeyProps) {
    super(scope, id, {
      description: `Everything that ${Stack.of(scope).stackName} keeps`,
      enableKeyRotation: true,
      removalPolicy,
    });
    this.#letLogsUseIt();
    this.#letAlarmsUseIt();
  }

  /** CloudWatch Logs encrypts for this stack's log groups alone (CloudWatch Logs User Guide, "Encrypt log data"). */
  #letLogsUseIt(): void {
    const stack = Stack.of(this);
    const logGroups = stack.formatArn({
      service: 'logs',
      resource: 'log-group',
      // CloudFormation names a log group after its stack.
      resourceName: `${stack.stackName}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
      }),
    );
  }

  /** Without it an alarm can't write to the encrypted topic, and nobody would be told. */
  #letAlarmsUseIt(): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}
