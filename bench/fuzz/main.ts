// npm run fuzz -- --minutes 5 --seed 1: bodies, headers, paths, definitions, ledger items, queue messages and the partner's
// answers, each nearly right: nothing may crash, hang, grow, answer what it must not, or log what a person wrote.

import * as z from 'zod';
import { keepResults } from '../keep.ts';
import { readOptions, TEXT } from '../options.ts';
import { createProgress } from '../progress.ts';
import { type FuzzResult, fuzz } from './fuzz.ts';
import { isEmpty, isPass } from './verdict.ts';

const USAGE = `npm run fuzz -- [--minutes N] [--seed S] [--out FILE]

  --minutes N  how long (default 1)
  --seed S     a whole number; the same one makes the same cases (default 1)
  --out FILE   keep everything that was measured there, as JSON

Exit codes: 0 cases were tried and nothing was found, 1 otherwise, 2 called in a way that makes no sense.
`;

const Options = z.object({
  minutes: z.coerce.number().positive().default(1),
  seed: z.coerce.number().int().default(1),
  out: z.string().optional(),
});

function report({ cases, findings, memoryMiB, crashes, leaks, logLines }: FuzzResult): string {
  return [
    ...Object.entries(cases).map(([name, count]) => `  ${name.padEnd(18)}${String(count).padStart(9)} cases`),
    `  findings ${findings.length}, crashes ${crashes}, of ${logLines} log lines ${leaks} with personal data`,
    ...(memoryMiB === null
      ? []
      : [`  memory of the functions: ${memoryMiB.early} MiB early, ${memoryMiB.late} MiB at the end`]),
    ...findings.slice(0, MOST_TOLD).map(({ target, number, what }) => `  ${target} case ${number}: ${what}`),
  ].join('\n');
}

/** One mistake is found again and again. */
const MOST_TOLD = 20;

const { minutes, seed, out } = readOptions(USAGE, { minutes: TEXT, seed: TEXT, out: TEXT }, Options);
console.log(`Seed ${seed}, ${minutes} min`);
const result = await fuzz(
  { seed, durationMs: minutes * 60_000, formsDir: 'forms', samplesDir: 'examples' },
  createProgress(),
);
console.log(report(result));
if (out !== undefined) await keepResults(out, [{ seed, minutes, ...result }], 'seed');
if (isEmpty(result)) console.error('nothing was tried, expected cases: give it more time with --minutes');
process.exitCode = isPass(result) ? 0 : 1;
