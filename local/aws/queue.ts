// The inbox on this machine: an embedded SQS-compatible server with the queue and its dead-letter queue.

import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { onThisMachine } from './this-machine.ts';

/** Where messages can be taken from. */
export interface MessageSource {
  readonly endpoint: string;
  readonly url: string;
  readonly arn: string;
}

export interface EmbeddedQueue extends MessageSource {
  readonly deadLetters: MessageSource;
  /** Messages in the inbox, whether ready, delayed or in flight. */
  readonly depth: () => number;
  /** The same of the dead-letter queue. */
  readonly deadLetterDepth: () => number;
  readonly stop: () => Promise<void>;
}

/** As the stack sets it: retrying ends by age, not by count. */
const REGION = 'ca-central-1';
const MAX_RECEIVES = 1_000;
const RETENTION_S = 14 * 24 * 60 * 60;

const arnOf = (queue: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${queue}`;

/** The account that the embedded server stands for. */
const ACCOUNT = '000000000000';

export interface QueueOptions {
  readonly visibilityMs: number;
  /** Where messages survive a restart; null keeps them in memory. */
  readonly dataDir: string | null;
  /** After so many tries a message goes to the dead-letter queue. @default as the stack has it */
  readonly maxReceives?: number | undefined;
}

export async function startQueue(
  name: string,
  { visibilityMs, dataDir, maxReceives = MAX_RECEIVES }: QueueOptions,
): Promise<EmbeddedQueue> {
  const options = { port: 0, logger: false, defaultRegion: REGION, ...(dataDir === null ? {} : { dataDir }) };
  const server = await onThisMachine(() => startFauxqs(options));
  const common = {
    MessageRetentionPeriod: String(RETENTION_S),
    VisibilityTimeout: String(Math.ceil(visibilityMs / 1_000)),
  };
  const deadLetters = `${name}-dlq`;
  const attributes = {
    ...common,
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount: maxReceives }),
  };
  // Creating a queue anew would empty the one that survived a restart.
  if (server.inspectQueue(deadLetters) === undefined) server.createQueue(deadLetters, { attributes: common });
  const isNew = server.inspectQueue(name) === undefined;
  if (isNew) server.createQueue(name, { attributes });
  const endpoint = `http://127.0.0.1:${server.port}`;
  // The address that the server gives names a host of its region, which does not resolve; the SDK follows addresses.
  const sourceOf = (queue: string): MessageSource => ({
    endpoint,
    url: `${endpoint}/${ACCOUNT}/${queue}`,
    arn: arnOf(queue),
  });
  const inbox = sourceOf(name);
  const depthOf = (queue: string): number => {
    const messages = server.inspectQueue(queue)?.messages;
    return messages === undefined
      ? 0
      : messages.ready.length + messages.delayed.length + messages.inflight.length;
  };
  if (!isNew) await setAttributes(inbox, attributes);
  return {
    ...inbox,
    deadLetters: sourceOf(deadLetters),
    depth: () => depthOf(name),
    deadLetterDepth: () => depthOf(deadLetters),
    stop: () => server.stop(),
  };
}

/** The speed may be another than before the restart, and with it the visibility timeout. */
async function setAttributes(
  { endpoint, url }: MessageSource,
  attributes: Record<string, string>,
): Promise<void> {
  const client = new SQSClient({ endpoint });
  await client.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: attributes }));
  client.destroy();
}
