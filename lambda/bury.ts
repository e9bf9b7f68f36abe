// Takes what landed in the dead-letter queue and parks it as `crashed`, unread, so that the ledger knows everything that
// was accepted. It opens no body: a body is what may have made submit crash.

import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { Gate } from './core/forms/gate.ts';
import { buryStep } from './core/protocol/bury-step.ts';
import { NO_DIGESTS } from './core/protocol/contact-digests.ts';
import { digestOf, type Identity, identify } from './core/protocol/identity.ts';
import type { State } from './core/protocol/item.ts';
import { decodeMessage, type Message, waitingSince } from './core/protocol/message.ts';
import { timingAt } from './core/protocol/timing.ts';
import { parked } from './core/protocol/transitions.ts';
import { readBuryEnvironment } from './io/environment.ts';
import { createForms } from './io/forms.ts';
import { createLedger } from './io/ledger.ts';
import { createLog } from './io/log.ts';
import { createMeter } from './io/metrics.ts';
import { once } from './once.ts';
import { createTell } from './tell.ts';

const log = createLog('bury');
const meter = createMeter('bury');
const tell = createTell(log, meter);

const connected = once(() => {
  const { ledgerTable, formsDir, speed } = readBuryEnvironment();
  return {
    forms: createForms(formsDir, Gate),
    ledger: createLedger(ledgerTable),
    timing: timingAt(speed),
  };
});

/** SQS, batch size 1 with `reportBatchItemFailures`: what can't be buried now comes back after its visibility timeout. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await Promise.all(event.Records.map(handle));
  meter.flush();
  return { batchItemFailures: failures.filter((failure) => failure !== null) };
}

/** Null once the ledger knows it. */
async function handle(record: SQSRecord): Promise<SQSBatchItemFailure | null> {
  const isBuried = await buryRecord(record).catch((thrown: unknown) => {
    log.error('not_buried', thrown);
    return false;
  });
  return isBuried ? null : { itemIdentifier: record.messageId };
}

async function buryRecord({ body }: SQSRecord): Promise<boolean> {
  const message = decodeMessage(body);
  if (message.ok) return bury(message.value);
  // Nothing that receive wrote: no item can stand for it, and it stays for a person to look at.
  log.warn('message_unreadable', { detail: message.error });
  return false;
}

async function bury(message: Message): Promise<boolean> {
  const { ledger, timing } = connected();
  const { delivery, replay } = message;
  const since = waitingSince(message);
  const digest = digestOf(delivery.raw);
  const source = await sourceOf(delivery.form);
  const unread = identify({ form: delivery.form, source, id: null, digest, partial: false });
  // An operator's replay belongs to the item that it names, which still keeps it.
  const known = replay === null ? await itemOpenedBy(delivery.id) : await ledger.find(replay.key);
  const identity = known ?? unread;
  for (;;) {
    const found = await ledger.find(identity.key);
    const moment = { now: Date.now(), random: Math.random(), timing };
    const remembered = found !== null && found.expiresAt > moment.now ? found : null;
    const incoming = {
      identity,
      delivery,
      digest,
      replay: replay?.number ?? null,
      digests: NO_DIGESTS,
      since,
    };
    const { step } = buryStep(remembered, incoming, moment.now);
    if (step !== 'park') return step === 'acknowledge';
    const item = parked(found, incoming, { reason: 'crashed' }, moment);
    if (await ledger.write(item)) {
      tell(item, found);
      return true;
    }
    // Somebody else wrote first, and what they wrote decides.
  }
}

/** The item of a submission that submit could still read, and that nothing else will end now; null where there is none. */
async function itemOpenedBy(deliveryId: string): Promise<Identity | null> {
  const { ledger } = connected();
  const states: readonly State[] = ['retrying', 'sending'];
  const open = await Promise.all(states.map((state) => ledger.list('state', state)));
  return open.flat().find(({ id }) => id === deliveryId) ?? null;
}

/** The same reference as submit would give it needs the form's source. */
async function sourceOf(form: string): Promise<string> {
  const gate = await connected()
    .forms(form)
    .catch(() => null);
  return gate?.source ?? 'unknown';
}
