// The whole relay under the same cases: over HTTP, out of the queue, out of the table, and from the partner.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { parseJson } from '../../lambda/core/reading/json.ts';
import { isObject } from '../../lambda/core/reading/members.ts';
import type { Relay } from '../../local/relay.ts';
import { proveAsSource } from '../../relay/prove-as-source.ts';
import { SECRET } from '../deliveries.ts';
import type { Random } from '../random.ts';
import { bodyOf, headersOf } from './core-targets.ts';
import { mutateJson } from './mutate.ts';
import { nastyOf, nastyText } from './nasties.ts';
import { itemOf, type Seed } from './seeds.ts';

/** Everything that design allows receive to answer. */
const ALLOWED = [200, 401, 405, 413, 503];

/** A request takes milliseconds; one that takes so long hangs. */
const PATIENCE_MS = 15_000;

export interface RelayTarget {
  /** Sends one case; throws where the answer is none that may be. */
  readonly send: (seed: Seed, random: Random) => Promise<void>;
  readonly stop: () => void;
}

export function createRelayTarget({ url, variables }: Pick<Relay, 'url' | 'variables'>): RelayTarget {
  const queue = new SQSClient({ endpoint: variables.AWS_ENDPOINT_URL_SQS });
  const table = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: variables.AWS_ENDPOINT_URL_DYNAMODB }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

  const request = async (seed: Seed, random: Random): Promise<void> => {
    const raw = new Uint8Array(bodyOf(seed, random));
    const file = { raw, headers: headersOf(seed, random) };
    const proved = proveAsSource(seed.slug, seed.definition, SECRET, file, Date.now());
    const isGenuine = random.chance(0.8);
    const path = random.chance(0.9)
      ? proved.path
      : `/webhooks/${encodeURIComponent(nastyText(random).toWellFormed().slice(0, 200))}`;
    const method = random.chance(0.95)
      ? 'POST'
      : random.pick(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);
    const headers = Object.entries(isGenuine ? proved.headers : file.headers).filter(([, value]) =>
      SENDABLE.test(value),
    );
    const response = await fetch(url + path, {
      method,
      headers,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: proved.body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    if (!ALLOWED.includes(response.status) || text.includes('Service Unavailable'))
      throw new Error(`${method} was answered ${response.status}, expected one of ${ALLOWED.join(', ')}`);
  };

  const message = async (_: Seed, random: Random): Promise<void> => {
    // SQS refuses what is no XML character (SendMessage, "InvalidMessageContents"), so that nothing else can be in it.
    const text = JSON.stringify(nastyOf(random)).replace(NO_XML, '').slice(0, 1_000);
    await queue.send(new SendMessageCommand({ QueueUrl: variables.INBOX_URL, MessageBody: text }));
  };

  /** An item that is nearly right, where the delivery after it will look. */
  const item = async (seed: Seed, random: Random): Promise<void> => {
    const { kept: _, ...right } = itemOf(seed);
    const json = parseJson(JSON.stringify({ ...right, emailDigest: undefined, phoneDigest: undefined }));
    const changed = json.ok ? mutateJson(json.value, random) : null;
    if (!isObject(changed)) return;
    const stored = {
      ...changed,
      key: right.key,
      state: 'parked',
      firstSeen: right.firstSeen,
      reference: right.reference,
    };
    // The table refuses what it can't hold, such as a number with too many digits.
    await table
      .send(new PutCommand({ TableName: variables.LEDGER_TABLE, Item: stored }))
      .catch(() => undefined);
  };

  return {
    send: (seed, random) =>
      random.pick([request, request, request, request, request, request, message, item])(seed, random),
    stop: () => {
      queue.destroy();
      table.destroy();
    },
  };
}

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\uffff]|[\ufffe\uffff]/g;

/** A header's value can hold nothing else (RFC 9110, section 5.5), so nothing else can reach the relay. */
const SENDABLE = /^[\x20-\x7e]*$/;
