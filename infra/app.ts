// `npx cdk synth -c stage=prod`: checks the stage and its forms, and makes its stack, under cdk-nag.

import { App } from 'aws-cdk-lib/core';
import { stackName } from '../lambda/names.ts';
import { bundleIfStale } from './bundle.ts';
import { FORMS, formsOf } from './forms-of.ts';
import { StageError, stageNamed, warningsAbout } from './stage.ts';

async function synth(): Promise<void> {
  const app = new App();
  const stage = stageNamed(app.node.tryGetContext('stage'));
  await formsOf(stage);
  await bundleIfStale();
  // The stack takes its time to load, which a mistake in stage or forms need not wait for.
  const [{ Annotations, Validations }, { AwsSolutionsChecks, ServerlessChecks }, { RelayStack }] =
    await Promise.all([import('aws-cdk-lib'), import('cdk-nag'), import('./relay-stack.ts')]);
  const stack = new RelayStack(app, stackName(stage.name), { stage, formsDir: FORMS });
  for (const [at, warning] of warningsAbout(stage).entries())
    Annotations.of(stack).addWarningV2(`stage-${at + 1}`, warning);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
}

await synth().catch((thrown: unknown) => {
  if (!(thrown instanceof StageError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 1;
});
