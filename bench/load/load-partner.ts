// A partner's API that takes everything after a while, and can be down.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { portOf } from '../../local/aws/port.ts';
import { submissionIn } from '../deliveries.ts';

const Referral = z.looseObject({ notes: z.string() });

export interface LoadPartner {
  readonly url: string;
  /** How many copies it holds of each submission. */
  readonly taken: ReadonlyMap<string, number>;
  /** The most requests that it ever had at a time. */
  readonly mostAtOnce: () => number;
  /** While it is down it answers 503. */
  readonly setDown: (isDown: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** @param latencyMs how long it takes to answer. */
export async function startLoadPartner(latencyMs: number): Promise<LoadPartner> {
  const taken = new Map<string, number>();
  let isDown = false;
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = createServer(async (request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const submission = submissionIn(Referral.parse(await json(request)).notes) ?? '';
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (!isDown) taken.set(submission, (taken.get(submission) ?? 0) + 1);
    atOnce -= 1;
    response.writeHead(isDown ? 503 : 201).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/v1`,
    taken,
    mostAtOnce: () => mostAtOnce,
    setDown: (down) => {
      isDown = down;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
