// The embedded servers hold people's answers and the secrets, and check no signature: they answer this machine's programs
// alone, neither another site's page in a browser nor another machine.

import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { type IncomingMessage, Server } from 'node:http';

/** Under any other name a page could have its own name point at this machine. */
export const isThisMachine = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');

/** Browsers name the page's site in `Origin`; programs send none. */
const isFromProgram = ({ headers: { host, origin } }: IncomingMessage): boolean =>
  origin === undefined && isThisMachine(host);

/** Puts a check before whatever the server does with a request. */
export function answerProgramsAlone(server: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isFromProgram(request)) {
      for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
    } else {
      response.writeHead(403, { connection: 'close' }).end();
    }
  });
}

interface Listening {
  readonly server: Server;
  readonly options: { host: unknown };
}

const isListening = (message: unknown): message is Listening =>
  typeof message === 'object' &&
  message !== null &&
  'server' in message &&
  message.server instanceof Server &&
  'options' in message &&
  typeof message.options === 'object';

const starting = new AsyncLocalStorage<true>();

/** A server would be open to others. */
class OpenServerError extends Error {
  override readonly name = 'OpenServerError' as const;
}

/**
 * Runs what starts an HTTP server and hands it to nobody: fauxqs listens on every network that this machine is in, whatever
 * it is told. Node tells of each server before it listens.
 */
export async function onThisMachine<Started>(start: () => Promise<Started>): Promise<Started> {
  const listens = channel('tracing:net.server.listen:asyncStart');
  let isKept = false;
  const keep = (message: unknown): void => {
    if (starting.getStore() === undefined || !isListening(message)) return;
    isKept = true;
    message.options.host = '127.0.0.1';
    answerProgramsAlone(message.server);
  };
  listens.subscribe(keep);
  try {
    const started = await starting.run(true, start);
    if (isKept) return started;
    throw new OpenServerError(
      `Node ${process.version} tells of no server before it listens, expected Node 24`,
    );
  } finally {
    listens.unsubscribe(keep);
  }
}
