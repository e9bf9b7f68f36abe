// What the tools measured, as docs/measured keeps it.

import * as z from 'zod';

const names = z.array(z.string());

export const ChaosTold = z.object({
  seed: z.number(),
  minutes: z.number(),
  plan: z.string(),
  account: z.object({
    accepted: z.number(),
    submitted: z.number(),
    parked: z.number(),
    ignored: z.number(),
    lost: names,
    phantom: names,
    copies: z.number(),
    unexplained: names,
    foreign: names,
  }),
  faults: z.array(z.object({ where: z.string(), kind: z.string(), count: z.number() })),
  mostAtOnce: z.number(),
  restMs: z.number(),
});
export type ChaosTold = z.output<typeof ChaosTold>;

export const LoadTold = z.object({
  count: z.number(),
  concurrency: z.number(),
  speed: z.number(),
  outage: z.boolean(),
  perSecond: z.number(),
  latencyMs: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  histogram: z.object({ binMs: z.number(), counts: z.array(z.number()) }),
  drainMs: z.number(),
  cpuMsPerDelivery: z.number().nullable(),
  peakMemoryMiB: z.number().nullable(),
  refused: z.number(),
  submitted: z.number(),
  copies: z.number(),
  mostAtOnce: z.number(),
  limit: z.number(),
  samples: z.array(z.object({ at: z.number(), accepted: z.number(), submitted: z.number() })),
});
export type LoadTold = z.output<typeof LoadTold>;

export const FuzzTold = z.object({
  seed: z.number(),
  minutes: z.number(),
  cases: z.record(z.string(), z.number()),
  findings: z.array(z.object({ target: z.string(), number: z.number(), what: z.string() })),
  memoryMiB: z.object({ early: z.number(), late: z.number() }).nullable(),
  crashes: z.number(),
  leaks: z.number(),
  logLines: z.number(),
});
export type FuzzTold = z.output<typeof FuzzTold>;

/** Everything, one file each: `chaos.json`, `load.json`, `outage.json`, `fuzz.json`. */
export interface Measured {
  readonly chaos: readonly ChaosTold[];
  readonly load: readonly LoadTold[];
  readonly outage: readonly LoadTold[];
  readonly fuzz: readonly FuzzTold[];
}
