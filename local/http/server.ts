// The one HTTP server of the local relay: webhooks as API Gateway would pass them on, and a page for people.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { CheckedForm } from '../../lambda/core/forms/check.ts';
import type { Inbox } from '../../lambda/io/inbox.ts';
import type { Ledger } from '../../lambda/io/ledger.ts';
import { portOf } from '../aws/port.ts';
import { isThisMachine } from '../aws/this-machine.ts';
import type { LocalFunction } from '../lambda/local-function.ts';
import { listSamples, makeSample, webhookPathOf } from '../samples.ts';
import type { TakenReferral } from '../sandbox.ts';
import { passOn } from './gateway.ts';
import { overviewOf, rowOf } from './overview.ts';

export interface HttpOptions {
  readonly port: number;
  readonly receive: LocalFunction;
  /** What the operator's tool needs to reach the same queue, table and secrets. */
  readonly variables: Readonly<Record<string, string>>;
  /** The forms as their files are now. */
  readonly forms: () => Promise<readonly CheckedForm[]>;
  readonly samplesDir: string;
  /** The text of the webhook secrets, as of now. */
  readonly webhookSecrets: () => string;
  readonly ledger: Pick<Ledger, 'all' | 'list' | 'find'>;
  readonly inbox: Pick<Inbox, 'put'>;
  readonly inboxDepth: () => number;
  /** What the sandbox took; null where there is none. */
  readonly taken: (() => readonly TakenReferral[]) | null;
  readonly speed: number;
}

const PAGE_FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
};

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Rejects with the system's error, such as EADDRINUSE, where the port can't be had. */
export async function startHttp(options: HttpOptions) {
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    request.url = originForm(request.url ?? '/');
    route(request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const server = createServer(handle);
  // Without it Node answers an expectation that it does not know with 417, which no sender understands.
  server.on('checkExpectation', handle);
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
    },
  };
}

/** As proxies are asked (RFC 9112, section 3.2.2): a server has to take the whole address too. */
function originForm(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  const path = request.url?.split('?')[0] ?? '/';
  if (path === '/webhooks' || path.startsWith('/webhooks/'))
    return passOn(request, response, options.receive);
  // Another site's page must not read people's answers through a name that it points at this machine.
  if (!isThisMachine(request.headers.host)) return reply(response, 403, { error: 'forbidden' });
  if (request.method !== 'GET' && isFromElsewhere(request))
    return reply(response, 403, { error: 'forbidden' });
  const page = PAGE_FILES[path];
  if (page !== undefined) return servePage(response, page);
  const { taken } = options;
  switch (`${request.method} ${path}`) {
    case 'GET /local/submissions':
      return reply(response, 200, (await options.ledger.all()).map(rowOf));
    case 'GET /local/variables':
      return reply(response, 200, options.variables);
    case 'GET /local/referrals':
      return reply(response, 200, taken?.() ?? []);
    case 'GET /local/overview':
      return reply(response, 200, await overview(options, `http://${request.headers.host}`));
  }
  const slug = /^\/local\/samples\/([^/]+)$/.exec(path)?.[1];
  if (request.method === 'POST' && slug !== undefined) return sendSample(request, response, slug, options);
  const reference = /^\/local\/submissions\/([^/]+)\/replay$/.exec(path)?.[1];
  if (request.method === 'POST' && reference !== undefined) return sendAgain(response, reference, options);
  return reply(response, 404, { error: 'not_found' });
}

/** True where another site's page makes the request: browsers say so, programs send no Origin. */
const isFromElsewhere = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && origin !== `http://${host}`;

async function servePage(
  response: ServerResponse,
  { file, type }: { file: string; type: string },
): Promise<void> {
  const content = await readFile(fileURLToPath(new URL(`../page/${file}`, import.meta.url)));
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(content);
}

async function overview(
  { forms, samplesDir, webhookSecrets, ledger, inboxDepth, taken, speed }: HttpOptions,
  origin: string,
) {
  const known = await forms();
  const samples = await listSamples(samplesDir);
  return {
    forms: known.map(({ slug, definition }) => {
      const { title, source, language, live } = definition;
      const webhook = origin + webhookPathOf(slug, definition, webhookSecrets());
      return { slug, title, source, language, live, webhook, sample: samples.has(slug) };
    }),
    ...overviewOf(await ledger.all(), known),
    waiting: inboxDepth(),
    referrals: (taken?.() ?? []).toReversed().slice(0, 50),
    sandbox: taken !== null,
    speed,
  };
}

/** Sends a sample through the front door, and tells what the front door said. */
async function sendSample(
  request: IncomingMessage,
  response: ServerResponse,
  slug: string,
  { forms, samplesDir, webhookSecrets }: HttpOptions,
): Promise<void> {
  const form = (await forms()).find((candidate) => candidate.slug === slug);
  const file = (await listSamples(samplesDir)).get(slug);
  if (form === undefined || file === undefined) return reply(response, 404, { error: 'no_sample' });
  const { definition } = form;
  const { path, headers, body } = await makeSample(samplesDir, file, slug, definition, webhookSecrets());
  const answer = await fetch(`http://127.0.0.1:${request.socket.localPort}${path}`, {
    method: 'POST',
    headers,
    body,
  });
  return reply(response, 200, { status: answer.status, body: await answer.json() });
}

/** Puts a parked submission into the inbox again, as it was kept. What becomes of it is in the ledger soon after. */
async function sendAgain(
  response: ServerResponse,
  reference: string,
  { ledger, inbox }: HttpOptions,
): Promise<void> {
  const listed = await ledger.list('reference', reference);
  const items = await Promise.all(listed.map(({ key }) => ledger.find(key)));
  const item = items.find((found) => found?.state === 'parked');
  const kept = item?.kept ?? null;
  if (!item || kept === null) return reply(response, 404, { error: 'not_parked' });
  const { key, form, replay } = item;
  await inbox.put({
    delivery: { ...kept, form },
    replay: { key, number: replay, at: Date.now() },
  });
  return reply(response, 202, { reference });
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
