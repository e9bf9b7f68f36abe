// `npx cdk synth -c stage=prod`: checks the stage and its forms, and makes its stack. cdk.json starts it with V8's
// `--liftoff-only`: the CDK's own rules are WebAssembly, and to optimise it takes longer than to run it once.

import { App } from 'aws-cdk-lib/core';
import { bundleIfStale } from './bundle.ts';
import { FORMS, formsOf } from './forms-of.ts';
import { StageError, stageNamed } from './stage.ts';

async function synth(): Promise<void> {
  const app = new App();
  const stage = stageNamed(app.node.tryGetContext('stage'));
  await formsOf(stage);
  await bundleIfStale();
  // The stack takes its time to load, which a mistake in stage or forms need not wait for.
  const { addStage } = await import('./add-stage.ts');
  addStage(app, stage, FORMS);
  app.synth();
}

await synth().catch((thrown: unknown) => {
  if (!(thrown instanceof StageError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 1;
});
