// The inbox: the SQS queue between accepting and submitting.

import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { encodeMessage, type Message } from '../core/protocol/message.ts';
import { awsClientOptions } from './aws.ts';

export interface Inbox {
  /** Resolves once the message is kept durably. */
  readonly put: (message: Message) => Promise<void>;
  /** Keeps a received message from everyone for so long. */
  readonly hide: (receiptHandle: string, ms: number) => Promise<void>;
}

/** SQS hides a message for 12 hours at most, counted from when it was received. */
const LONGEST_HIDE_S = 11 * 60 * 60;

export function createInbox(url: string, endpoint?: string): Inbox {
  const client = new SQSClient(awsClientOptions(endpoint));
  return {
    put: async (message) => {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: encodeMessage(message) }));
    },
    hide: async (receiptHandle, ms) => {
      const seconds = Math.min(LONGEST_HIDE_S, Math.max(0, Math.ceil(ms / 1_000)));
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: url,
          ReceiptHandle: receiptHandle,
          VisibilityTimeout: seconds,
        }),
      );
    },
  };
}
