// `npm run mutation [-- folder… --flag-of-Stryker…]`: mutates the core folder by folder, each with a report of its own that the next run goes
// on from, and writes what was measured into docs/mutation.md. Hours for all of it, minutes for what changed.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { pageOf } from './page.ts';
import { readReport } from './report.ts';

/** What stands in no folder goes by the core's own name. */
const LOOSE = 'core';
const FOLDERS = [
  LOOSE,
  ...readdirSync('lambda/core', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name),
];

const filesOf = (folder: string) => (folder === LOOSE ? 'lambda/core/*.ts' : `lambda/core/${folder}/*.ts`);

const reportOf = (folder: string) => `reports/mutation/${folder}.json`;

/** Two hundred packages that nothing else needs: they are installed at the first run. */
const HOME = 'test/mutation';
const STRYKER = `${HOME}/node_modules/@stryker-mutator/core/bin/stryker.js`;

function install(): void {
  if (existsSync(STRYKER)) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', HOME], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci --prefix ${HOME} ended with ${status}, expected 0: see above`);
}

function mutate(folder: string, flags: readonly string[]): void {
  if (!FOLDERS.includes(folder)) {
    throw new Error(`unknown folder '${folder}', expected one of ${FOLDERS.join(', ')}`);
  }
  const { status } = spawnSync(
    process.execPath,
    [STRYKER, 'run', '--mutate', filesOf(folder), '--incrementalFile', reportOf(folder), ...flags],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`mutating ${folder} ended with ${status}, expected 0: see above`);
}

const given = process.argv.slice(2);
const flags = given.filter((argument) => argument.startsWith('--') && argument !== '--page');
const asked = given.filter((argument) => !argument.startsWith('--'));
// `--page` writes the page anew from the reports that there are, when only a reason has changed.
if (!given.includes('--page')) {
  install();
  for (const folder of asked.length === 0 ? FOLDERS : asked) mutate(folder, flags);
}

const reports = FOLDERS.flatMap((folder) => readReport(folder, reportOf(folder)) ?? []);
const { text, unexplained } = pageOf(reports, FOLDERS);
writeFileSync('docs/mutation.md', text);
if (unexplained.length > 0) {
  console.error(`${unexplained.length} survivors are not explained in test/mutation/survivors.ts:`);
  for (const { file, line, was, became } of unexplained)
    console.error(`  ${file}:${line}  ${was} → ${became}`);
  process.exitCode = 1;
}
