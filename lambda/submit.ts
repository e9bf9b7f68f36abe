// Takes deliveries out of the inbox and sees each one to its end: submitted, parked, ignored, or tried again later.

import { randomUUID } from 'node:crypto';
import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { Definition } from './core/forms/definition.ts';
import { delayAfter } from './core/protocol/delay.ts';
import type { LedgerItem, State } from './core/protocol/item.ts';
import { decodeMessage } from './core/protocol/message.ts';
import type { Pause } from './core/protocol/pause.ts';
import { timingAt } from './core/protocol/timing.ts';
import { fieldOf } from './core/telling/why.ts';
import { readSubmitEnvironment } from './io/environment.ts';
import { createForms } from './io/forms.ts';
import { createInbox } from './io/inbox.ts';
import { createLedger } from './io/ledger.ts';
import { createLog } from './io/log.ts';
import { createMeter } from './io/metrics.ts';
import { createReferralApi } from './io/referral-api.ts';
import { createSecret } from './io/secrets.ts';
import { METRIC, type MetricName } from './names.ts';
import { once } from './once.ts';
import { type Outcome, submitOne } from './submit-one.ts';

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
    tell,
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
  const outcome = await submit(record, context).catch((thrown: unknown): Outcome => {
    log.error('failed', thrown);
    return { kind: 'hide', ms: delayAfter(receivesOf(record), connected().timing, Math.random()) };
  });
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
  });
  if (outcome.kind === 'hide') {
    meter.seconds(METRIC.undeliveredAge, (Date.now() - delivery.acceptedAt) / 1_000);
    log.info('waits', { delivery: delivery.id, form: delivery.form, waitMs: Math.round(outcome.ms) });
  }
  return outcome;
}

const receivesOf = (record: SQSRecord): number => Number(record.attributes.ApproximateReceiveCount);

const METRIC_OF = {
  sending: null,
  retrying: METRIC.retried,
  submitted: METRIC.submitted,
  parked: METRIC.parked,
  ignored: METRIC.ignored,
} as const satisfies Record<State, MetricName | null>;

function tell(written: LedgerItem, found: LedgerItem | null): void {
  const { id, form, source, reference, state, why, attempts, doubts, partnerStatus } = written;
  const isRepeat =
    found !== null &&
    state === found.state &&
    written.deliveries > found.deliveries &&
    written.replay === found.replay;
  const field = fieldOf(why);
  log[state === 'parked' ? 'warn' : 'info'](isRepeat ? 'repeated' : state, {
    delivery: id,
    form,
    source,
    reference,
    attempts,
    ...(why === null ? {} : { reason: why.reason }),
    ...(field === null ? {} : { field }),
    ...(partnerStatus === null ? {} : { status: partnerStatus }),
  });
  const metric = isRepeat ? METRIC.repeated : METRIC_OF[state];
  if (metric !== null) meter.count(metric);
  if (doubts > (found?.doubts ?? 0)) meter.count(METRIC.doubted);
  if (state === 'retrying' && why?.reason === 'key_refused') meter.count(METRIC.keyRefused);
  if (state === 'retrying' && why?.reason === 'key_missing') meter.count(METRIC.keyMissing);
}
