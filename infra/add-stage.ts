// Adds a stage to the app: its stack, and everything that is said and checked about it at every synth.

import { Annotations, type App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { stackName } from '../lambda/names.ts';
import { RelayStack } from './relay-stack.ts';
import { warningsAbout } from './stage.ts';
import type { Stage } from './stages.ts';

/** @param formsDir the folder with the stage's form definitions, already checked. */
export function addStage(app: App, stage: Stage, formsDir: string): void {
  const stack = new RelayStack(app, stackName(stage.name), { stage, formsDir });
  for (const [at, warning] of warningsAbout(stage).entries())
    Annotations.of(stack).addWarningV2(`stage-${at + 1}`, warning);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}
