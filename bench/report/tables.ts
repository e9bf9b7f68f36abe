// The tables of docs/reliability.md, out of what the tools measured. Pure.

import { spanOf } from '../progress.ts';
import type { ChaosTold, FuzzTold, LoadTold, Measured } from './measured.ts';
import { faultsIn } from './pictures.ts';

/** By the name that stands in the document's markers. */
export const tablesOf = ({ chaos, load, outage, fuzz }: Measured): Readonly<Record<string, string>> => ({
  chaos: chaosTable(chaos),
  faults: faultsTable(chaos),
  load: loadTable(load),
  outage: outageTable(outage),
  fuzz: fuzzTable(fuzz),
});

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const number = (value: number): string => value.toLocaleString('en-CA');

const chaosTable = (runs: readonly ChaosTold[]): string =>
  table(
    [
      'seed',
      'plan',
      'faults',
      'accepted',
      'submitted',
      'parked',
      'ignored',
      'lost',
      'copies',
      'copies not explained',
      'at rest after',
    ],
    runs.map(({ seed, plan, faults, account, restMs }) => [
      seed,
      `\`${plan}\``,
      number(faultsIn(faults)),
      number(account.accepted),
      number(account.submitted),
      account.parked,
      account.ignored,
      account.lost.length + account.phantom.length,
      account.copies,
      account.unexplained.length,
      spanOf(restMs),
    ]),
  );

function faultsTable(runs: readonly ChaosTold[]): string {
  const kinds = [
    ...new Set(runs.flatMap(({ faults }) => faults.map(({ where, kind }) => `${where}: ${kind}`))),
  ].sort();
  const countOf = ({ faults }: ChaosTold, wanted: string) =>
    faults.find(({ where, kind }) => `${where}: ${kind}` === wanted)?.count ?? 0;
  return table(
    ['fault', ...runs.map(({ seed }) => `seed ${seed}`)],
    kinds.map((kind) => [kind, ...runs.map((run) => countOf(run, kind))]),
  );
}

const loadTable = (runs: readonly LoadTold[]): string =>
  table(
    [
      'deliveries',
      'at a time',
      'a second',
      'p50 to the 200',
      'p99',
      'drained after',
      'CPU each',
      'peak memory',
      'taken once',
    ],
    runs.map((run) => [
      number(run.count),
      run.concurrency,
      run.perSecond,
      `${run.latencyMs.p50} ms`,
      `${run.latencyMs.p99} ms`,
      spanOf(run.drainMs),
      run.cpuMsPerDelivery === null ? '-' : `${run.cpuMsPerDelivery} ms`,
      run.peakMemoryMiB === null ? '-' : `${number(run.peakMemoryMiB)} MiB`,
      `${number(run.submitted - run.copies)} of ${number(run.count)}`,
    ]),
  );

const outageTable = (runs: readonly LoadTold[]): string =>
  table(
    ['deliveries', 'speed', 'drained after', 'most requests at a time', 'limit', 'copies'],
    runs.map((run) => [
      number(run.count),
      run.speed,
      spanOf(run.drainMs),
      run.mostAtOnce,
      run.limit,
      run.copies,
    ]),
  );

const fuzzTable = (runs: readonly FuzzTold[]): string =>
  table(
    [
      'seed',
      'minutes',
      'cases',
      'of them over HTTP',
      'findings',
      'crashes',
      'log lines',
      'with personal data',
      'memory early / late',
    ],
    runs.map(({ seed, minutes, cases, findings, crashes, leaks, logLines, memoryMiB }) => [
      seed,
      minutes,
      number(Object.values(cases).reduce((sum, count) => sum + count, 0)),
      number(cases.relay ?? 0),
      findings.length,
      crashes,
      number(logLines),
      leaks,
      memoryMiB === null ? '-' : `${memoryMiB.early} / ${memoryMiB.late} MiB`,
    ]),
  );

/** The text with what stands between `<!-- measured: name -->` and `<!-- end -->` replaced. Throws for an unknown name. */
export function withTables(document: string, tables: Readonly<Record<string, string>>): string {
  return document.replace(/(<!-- measured: ([a-z]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    const found = tables[String(name)];
    if (found === undefined)
      throw new TypeError(`found a marker for ${name}, expected one of ${Object.keys(tables).join(', ')}`);
    return `${start}${found}\n${end}`;
  });
}
