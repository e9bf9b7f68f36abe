// A stage's template as `cdk synth` makes it: with the flags of cdk.json, the bundles and the forms of this repository.

import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { RelayStack } from '../../../infra/relay-stack.ts';
import { stageNamed } from '../../../infra/stage.ts';
import type { Stage } from '../../../infra/stages.ts';
import { stackName } from '../../../lambda/names.ts';

const fromRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
const { context } = CdkJson.parse(JSON.parse(readFileSync(fromRoot('cdk.json'), 'utf8')));

export const FORMS_DIR = fromRoot('forms').pathname;

export const STAGE_NAMES = ['dev', 'prod'] as const;

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.output<typeof Resource>;

export interface Synthesized {
  readonly stage: Stage;
  readonly stack: RelayStack;
  readonly template: Template;
  /** Every resource by its logical id. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Those of one type. */
  readonly ofType: (type: string) => Map<string, Resource>;
}

/** An app as `cdk synth` makes it, under the CDK's own rules: to load them takes longer than to make a template. */
export const appUnderRules = (): App => new App({ context });

const made = new Map<Stage, Synthesized>();

/** @param changes to the stage of that name; without any, the same template each time. */
export function synthesized(name: string, changes: Partial<Stage> = {}): Synthesized {
  const isChanged = Object.keys(changes).length > 0;
  const stage = isChanged ? { ...stageNamed(name), ...changes } : stageNamed(name);
  const known = made.get(stage);
  if (known !== undefined) return known;
  const stack = new RelayStack(
    new App({ context, builtinCloudFormationValidation: false }),
    stackName(stage.name),
    {
      stage,
      formsDir: FORMS_DIR,
    },
  );
  const template = Template.fromStack(stack);
  const resources = new Map(
    Object.entries(z.record(z.string(), Resource).parse(template.toJSON().Resources)),
  );
  const ofType = (type: string) => new Map([...resources].filter(([, { Type }]) => Type === type));
  const result = { stage, stack, template, resources, ofType };
  made.set(stage, result);
  return result;
}

/** The logical id of the one resource of that type whose id starts so. */
export function idOf({ ofType }: Synthesized, type: string, start: string): string {
  const found = [...ofType(type).keys()].filter((id) => id.startsWith(start));
  if (found.length !== 1) throw new Error(`found ${found.join(', ')}, expected one ${type} ${start}…`);
  return found[0] ?? '';
}
