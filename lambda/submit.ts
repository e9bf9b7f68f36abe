// Takes deliveries out of the inbox and sees each one to its end: submitted, parked, ignored, or tried again later.

import { randomUUID } from 'node:crypto';
import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { Definition } from './core/forms/definition.ts';
import { delayAfter } from './core/protocol/delay.ts';
import { decodeMessage, waitingSince } from './core/protocol/message.ts';
import type { Pause } from './core/protocol/pause.ts';
import { timingAt } from './core/protocol/timing.ts';
import { readSubmitEnvironment } from './io/environment.ts';
import { createForms } from './io/forms.ts';
import { createInbox } from './io/inbox.ts';
import { createLedger } from './io/ledger.ts';
import { createLog } from './io/log.ts';
import { createMeter } from './io/metrics.ts';
import { createReferralApi } from './io/referral-api.ts';
import { createSecret } from './io/secrets.ts';
import { METRIC } from './names.ts';
import { once } from './once.ts';
import { type Outcome, submitOne } from './submit-one.ts';
import { createTell } from './tell.ts';

const log = createLog('submit');
const meter = createMeter('submit');

const connected = once(() => {
  const environment = readSubmitEnvironment();
  const timing = timingAt(environment.speed);
  const pause: { current: Pause | null } = { current: null };
  return {
    forms: createForms(environment.formsDir, Definition),
    inbox: createInbox(environment.inboxUrl),
    ledger: createLedger(environment.ledgerTable),
    apiKey: createSecret(environment.apiKeySecret, timing),
    digestKey: createSecret(environment.digestKeySecret, timing),
    post: createReferralApi(environment.referralApiUrl, timing),
    partners: environment.referralPartners,
    timing,
    pause,
    now: Date.now,
    random: Math.random,
    newOwner: randomUUID,
    tell: createTell(log, meter),
  };
});

/** SQS, batch size 1 with `reportBatchItemFailures`: a planned retry is a hidden message, not a function error. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const failures = await Promise.all(event.Records.map((record) => handle(record, context)));
  meter.flush();
  return { batchItemFailures: failures.filter((failure) => failure !== null) };
}

/** Null once the message has done its work. One bad record never holds up its neighbours. */
async function handle(record: SQSRecord, context: Context): Promise<SQSBatchItemFailure | null> {
  const { inbox } = connected();
  const outcome = await submit(record, context);
  if (outcome.kind === 'acknowledge') return null;
  // Hiding failed: the message comes back by itself when its visibility timeout is over.
  await inbox
    .hide(record.receiptHandle, outcome.ms)
    .catch((thrown: unknown) => log.error('not_hidden', thrown));
  return { itemIdentifier: record.messageId };
}

async function submit(record: SQSRecord, context: Context): Promise<Outcome> {
  const message = decodeMessage(record.body);
  if (!message.ok) {
    // Nothing that receive wrote: it stays out of the way, and ends in the dead-letter queue.
    log.warn('message_unreadable', { detail: message.error });
    return { kind: 'hide', ms: connected().timing.longestDelayMs };
  }
  const { delivery } = message.value;
  const outcome = await submitOne(message.value, {
    ...connected(),
    receives: receivesOf(record),
    remainingMs: () => context.getRemainingTimeInMillis(),
  }).catch((thrown: unknown): Outcome => {
    log.error('failed', thrown, { delivery: delivery.id, form: delivery.form });
    return { kind: 'hide', ms: delayAfter(receivesOf(record), connected().timing, Math.random()) };
  });
  if (outcome.kind === 'hide') {
    meter.seconds(METRIC.undeliveredAge, (Date.now() - waitingSince(message.value)) / 1_000);
    log.info('waits', { delivery: delivery.id, form: delivery.form, waitMs: Math.round(outcome.ms) });
  }
  return outcome;
}

const receivesOf = (record: SQSRecord): number => Number(record.attributes.ApproximateReceiveCount);
