// npm run deploy -- --stage prod: checks the forms, bundles, shows what would change, deploys, and says where each
// form's webhook is and what to do next.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { CheckedForm } from '../lambda/core/forms/check.ts';
import { OUTPUT, stackName } from '../lambda/names.ts';
import { webhookPath } from '../relay/prove-as-source.ts';
import { bundleIfStale } from './bundle.ts';
import { formsOf } from './forms-of.ts';
import { StageError, stageNamed, warningsAbout } from './stage.ts';
import { STAGES, type Stage, YOUR_PARTNER } from './stages.ts';

const USAGE = `npm run deploy -- --stage <name> [--yes]: deploys a stage of infra/stages.ts to the account of AWS_PROFILE

  --stage NAME   the stage, such as prod
  --yes          don't ask before permissions are widened; needed where nobody can be asked

Exit codes: 0 deployed, 1 something falls short, 2 called in a way that makes no sense.
`;

/** A step failed, and has said why itself. */
class StepError extends Error {
  override readonly name = 'StepError' as const;
}

async function deploy({ stage, yes }: { stage: Stage; yes: boolean }): Promise<void> {
  const forms = await formsOf(stage);
  for (const warning of warningsAbout(stage)) console.error(warning);
  if (stage.referralPartners.includes(YOUR_PARTNER)) throw new StepError('nothing was deployed');
  await bundleIfStale();
  await cdk('diff', stage).catch((thrown: unknown): never => {
    throw thrown instanceof StepError ? new StepError(`${thrown.message}\n${SIGN_IN}`) : thrown;
  });
  const folder = await mkdtemp(join(tmpdir(), 'referral-relay-deploy-'));
  const file = join(folder, 'outputs.json');
  try {
    await cdk('deploy', stage, '--outputs-file', file, ...(yes ? ['--require-approval', 'never'] : []));
    console.log(nextSteps(stage, forms, await baseIn(file, stage)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The CDK's own message about the account never says it. */
const SIGN_IN =
  'If it could not resolve the account or has no credentials: sign in, such as by `aws sso login`, or name a profile with AWS_PROFILE.';

async function cdk(command: string, { name }: Stage, ...options: string[]): Promise<void> {
  const child = spawn('cdk', [command, '-c', `stage=${name}`, ...options], {
    stdio: 'inherit',
    // npm installs commands as .cmd files on Windows, which only a shell finds.
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new StepError(`cdk ${command} failed, nothing further was done`);
}

async function baseIn(file: string, { name }: Stage): Promise<string> {
  const Outputs = z.record(z.string(), z.record(z.string(), z.string()));
  const base = Outputs.parse(JSON.parse(await readFile(file, 'utf8')))[stackName(name)]?.[OUTPUT.webhookBase];
  if (base === undefined)
    throw new StepError(`found no output ${OUTPUT.webhookBase} of ${stackName(name)}, expected one`);
  return base.replace(/\/+$/, '');
}

function nextSteps({ name }: Stage, forms: readonly CheckedForm[], base: string): string {
  const width = Math.max(0, ...forms.map(({ slug }) => slug.length));
  const addresses = forms.map(({ slug, definition }) => {
    const path = webhookPath(slug, definition, TOKEN).replace(encodeURIComponent(TOKEN), TOKEN);
    return `  ${slug.padEnd(width)}  ${base}${path}`;
  });
  return [
    `\nDeployed ${stackName(name)}. Its webhooks:`,
    ...addresses,
    '\nNext, unless you did so before:',
    `  npx relay secrets set api-key --stage ${name}   the key that came from the partner`,
    `  npx relay secrets set <slug> --stage ${name}    each form's webhook secret, the same as in the form builder`,
    `  npx relay forms url --stage ${name}             the addresses once more, with their tokens`,
  ].join('\n');
}

/** Stands for the form's secret where that is a part of the address. */
const TOKEN = '<token>';

function readOptions(): { stage: Stage; yes: boolean } {
  const options = { stage: { type: 'string' }, yes: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.help === true) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    if (values.stage === undefined) {
      const names = STAGES.map(({ name }) => name).join(' or ');
      throw new StageError(`--stage is missing, expected it with ${names}`);
    }
    return { stage: stageNamed(values.stage), yes: values.yes ?? false };
  } catch (thrown) {
    console.error(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${USAGE}`);
    process.exit(2);
  }
}

await deploy(readOptions()).catch((thrown: unknown) => {
  if (!(thrown instanceof StageError || thrown instanceof StepError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 1;
});
