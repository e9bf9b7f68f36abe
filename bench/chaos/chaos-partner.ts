// The partner's API as chaos wants it: it does with each request what the plan says, and writes down what it took.

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { portOf } from '../../local/aws/port.ts';
import { submissionIn } from '../deliveries.ts';
import type { PartnerAct } from './faults.ts';

const Referral = z.looseObject({ notes: z.string() });

export interface ChaosPartner {
  readonly url: string;
  /** How many copies it holds of each submission. */
  readonly taken: ReadonlyMap<string, number>;
  /** The most requests that it ever had at a time. */
  readonly mostAtOnce: () => number;
  /** Refuses connections until it is called with true. */
  readonly listen: (listens: boolean) => Promise<void>;
  /** From now on it takes whatever comes. */
  readonly calm: () => void;
  readonly stop: () => Promise<void>;
}

/** @param actsOf what it does with a submission's requests, one after the other. */
export async function startChaosPartner(
  actsOf: ReadonlyMap<string, readonly PartnerAct[]>,
  onAct: (act: PartnerAct) => void,
): Promise<ChaosPartner> {
  const taken = new Map<string, number>();
  const requests = new Map<string, number>();
  let isCalm = false;
  let atOnce = 0;
  let mostAtOnce = 0;

  const nextAct = (submission: string): PartnerAct => {
    if (isCalm) return 'takes';
    const at = requests.get(submission) ?? 0;
    requests.set(submission, at + 1);
    return actsOf.get(submission)?.[at] ?? 'takes';
  };
  const take = (submission: string) => taken.set(submission, (taken.get(submission) ?? 0) + 1);

  const server = createServer(async (request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    // A client that was killed in the middle has sent no referral.
    const body = await text(request).catch(() => null);
    if (body === null) return;
    const submission = submissionIn(Referral.parse(JSON.parse(body)).notes) ?? '';
    const act = nextAct(submission);
    if (act !== 'takes') onAct(act);
    if (act.startsWith('takes')) take(submission);
    perform(act, response);
  });
  const start = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  await start(0);
  const port = portOf(server);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    taken,
    mostAtOnce: () => mostAtOnce,
    listen: async (listens) => {
      if (listens && !server.listening) await start(port);
      else if (!listens) await close();
    },
    calm: () => {
      isCalm = true;
    },
    stop: close,
  };
}

/** Longer than the relay waits for an answer at chaos's speed. */
const DRIP_MS = 5_000;

function perform(act: PartnerAct, response: ServerResponse): void {
  switch (act) {
    case 'takes':
      response.writeHead(201).end('{"status":"created"}');
      return;
    case 'takes, then hangs':
    case 'hangs':
      return;
    case 'takes, then resets':
    case 'resets':
      response.destroy();
      return;
    case 'answers garbage':
      response.socket?.end('this is no HTTP\r\n\r\n');
      return;
    case 'drips its answer':
      // A status that can be read is an answer, however slowly the rest comes: so it has to be one that takes nothing.
      response.writeHead(503, { 'content-length': 10 });
      response.write('x');
      setTimeout(() => response.destroy(), DRIP_MS).unref();
      return;
    case 'answers 429':
      response.writeHead(429, { 'retry-after': '2' }).end();
      return;
    case 'answers 400':
      response.writeHead(400).end('{"errors":[{"field":"city"}]}');
      return;
    case 'takes, then answers 500':
    case 'answers 401':
    case 'answers 408':
    case 'answers 500':
    case 'answers 503':
      response.writeHead(Number(act.slice(-3))).end();
      return;
  }
}
