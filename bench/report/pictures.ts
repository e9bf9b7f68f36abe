// The pictures of docs/reliability.md, each out of what one of the tools measured. Pure.

import type { ChaosTold, LoadTold } from './measured.ts';
import { bar, COLOURS, line, plot, text } from './svg.ts';

/** The inbox filling while the partner is down, and draining once it is back. */
export function outagePicture({ samples, count }: LoadTold): string {
  const seconds = samples.map(({ at }) => at / 1_000);
  const lines: readonly (readonly [string, (sample: LoadTold['samples'][number]) => number])[] = [
    ['accepted', ({ accepted }) => accepted],
    ['with the partner', ({ submitted }) => submitted],
    ['waiting', ({ accepted, submitted }) => accepted - submitted],
  ];
  return plot({
    title: `${count.toLocaleString('en-CA')} deliveries while the partner is down, and after`,
    xLabel: 'seconds since the first delivery',
    yLabel: 'deliveries',
    x: [0, Math.max(1, ...seconds)],
    y: [0, count],
    names: lines.map(([name]) => name),
    body: ({ x, y }) => [
      ...lines.map(([, measure], at) =>
        line(
          samples.map((sample) => [x(sample.at / 1_000), y(measure(sample))] as const),
          COLOURS[at] ?? COLOURS[0],
        ),
      ),
    ],
  });
}

/** How long it took from sending a delivery to its 200; the slowest hundredth stands in the last bar. */
export function latencyPicture({ histogram, count, concurrency, latencyMs }: LoadTold): string {
  const { binMs, counts } = histogram;
  const most = Math.max(1, ...counts);
  return plot({
    title: `From a delivery to its 200: ${count.toLocaleString('en-CA')} deliveries, ${concurrency} at a time`,
    xLabel: `milliseconds (p50 ${latencyMs.p50}, p99 ${latencyMs.p99})`,
    yLabel: 'deliveries',
    x: [0, binMs * counts.length],
    y: [0, most],
    body: ({ x, y }) =>
      counts.map((height, at) =>
        bar(
          x(at * binMs) + 1,
          y(height),
          x((at + 1) * binMs) - x(at * binMs) - 2,
          y(0) - y(height),
          COLOURS[0],
        ),
      ),
  });
}

/** Room above the highest bar for the words on it. */
const HEADROOM = 1.15;

/** What became of everything that was accepted while everything else broke. */
export function chaosPicture(runs: readonly ChaosTold[]): string {
  const kinds = ['submitted', 'parked', 'ignored', 'lost'] as const;
  const sizes = runs.map(({ account }) =>
    kinds.map((kind) => (kind === 'lost' ? account.lost.length : account[kind])),
  );
  const most = Math.max(1, ...runs.map(({ account }) => account.accepted));
  return plot({
    title: 'What became of everything that was accepted, under chaos',
    xLabel: '',
    yLabel: 'submissions',
    x: [0, runs.length],
    y: [0, most * HEADROOM],
    names: kinds,
    columns: runs.map(
      ({ seed, faults }) => `seed ${seed}: ${faultsIn(faults).toLocaleString('en-CA')} faults`,
    ),
    body: ({ x, y }) => [
      ...sizes.flatMap((parts, run) => {
        let from = 0;
        return parts.map((size, at) => {
          const drawn = bar(
            x(run + 0.25),
            y(from + size),
            x(run + 0.75) - x(run + 0.25),
            y(from) - y(from + size),
            COLOURS[at] ?? COLOURS[0],
          );
          from += size;
          return drawn;
        });
      }),
      ...runs.map(({ account }, run) =>
        text(
          x(run + 0.5),
          y(account.accepted) - 6,
          `${account.accepted}, lost ${account.lost.length}`,
          'text-anchor="middle"',
        ),
      ),
    ],
  });
}

export const faultsIn = (faults: ChaosTold['faults']): number =>
  faults.reduce((sum, { count }) => sum + count, 0);
