// Takes what landed in the dead-letter queue and has the ledger know it.

import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { buryOne } from './bury-one.ts';
import { Gate } from './core/forms/gate.ts';
import { decodeMessage } from './core/protocol/message.ts';
import { timingAt } from './core/protocol/timing.ts';
import { readBuryEnvironment } from './io/environment.ts';
import { createForms } from './io/forms.ts';
import { createLedger } from './io/ledger.ts';
import { createLog } from './io/log.ts';
import { createMeter } from './io/metrics.ts';
import { once } from './once.ts';
import { createTell } from './tell.ts';

const log = createLog('bury');
const meter = createMeter('bury');

const connected = once(() => {
  const { ledgerTable, formsDir, speed } = readBuryEnvironment();
  return {
    forms: createForms(formsDir, Gate),
    ledger: createLedger(ledgerTable),
    timing: timingAt(speed),
    now: Date.now,
    random: Math.random,
    tell: createTell(log, meter),
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
  const isBuried = await bury(record).catch((thrown: unknown) => {
    log.error('not_buried', thrown);
    return false;
  });
  return isBuried ? null : { itemIdentifier: record.messageId };
}

async function bury({ body }: SQSRecord): Promise<boolean> {
  const message = decodeMessage(body);
  if (message.ok) return buryOne(message.value, connected());
  // Nothing that receive wrote: no item can stand for it, and it stays for a person to look at.
  log.warn('message_unreadable', { detail: message.error });
  return false;
}
