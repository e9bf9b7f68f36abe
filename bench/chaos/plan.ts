// What will go wrong, when and where, all of it drawn from the seed before anything starts. Pure.

import { createHash } from 'node:crypto';
import { type Random, randomOf } from '../random.ts';
import { PARTNER_ACTS, type PartnerAct, SERVICE_FAULTS, type ServiceFault } from './faults.ts';

/** Milliseconds since the start of the run. */
type At = number;

export interface PlannedSubmission {
  readonly id: string;
  readonly form: 'quiz' | 'held';
  /** When each of its deliveries is sent: one, repeats of it, at the same moment or later. */
  readonly sentAt: readonly At[];
  /** What the partner does with its requests, one after the other; then it takes what comes. */
  readonly partner: readonly PartnerAct[];
}

export type Killed = 'receive' | 'submit' | 'bury';

export interface Plan {
  readonly submissions: readonly PlannedSubmission[];
  readonly kills: readonly { readonly at: At; readonly killed: Killed }[];
  /** The partner refuses connections from then to then. */
  readonly outages: readonly { readonly from: At; readonly to: At }[];
  /** An operator replays what is parked at these times, twice at once. */
  readonly replays: readonly At[];
  /** What happens to each service's requests, over and over. */
  readonly services: Readonly<Record<'SQS' | 'DYNAMODB' | 'SECRETS_MANAGER', readonly ServiceFault[]>>;
}

export interface PlanOptions {
  readonly seed: number;
  readonly durationMs: number;
  readonly perSecond: number;
}

/** A process is killed about this often. */
const BETWEEN_KILLS_MS = 2_500;

const REPEAT_SHARE = 0.3;

/** Long enough that no pattern of requests falls into step with it. */
const SERVICE_FAULTS_DRAWN = 997;
const SERVICE_FAULT_SHARE = 0.04;

export function planOf({ seed, durationMs, perSecond }: PlanOptions): Plan {
  const count = Math.max(1, Math.round((durationMs / 1_000) * perSecond));
  const people = randomOf(seed, 'submissions');
  const times = randomOf(seed, 'times');
  return {
    submissions: Array.from({ length: count }, (_, at) =>
      submissionOf(at, (at / count) * durationMs, people),
    ),
    kills: timesIn(durationMs, BETWEEN_KILLS_MS, times).map((at) => ({
      at,
      killed: times.pick(['receive', 'submit', 'submit', 'submit', 'bury']),
    })),
    outages: timesIn(durationMs, durationMs / 3, times).map((from) => ({
      from,
      to: from + times.between(500, 4_000),
    })),
    replays: timesIn(durationMs, 5_000, times),
    services: {
      SQS: faultsOf(randomOf(seed, 'SQS')),
      DYNAMODB: faultsOf(randomOf(seed, 'DYNAMODB')),
      SECRETS_MANAGER: faultsOf(randomOf(seed, 'SECRETS_MANAGER')),
    },
  };
}

function submissionOf(number: number, at: At, random: Random): PlannedSubmission {
  const repeats = random.chance(REPEAT_SHARE) ? random.between(1, 3) : 0;
  // Some repeats race the first delivery, some come long after it has ended.
  const laterBy = () => random.pick([0, 0, random.between(0, 300), random.between(300, 6_000)]);
  return {
    id: `chaos-${number}`,
    form: random.chance(0.2) ? 'held' : 'quiz',
    sentAt: [at, ...Array.from({ length: repeats }, () => at + laterBy())],
    partner: Array.from({ length: random.chance(0.5) ? random.between(1, 4) : 0 }, () =>
      random.pick(PARTNER_ACTS),
    ),
  };
}

/** Random times with this many milliseconds between them on average. */
function timesIn(durationMs: number, betweenMs: number, random: Random): At[] {
  const count = Math.max(1, Math.floor(durationMs / betweenMs));
  return Array.from({ length: count }, () => random.next() * durationMs).sort((a, b) => a - b);
}

const faultsOf = (random: Random): ServiceFault[] =>
  Array.from({ length: SERVICE_FAULTS_DRAWN }, () =>
    random.chance(SERVICE_FAULT_SHARE) ? random.pick(SERVICE_FAULTS) : 'passes',
  );

/** By which two plans are known to be the same. */
export const digestOfPlan = (plan: Plan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16);
