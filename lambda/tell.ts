// Tells the log and the metrics of every item that was written, without a person's data.

import type { LedgerItem, State } from './core/protocol/item.ts';
import { fieldOf, type Why } from './core/telling/why.ts';
import type { Log } from './io/log.ts';
import type { Meter } from './io/metrics.ts';
import { METRIC, type MetricName } from './names.ts';

/** Told of every item written, with the one it replaced. */
export type Tell = (written: LedgerItem, found: LedgerItem | null) => void;

const METRIC_OF = {
  sending: null,
  retrying: METRIC.retried,
  submitted: METRIC.submitted,
  parked: METRIC.parked,
  ignored: METRIC.ignored,
} as const satisfies Record<State, MetricName | null>;

/** Reasons that somebody must hear of although the submission is tried again by itself. */
const METRIC_OF_REASON: Partial<Record<Why['reason'], MetricName>> = {
  key_refused: METRIC.keyRefused,
  key_missing: METRIC.keyMissing,
  address_wrong: METRIC.addressWrong,
};

export function createTell(log: Log, meter: Meter): Tell {
  return (written, found) => {
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
    const alarming = state === 'retrying' && why !== null ? METRIC_OF_REASON[why.reason] : undefined;
    if (alarming !== undefined) meter.count(alarming);
  };
}
