// npm run load -- --count 20000 --concurrency 32: how many deliveries a second, how long to the 200, how long to drain, and
// what it costs.

import * as z from 'zod';
import { keepResults } from '../keep.ts';
import { FLAG, readOptions, TEXT } from '../options.ts';
import { createProgress, spanOf } from '../progress.ts';
import { type LoadResult, runLoad } from './load.ts';

const USAGE = `npm run load -- [--count N[,N…]] [--concurrency N] [--outage] [--speed N] [--out FILE]

  --count N        how many deliveries; several numbers with commas make a table (default 1000)
  --concurrency N  deliveries under way at a time (default 32)
  --outage         the partner is down until all are accepted: measures how the backlog drains
  --speed N        divide every delay and lease by N (default 1)
  --out FILE       keep everything that was measured there, as JSON

Exit codes: 0 all came through, each once, within the concurrency limit; 1 otherwise; 2 called in a way that makes no sense.
`;

const Options = z.object({
  count: z
    .string()
    .default('1000')
    .transform((list) => list.split(',').map(Number))
    .pipe(z.array(z.number().int().positive())),
  concurrency: z.coerce.number().int().positive().default(32),
  outage: z.boolean().default(false),
  speed: z.coerce.number().positive().default(1),
  out: z.string().optional(),
});

const COLUMNS = [
  'deliveries',
  'per second',
  'p50 ms',
  'p99 ms',
  'drained after',
  'CPU ms each',
  'peak MiB',
  'at partner',
];

const row = (result: LoadResult): string[] => [
  String(result.count),
  String(result.perSecond),
  String(result.latencyMs.p50),
  String(result.latencyMs.p99),
  spanOf(result.drainMs),
  String(result.cpuMsPerDelivery ?? '-'),
  String(result.peakMemoryMiB ?? '-'),
  `${result.submitted}, ${result.copies} copies, ${result.mostAtOnce} of ${result.limit} at a time`,
];

const inRow = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === cells.length - 1 ? cell : cell.padStart((COLUMNS[at] ?? '').length)))
    .join('  ');

const isSound = ({ count, submitted, copies, mostAtOnce, limit }: LoadResult): boolean =>
  submitted === count && copies === 0 && mostAtOnce <= limit;

const {
  count: counts,
  out,
  ...options
} = readOptions(USAGE, { count: TEXT, concurrency: TEXT, outage: FLAG, speed: TEXT, out: TEXT }, Options);
console.log(inRow(COLUMNS));
const results: LoadResult[] = [];
for (const count of counts) {
  const result = await runLoad({ ...options, count }, createProgress());
  console.log(inRow(row(result)));
  results.push(result);
}
if (out !== undefined) await keepResults(out, results, 'count');
process.exitCode = results.every(isSound) ? 0 : 1;
