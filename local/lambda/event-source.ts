// Hands a queue's messages to its function as Lambda's event source mapping does: batch size 1, batch failures reported, a
// message deleted only when its invocation says so.

import {
  DeleteMessageCommand,
  type Message,
  type MessageSystemAttributeName,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { MessageSource } from '../aws/queue.ts';
import type { LocalFunction } from './local-function.ts';

/** Short, since the embedded server loses the next message to a poll that was aborted: stopping waits it out. */
const POLL_WAIT_S = 1;

const ATTRIBUTES: MessageSystemAttributeName[] = [
  'ApproximateReceiveCount',
  'SentTimestamp',
  'ApproximateFirstReceiveTimestamp',
  'SenderId',
];

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** @param maxConcurrency the most invocations at a time; submit's are the most requests that the partner sees. */
export function startEventSource(queue: MessageSource, target: LocalFunction, maxConcurrency: number) {
  const client = new SQSClient({ endpoint: queue.endpoint });
  let isStopping = false;

  const poll = async (): Promise<void> => {
    while (!isStopping) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: queue.url,
          MaxNumberOfMessages: 1,
          WaitTimeSeconds: POLL_WAIT_S,
          MessageSystemAttributeNames: ATTRIBUTES,
        }),
      );
      for (const message of Messages) await deliver(message);
    }
  };

  const deliver = async (message: Message): Promise<void> => {
    const record = recordOf(message, queue.arn);
    try {
      const { batchItemFailures } = BatchResponse.parse(await target.invoke({ Records: [record] }));
      if (batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === record.messageId)) return;
      await client.send(
        new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: record.receiptHandle }),
      );
    } catch {
      // As on AWS: a failed invocation leaves its message to the visibility timeout.
    }
  };

  const pollers = Array.from({ length: maxConcurrency }, () => poll());
  return {
    stop: async () => {
      isStopping = true;
      await Promise.allSettled(pollers);
      client.destroy();
    },
  };
}

function recordOf(message: Message, arn: string): SQSRecord {
  const { MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes = {} } = message;
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    md5OfBody: MD5OfBody,
    attributes: {
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '1',
      ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '',
      SentTimestamp: Attributes.SentTimestamp ?? '',
      SenderId: Attributes.SenderId ?? '',
    },
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: 'ca-central-1',
  };
}
