// docs/mutation.md: what was measured, and why each survivor may live.

import type { FolderReport, Survivor } from './report.ts';
import { SURVIVORS } from './survivors.ts';

interface Page {
  readonly text: string;
  readonly unexplained: readonly Survivor[];
}

/** @param folders all that there are: what was not measured is said so. */
export function pageOf(reports: readonly FolderReport[], folders: readonly string[]): Page {
  const survivors = reports.flatMap((report) => report.survivors);
  const missing = folders.filter((folder) => !reports.some((report) => report.folder === folder));
  const unexplained = survivors.filter((survivor) => reasonFor(survivor) === null);
  const files = [...new Set(survivors.map(({ file }) => file))];
  const text = [
    ...INTRODUCTION,
    '| folder | tried | killed | timed out | survived | score | not tried | measured |',
    '|---|---|---|---|---|---|---|---|',
    ...[...reports, sumOf(reports)].map(rowOf),
    '',
    missing.length === 0 ? 'That is all of the core.' : `Not measured: ${missing.join(', ')}.`,
    '',
    '## What survives, and why',
    ...(unexplained.length === 0
      ? []
      : ['', `${unexplained.length} of ${survivors.length} have no reason yet.`]),
    ...files.flatMap((file) => [
      '',
      `### ${file}`,
      ...survivors.filter((survivor) => survivor.file === file).map(lineOf),
    ]),
    '',
  ].join('\n');
  return { text, unexplained };
}

const INTRODUCTION = [
  '# Mutation testing',
  '',
  'Coverage tells that a line was run; mutation tells that a test would notice if it were wrong. `npm run mutation` changes the',
  "core in one place at a time and runs the core's tests that reach the place: a mutant that no test notices survives.",
  '',
  '    npm run mutation                      # all of lambda/core, hours',
  '    npm run mutation -- protocol proof    # some folders',
  '    npm run mutation -- note --ignoreStatic   # without what is evaluated once, at load: far less time',
  '',
  'A run goes on from the last one: only what changed, and what survived, is tried again. Properties try 20 examples with one',
  'seed, and the one property over the whole core is left out, so the score is what the tests that name a thing notice. This',
  'page is written by the run; the reasons are in `test/mutation/survivors.ts`, and a survivor without one fails the run. Not tried',
  'are mutants of what is evaluated once, at load, where a run was told to leave them out.',
  '',
];

function sumOf(reports: readonly FolderReport[]): FolderReport {
  const sum = (of: (report: FolderReport) => number) =>
    reports.reduce((total, report) => total + of(report), 0);
  const latest = Math.max(...reports.map(({ measured }) => measured.getTime()));
  return {
    folder: '**all of these**',
    measured: new Date(latest),
    version: reports[0]?.version ?? '',
    killed: sum(({ killed }) => killed),
    timedOut: sum(({ timedOut }) => timedOut),
    notTried: sum(({ notTried }) => notTried),
    survivors: reports.flatMap(({ survivors }) => survivors),
  };
}

function rowOf(report: FolderReport): string {
  const { folder, measured, version, killed, timedOut, notTried, survivors } = report;
  const noticed = killed + timedOut;
  const tried = noticed + survivors.length;
  const score = `${((100 * noticed) / tried).toFixed(1)} %`;
  const when = `${measured.toISOString().slice(0, 10)}, Stryker ${version}`;
  return `| ${[folder, tried, killed, timedOut, survivors.length, score, notTried, when].join(' | ')} |`;
}

const lineOf = (survivor: Survivor): string => {
  const { line, was, became } = survivor;
  const change = became === '' ? `${code(was)} left out` : `${code(was)} → ${code(became)}`;
  return `- line ${line}: ${change}. ${reasonFor(survivor) ?? 'Not explained.'}`;
};

/** Backticks in code need more of them around it. */
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

function reasonFor({ file, was, became }: Survivor): string | null {
  const reasons = SURVIVORS[file] ?? [];
  return reasons.find((reason) => reason.was === was && reason.became === became)?.because ?? null;
}
