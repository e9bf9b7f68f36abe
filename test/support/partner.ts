// The partner's API as the tests want it to behave: a real server that answers by a script.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from '../../local/aws/port.ts';

/** One request as the partner saw it. */
export interface Seen {
  readonly at: number;
  readonly apiKey: string | undefined;
  readonly referral: Record<string, string>;
}

export type Behaviour = (seen: Seen, response: ServerResponse, request: IncomingMessage) => void;

export const answers =
  (status: number, headers: Record<string, string> = {}, body = ''): Behaviour =>
  (_seen, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Takes the request and never says a word. */
export const hangs: Behaviour = () => undefined;

export const resets: Behaviour = (_seen, response) => {
  response.destroy();
};

/** Closes after bytes that are no HTTP. */
export const talksGarbage: Behaviour = (_seen, response) => {
  response.socket?.end('this is no HTTP\r\n\r\n');
};

export interface Partner extends AsyncDisposable {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** What the next requests meet whose note holds the text, one behaviour each; after them `otherwise` again. */
  readonly toNext: (text: string, ...behaviours: Behaviour[]) => void;
  otherwise: Behaviour;
}

export async function startPartner(): Promise<Partner> {
  const seen: Seen[] = [];
  const script = new Map<string, Behaviour[]>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { apikey } = request.headers;
    const entry = {
      at: Date.now(),
      apiKey: typeof apikey === 'string' ? apikey : undefined,
      referral: JSON.parse(body),
    };
    seen.push(entry);
    const key = [...script.keys()].find((part) => entry.referral.notes?.includes(part));
    const behaviour = key === undefined ? undefined : script.get(key)?.shift();
    (behaviour ?? partner.otherwise)(entry, response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const partner: Partner = {
    url: `http://127.0.0.1:${portOf(server)}/v1`,
    seen,
    toNext: (text, ...behaviours) => {
      script.set(text, behaviours);
    },
    otherwise: answers(201),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return partner;
}
