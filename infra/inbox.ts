// The inbox: the queue between accepting and submitting, and the dead-letter queue behind it.

import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Duration, type RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

export interface InboxProps {
  readonly dataKey: IKey;
  /** How long a message that was handed over is kept from others. */
  readonly visibilityTimeout: Duration;
  readonly removalPolicy: RemovalPolicy;
}

/** The most that SQS has: a weekend, a holiday and a mended mistake all fit into it. */
const RETENTION = Duration.days(14);

/** Retrying ends by age, not by count: 72 hours of growing delays come to fewer than 600 tries. */
const MAX_RECEIVES = 1_000;

/** The most that SQS takes. A body of 256 KiB is 342 KiB once it is base64, more than SQS's former limit. */
const LARGEST_MESSAGE_BYTES = 1_024 * 1_024;

/** How long the service may use a data key again before it asks for another one: each asking is paid for. */
const DATA_KEY_REUSE = Duration.hours(1);

export class Inbox extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { dataKey, visibilityTimeout, removalPolicy }: InboxProps) {
    super(scope, id);
    const common: QueueProps = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: dataKey,
      dataKeyReuse: DATA_KEY_REUSE,
      enforceSSL: true,
      retentionPeriod: RETENTION,
      maxMessageSizeBytes: LARGEST_MESSAGE_BYTES,
      visibilityTimeout,
      removalPolicy,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    acknowledge(this.deadLetters, { 'Serverless-SQSRedrivePolicy': 'It is the dead-letter queue.' });
  }
}
