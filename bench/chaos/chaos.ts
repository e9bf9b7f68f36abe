// Runs a plan of faults against the whole relay, lets it come to rest, and adds up what became of everything.

import { digestOf } from '../../lambda/core/protocol/identity.ts';
import type { Relay, Service } from '../../local/relay.ts';
import { type BenchOptions, startBenchRelay } from '../bench-relay.ts';
import { DEFINITION, deliveryOf } from '../deliveries.ts';
import type { Progress } from '../progress.ts';
import { type Accepted, type Account, accountOf } from './account.ts';
import { startChaosPartner } from './chaos-partner.ts';
import { type FaultyService, startFaultyService } from './faulty-service.ts';
import { replayParked } from './operator.ts';
import type { Plan } from './plan.ts';
import { sendUntilAccepted } from './source.ts';
import { createTally, type Tally } from './tally.ts';

/** Delays of minutes pass in moments; the spans that a send must fit into are a tenth of what they are. */
const SPEED = 100;

/** Few enough that some messages land in the dead-letter queue. */
const MAX_RECEIVES = 15;

const CONCURRENCY = { receive: 2, submit: 4 };

/** Far longer than every lease, delay and visibility timeout at this speed together: with nothing done for so long, nothing will. */
const REST_PATIENCE_MS = 90_000;

export interface ChaosResult {
  readonly account: Account;
  readonly faults: ReturnType<Tally['counts']>;
  /** The most requests that the partner had at a time. */
  readonly mostAtOnce: number;
  /** How long it took from the last fault until nothing was left to do. */
  readonly restMs: number;
  /** Every line that the functions wrote. */
  readonly logs: readonly string[];
}

export async function runChaos(plan: Plan, progress: Progress): Promise<ChaosResult> {
  const tally = createTally();
  const logs: string[] = [];
  const acts = new Map(plan.submissions.map(({ id, partner }) => [id, partner]));
  const partner = await startChaosPartner(acts, (act) => tally.count('partner', act));
  const services: FaultyService[] = [];
  const between = async (service: Service, endpoint: string) => {
    const faulty = await startFaultyService(endpoint, plan.services[service], (fault) =>
      tally.count(service.toLowerCase(), fault),
    );
    services.push(faulty);
    return faulty.endpoint;
  };
  const options: BenchOptions = {
    forms: { quiz: DEFINITION, held: { ...DEFINITION, uncertain: 'hold' } },
    referralApiUrl: partner.url,
    speed: SPEED,
    concurrency: CONCURRENCY,
    maxReceives: MAX_RECEIVES,
    between,
    onLog: (line) => logs.push(line),
  };
  const relay = await startBenchRelay(options);
  try {
    const accepted = await play(plan, { relay, partner, tally, progress });
    for (const service of services) service.calm();
    partner.calm();
    await partner.listen(true);
    const restMs = await comeToRest(relay, progress);
    const account = accountOf(accepted, await relay.ledger.all(), partner.taken);
    return { account, faults: tally.counts(), mostAtOnce: partner.mostAtOnce(), restMs, logs };
  } finally {
    progress.end();
    await relay.stop();
    await Promise.all([partner.stop(), ...services.map((service) => service.stop())]);
  }
}

interface Stage {
  readonly relay: Relay;
  readonly partner: Awaited<ReturnType<typeof startChaosPartner>>;
  readonly tally: Tally;
  readonly progress: Progress;
}

interface Event {
  readonly at: number;
  readonly happen: () => unknown;
}

/** Everything of the plan at its time. @returns what the relay has accepted, each submission once. */
async function play(plan: Plan, { relay, partner, tally, progress }: Stage): Promise<readonly Accepted[]> {
  const accepted = new Map<string, Accepted>();
  const send = async (form: string, submission: string): Promise<void> => {
    const refused = (status: number) =>
      tally.count('answer to the source', status === 0 ? 'none' : String(status));
    if (!(await sendUntilAccepted(`${relay.url}/webhooks/${form}`, submission, refused))) return;
    const unread = `sha256:${digestOf(deliveryOf(submission).body)}`;
    accepted.set(submission, { submission, form, unread });
  };
  const events: Event[] = [
    ...plan.submissions.flatMap(({ id, form, sentAt }) =>
      sentAt.map((at) => ({ at, happen: () => send(form, id) })),
    ),
    ...plan.kills.map(({ at, killed }) => ({
      at,
      happen: () => void (relay.functions[killed].kill() && tally.count('kill', killed)),
    })),
    ...plan.outages.flatMap(({ from, to }) => [
      {
        at: from,
        happen: () => partner.listen(false).then(() => tally.count('partner', 'refuses connections')),
      },
      { at: to, happen: () => partner.listen(true) },
    ]),
    ...plan.replays.map((at) => ({
      at,
      happen: async () => {
        const replayed = await replayParked(relay);
        for (let one = 0; one < replayed; one += 1) tally.count('operators', 'replay twice at once');
      },
    })),
  ].sort((a, b) => a.at - b.at);

  const start = Date.now();
  const last = events.at(-1)?.at ?? 0;
  const happening: Promise<unknown>[] = [];
  for (const { at, happen } of events) {
    const wait = start + at - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    happening.push(Promise.resolve(happen()));
    progress.at(
      at / Math.max(1, last),
      `${accepted.size} submissions accepted, ${relay.inboxDepth()} in the inbox`,
    );
  }
  await Promise.all(happening);
  return [...accepted.values()];
}

/** Resolves once nothing is left in the queues, or patience is over. */
async function comeToRest(relay: Relay, progress: Progress): Promise<number> {
  const start = Date.now();
  const left = () => relay.inboxDepth() + relay.deadLetterDepth();
  let least = left();
  let changed = start;
  while (left() > 0 && Date.now() - changed < REST_PATIENCE_MS) {
    progress.at(1, `coming to rest, ${left()} messages left`);
    if (left() < least) [least, changed] = [left(), Date.now()];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return Date.now() - start;
}
