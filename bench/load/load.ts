// Sends many deliveries at once into the whole relay and measures how they come through.

import { startBenchRelay } from '../bench-relay.ts';
import { DEFINITION, deliveryOf } from '../deliveries.ts';
import type { Progress } from '../progress.ts';
import { startLoadPartner } from './load-partner.ts';
import { type Cost, costOf } from './process-cost.ts';

export interface LoadOptions {
  readonly count: number;
  /** Deliveries under way at a time. */
  readonly concurrency: number;
  readonly speed: number;
  /** Whether the partner is down until all are accepted. */
  readonly outage: boolean;
}

/** One look at the relay. Times in milliseconds since the first delivery. */
export interface Sample {
  readonly at: number;
  readonly accepted: number;
  readonly submitted: number;
}

export interface LoadResult extends LoadOptions {
  readonly perSecond: number;
  /** From sending a delivery to its 200, in milliseconds: the shares of them in the order of their names. */
  readonly latencyMs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** The latencies in bins up to the 99th percentile; what is slower counts into the last. */
  readonly histogram: Histogram;
  /** From the last 200, or the end of the outage, until the partner had everything. */
  readonly drainMs: number;
  readonly cpuMsPerDelivery: number | null;
  readonly peakMemoryMiB: number | null;
  readonly refused: number;
  readonly submitted: number;
  /** Copies at the partner beyond the first of each. */
  readonly copies: number;
  readonly mostAtOnce: number;
  /** The most that the stage allows at a time. */
  readonly limit: number;
  readonly samples: readonly Sample[];
}

export interface Histogram {
  readonly binMs: number;
  readonly counts: readonly number[];
}

const LIMIT = { receive: 3, submit: 4 };

/** As long as an API over the internet takes at its best. */
const PARTNER_LATENCY_MS = 20;

const BETWEEN_SAMPLES_MS = 250;

export async function runLoad(options: LoadOptions, progress: Progress): Promise<LoadResult> {
  const { count, concurrency, speed, outage } = options;
  const partner = await startLoadPartner(PARTNER_LATENCY_MS);
  const relay = await startBenchRelay({
    forms: { quiz: DEFINITION },
    referralApiUrl: partner.url,
    speed,
    concurrency: LIMIT,
    onLog: () => undefined,
  });
  const cost = (): Cost | null =>
    costOf([process.pid, ...Object.values(relay.functions).flatMap((each) => each.pids())]);
  partner.setDown(outage);
  const before = cost();
  const start = performance.now();
  const samples: Sample[] = [];
  const latencies: number[] = [];
  let peakMemoryMiB = 0;
  let refused = 0;
  const look = () => {
    samples.push({
      at: Math.round(performance.now() - start),
      accepted: latencies.length,
      submitted: partner.taken.size,
    });
    peakMemoryMiB = Math.max(peakMemoryMiB, cost()?.memoryMiB ?? 0);
    const share = (latencies.length + partner.taken.size) / (2 * count);
    progress.at(share, `${latencies.length} of ${count} accepted, ${partner.taken.size} submitted`);
  };
  const timer = setInterval(look, BETWEEN_SAMPLES_MS);
  try {
    let next = 0;
    const sendOn = async (): Promise<void> => {
      while (next < count) {
        const { body, headers } = deliveryOf(`load-${next++}`);
        const sentAt = performance.now();
        const response = await fetch(`${relay.url}/webhooks/quiz`, { method: 'POST', headers, body });
        await response.arrayBuffer();
        if (response.status === 200) latencies.push(performance.now() - sentAt);
        else refused += 1;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, sendOn));
    const acceptedAt = performance.now();
    partner.setDown(false);
    await drained(() => partner.taken.size + refused >= count && relay.inboxDepth() === 0);
    look();
    const drainMs = Math.round(performance.now() - acceptedAt);
    const after = cost();
    const sorted = latencies.toSorted((a, b) => a - b);
    const at = (share: number) =>
      Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
    return {
      ...options,
      perSecond: Math.round((latencies.length / (acceptedAt - start)) * 1_000),
      latencyMs: { p50: at(0.5), p99: at(0.99), max: at(1) },
      histogram: histogramOf(latencies, at(0.99)),
      drainMs,
      cpuMsPerDelivery:
        before === null || after === null
          ? null
          : Math.round(((after.cpuMs - before.cpuMs) / count) * 100) / 100,
      peakMemoryMiB: before === null ? null : Math.round(peakMemoryMiB),
      refused,
      submitted: partner.taken.size,
      copies: [...partner.taken.values()].reduce((sum, copies) => sum + copies - 1, 0),
      mostAtOnce: partner.mostAtOnce(),
      limit: LIMIT.submit,
      samples,
    };
  } finally {
    clearInterval(timer);
    progress.end();
    await relay.stop();
    await partner.stop();
  }
}

/** Polls: nothing tells when a queue is empty. */
async function drained(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const BINS = 40;

function histogramOf(latencies: readonly number[], p99: number): Histogram {
  const binMs = Math.max(1, Math.ceil(p99 / BINS));
  const counts = Array.from({ length: BINS }, () => 0);
  for (const latency of latencies) {
    const bin = Math.min(BINS - 1, Math.floor(latency / binMs));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { binMs, counts };
}
