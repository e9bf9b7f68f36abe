// One of the relay's functions: its bundle, its own log group and a role that starts with nothing but writing to it.

import { dirname } from 'node:path';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { VARIABLE } from '../lambda/names.ts';
import { acknowledge } from './acknowledge.ts';
import { bundleOf, type FunctionName } from './bundle.ts';
import { FORMS_DIR, type FormDefinitions } from './form-definitions.ts';

export interface HandlerProps {
  readonly bundle: FunctionName;
  readonly description: string;
  readonly memoryMiB: number;
  readonly timeout: Duration;
  readonly environment: Partial<Record<(typeof VARIABLE)[keyof typeof VARIABLE], string>>;
  readonly forms: FormDefinitions;
  readonly dataKey: IKey;
  readonly logRetention: RetentionDays;
  readonly removalPolicy: RemovalPolicy;
}

/** CDK's own grants on the one key; the key is named, the kinds of re-encryption and data keys are not. */
const KEY_GRANTS = Object.fromEntries(
  ['kms:ReEncrypt*', 'kms:GenerateDataKey*'].map((action) => [
    `AwsSolutions-IAM5[Action::${action}]`,
    "CDK's grant of encrypting with the stack's one key.",
  ]),
);

export class Handler extends LambdaFunction {
  readonly executionRole: Role;

  constructor(scope: Construct, id: string, props: HandlerProps) {
    const { bundle, description, memoryMiB, timeout, environment, forms, dataKey } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      encryptionKey: dataKey,
      retention: props.logRetention,
      removalPolicy: props.removalPolicy,
    });
    const role = new Role(scope, `${id}Role`, {
      description: `What ${bundle} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // The map is for symbolicating offline.
      code: Code.fromAsset(dirname(bundleOf(bundle)), { exclude: ['*.map'] }),
      handler: 'index.handler',
      memorySize: memoryMiB,
      timeout,
      environment: { ...environment, [VARIABLE.formsDir]: FORMS_DIR },
      environmentEncryption: dataKey,
      layers: [forms],
      role,
      logGroup,
    });
    this.executionRole = role;
    acknowledge(role, KEY_GRANTS);
    acknowledge(this, {
      'Serverless-LambdaDLQ':
        'Invoked by API Gateway or a queue, never asynchronously: nothing could land there.',
      'Serverless-LambdaTracing':
        'Tracing needs a permission on everything and time at every cold start; log and ledger tell the way of each delivery.',
    });
  }

  /** Hands it the queue's messages one by one, so that one submission never holds up or takes down another. */
  takeFrom(queue: IQueue, maxConcurrency: number): void {
    this.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency }),
    );
    acknowledge(this, {
      'Serverless-LambdaEventSourceMappingDestination':
        'SQS sources have none: what fails goes back to the queue, and in the end to its dead-letter queue.',
    });
  }
}
