// Reads where a stage's parts are from its stack in CloudFormation. Credentials come as they do for every AWS tool.

import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { OUTPUT, secretNames, stackName } from '../lambda/names.ts';
import type { Described } from './connect.ts';
import { Failure, Misuse } from './failure.ts';

/** Where the relay is unless the shell says otherwise: people's data stays in Canada. */
const DEFAULT_REGION = 'ca-central-1';

const STAGE = /^[A-Za-z][A-Za-z0-9-]{0,62}$/;

export async function describeStage(stage: string): Promise<Described> {
  if (!STAGE.test(stage))
    throw new Misuse(`--stage: found ${JSON.stringify(stage)}, expected a name such as prod`);
  process.env.AWS_REGION ??= process.env.AWS_DEFAULT_REGION ?? DEFAULT_REGION;
  const outputs = await outputsOf(stackName(stage));
  const output = (name: string): string => {
    const value = outputs.get(name);
    if (value !== undefined) return value;
    throw new Failure(
      `${stackName(stage)} has no output ${name}, expected it from this version: deploy it with \`npm run deploy -- --stage ${stage}\``,
    );
  };
  return {
    inboxUrl: output(OUTPUT.inboxUrl),
    ledgerTable: output(OUTPUT.ledgerTable),
    secretNames: secretNames(stage),
    partners: output(OUTPUT.referralPartners).split(','),
    base: output(OUTPUT.webhookBase),
    formsDir: 'forms',
    endpoints: {},
  };
}

async function outputsOf(stack: string): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient({ maxAttempts: 3 });
  const { Stacks = [] } = await client
    .send(new DescribeStacksCommand({ StackName: stack }))
    .catch((thrown: unknown) => {
      if (thrown instanceof Error && /does not exist/.test(thrown.message)) return { Stacks: [] };
      throw thrown;
    });
  const [found] = Stacks;
  if (found === undefined) {
    throw new Failure(
      `found no stack ${stack} in ${process.env.AWS_REGION}, expected it there: check --stage, AWS_PROFILE and AWS_REGION, or deploy it`,
    );
  }
  return new Map(
    (found.Outputs ?? []).flatMap(({ OutputKey, OutputValue }) =>
      OutputKey === undefined || OutputValue === undefined ? [] : [[OutputKey, OutputValue] as const],
    ),
  );
}
