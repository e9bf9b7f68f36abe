// npm run chaos -- --minutes 5 --seed 1: breaks everything that can break, and shows that nothing was lost and nothing
// came twice without being marked.

import * as z from 'zod';
import { keepResults } from '../keep.ts';
import { readOptions, TEXT } from '../options.ts';
import { createProgress, spanOf } from '../progress.ts';
import { isClean } from './account.ts';
import { type ChaosResult, runChaos } from './chaos.ts';
import { digestOfPlan, planOf } from './plan.ts';

const USAGE = `npm run chaos -- [--minutes N] [--seed S] [--out FILE]

  --minutes N  how long faults go on (default 1); what is left is then given time to end
  --seed S     a whole number; the same one makes the same plan (default 1)
  --out FILE   keep everything that was measured there, as JSON

Exit codes: 0 nothing lost and no unmarked copy, 1 otherwise, 2 called in a way that makes no sense.
`;

/** As many submissions as two cores carry beside everything that breaks. */
const PER_SECOND = 6;

const Options = z.object({
  minutes: z.coerce.number().positive().default(1),
  seed: z.coerce.number().int().default(1),
  out: z.string().optional(),
});

function report({ account, faults, mostAtOnce, restMs }: ChaosResult): string {
  const { accepted, submitted, parked, ignored, lost, phantom, copies, unexplained } = account;
  const width = Math.max(...faults.map(({ where, kind }) => where.length + kind.length));
  return [
    'Faults',
    ...faults.map(
      ({ where, kind, count }) => `  ${`${where}: ${kind}`.padEnd(width + 4)}${String(count).padStart(6)}`,
    ),
    '',
    'Account',
    `  accepted ${accepted} = submitted ${submitted} + parked ${parked} + ignored ${ignored} + lost ${lost.length}`,
    `  copies at the partner beyond the first: ${copies}, not explained by the ledger: ${unexplained.length}`,
    `  submitted by the ledger and unknown to the partner: ${phantom.length}`,
    `  most requests to the partner at a time: ${mostAtOnce}`,
    `  at rest ${spanOf(restMs)} after the last fault`,
    ...[...lost, ...phantom, ...unexplained].map((submission) => `  look at ${submission}`),
  ].join('\n');
}

const { minutes, seed, out } = readOptions(USAGE, { minutes: TEXT, seed: TEXT, out: TEXT }, Options);
const plan = planOf({ seed, durationMs: minutes * 60_000, perSecond: PER_SECOND });
const digest = digestOfPlan(plan);
console.log(`Seed ${seed}, plan ${digest}: ${plan.submissions.length} submissions in ${minutes} min`);
const result = await runChaos(plan, createProgress());
console.log(report(result));
const { logs: _, ...told } = result;
if (out !== undefined) await keepResults(out, [{ seed, minutes, plan: digest, ...told }], 'seed');
process.exitCode = isClean(result.account) ? 0 : 1;
