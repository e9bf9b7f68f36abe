// What a stage must be like before anything is made of it.

import { STAGES, type Stage, TEST_PARTNER, YOUR_PARTNER } from './stages.ts';

/** The stage can't be deployed: one line for each thing that is wrong. */
export class StageError extends Error {
  override readonly name = 'StageError' as const;
}

/** The stage of that name, checked. Throws a `StageError` that says what to do. */
export function stageNamed(name: unknown, stages: readonly Stage[] = STAGES): Stage {
  const stage = stages.find((candidate) => candidate.name === name);
  if (stage === undefined) {
    const names = stages.map((candidate) => candidate.name).join(', ');
    throw new StageError(
      `unknown stage ${JSON.stringify(name)}, expected one of ${names}: infra/stages.ts lists them`,
    );
  }
  const wrong = RULES.filter(({ isBroken }) => isBroken(stage)).map(
    ({ tell }) => `stage ${stage.name}: ${tell(stage)}`,
  );
  if (wrong.length > 0) throw new StageError(wrong.join('\n'));
  return stage;
}

/** Both of Canada's regions (AWS Regions, "Canada"). */
const CANADA = ['ca-central-1', 'ca-west-1'];

/** The least that Lambda takes as the maximum concurrency of an SQS event source. */
export const LEAST_CONCURRENCY = 2;

interface Rule {
  readonly isBroken: (stage: Stage) => boolean;
  readonly tell: (stage: Stage) => string;
}

const RULES: readonly Rule[] = [
  {
    isBroken: ({ name }) => !/^[a-z][a-z0-9-]{0,30}$/.test(name),
    tell: () => 'its name has to be up to 31 of a-z, 0-9 and hyphens, and start with a letter',
  },
  {
    isBroken: ({ name, referralPartners }) => name === 'prod' && referralPartners.includes(TEST_PARTNER),
    tell: () =>
      `referralPartners has ${TEST_PARTNER}, which is for development: expected the identifier that came with your API key`,
  },
  {
    isBroken: ({ referralPartners }) => referralPartners.some((partner) => /[,\s]|^$/.test(partner)),
    tell: () => 'referralPartners has an identifier that is empty or holds a comma or a space',
  },
  {
    isBroken: ({ region, residency }) => !CANADA.includes(region) && residency !== 'accepted',
    tell: ({ region }) =>
      `region ${region} is outside of Canada: expected one of ${CANADA.join(', ')}, or residency: 'accepted'`,
  },
  {
    isBroken: ({ referralApiUrl }) => !/^https:\/\/[^\s/]+(\/[^\s]*)?$/.test(referralApiUrl),
    tell: ({ referralApiUrl }) => `referralApiUrl is ${JSON.stringify(referralApiUrl)}, expected https://…`,
  },
  {
    isBroken: ({ concurrency }) => !Number.isInteger(concurrency) || concurrency < LEAST_CONCURRENCY,
    tell: ({ concurrency }) =>
      `concurrency is ${concurrency}, expected a whole number of at least ${LEAST_CONCURRENCY}`,
  },
];

/** What can be deployed and is hardly meant so: told at every synth and before every deployment. */
export function warningsAbout({ name, referralPartners, alarmAddress }: Stage): readonly string[] {
  return [
    ...(referralPartners.includes(YOUR_PARTNER)
      ? [
          `stage ${name}: referralPartners still has ${YOUR_PARTNER}, which the partner refuses: write the identifier that came with your API key into infra/stages.ts`,
        ]
      : []),
    ...(alarmAddress === undefined
      ? [
          `stage ${name}: no alarmAddress, so nobody is told when something is stuck: add one in infra/stages.ts`,
        ]
      : []),
  ];
}
