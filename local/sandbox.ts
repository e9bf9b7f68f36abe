// A sandbox of the partner's API that enforces its published contract, written from the contract alone so that it can
// disagree with our own idea of a referral.

import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from './aws/port.ts';

/** What the sandbox took, as it came. */
export interface TakenReferral {
  readonly receivedAt: string;
  readonly referral: unknown;
}

export interface Sandbox {
  /** The base of the API: `http://127.0.0.1:<port>/v1`. */
  readonly url: string;
  readonly taken: () => readonly TakenReferral[];
  readonly stop: () => Promise<void>;
}

export interface SandboxOptions {
  readonly partners: readonly string[];
  /** The key that a partner's referrals must come with; null where none is set. */
  readonly keyFor: (partner: string) => string | null;
  /** File that keeps what was taken over a restart, one referral a line; null for none. */
  readonly file: string | null;
}

const RULES: readonly { readonly field: string; readonly pattern: RegExp; readonly rule: string }[] = [
  { field: 'firstName', pattern: /\S/, rule: 'required' },
  { field: 'lastName', pattern: /\S/, rule: 'required' },
  { field: 'phoneNumber', pattern: /^\+[1-9]\d{7,14}$/, rule: 'required, E.164 with country code' },
  { field: 'emailAddress', pattern: /^\S+@\S+\.\S+$/, rule: 'required, an e-mail address' },
  { field: 'city', pattern: /\S/, rule: 'required' },
  { field: 'province', pattern: /\S/, rule: 'required' },
];

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const taken = options.file === null ? [] : readTaken(options.file);
  const server = createServer((request, response) => {
    answer(request, response, options, (entry) => {
      taken.push(entry);
      if (options.file !== null) appendFileSync(options.file, `${JSON.stringify(entry)}\n`);
    }).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/v1`,
    taken: () => taken,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { partners, keyFor }: SandboxOptions,
  take: (entry: TakenReferral) => void,
): Promise<void> {
  const reply = (status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const body = await text(request).catch(() => '');
  if (request.url !== '/v1/referrals') return reply(404, { error: 'not_found' });
  if (request.method !== 'POST') return reply(405, { error: 'method_not_allowed' });
  const referral = fieldsOf(body);
  const partner = referral.get('referralPartner');
  const key = request.headers.apikey;
  const right = partners.map(keyFor).filter((known) => known !== null);
  if (typeof key !== 'string' || !right.includes(key)) return reply(401, { error: 'unauthorized' });
  const broken = RULES.find(({ field, pattern }) => !fits(referral.get(field), pattern));
  if (broken !== undefined) return reply(400, invalid(broken.field, broken.rule));
  const notes = referral.get('notes');
  if (notes !== undefined && typeof notes !== 'string') return reply(400, invalid('notes', 'a string'));
  if (typeof partner !== 'string' || !partners.includes(partner) || keyFor(partner) !== key) {
    return reply(400, invalid('referralPartner', 'the identifier that came with the key'));
  }
  take({ receivedAt: new Date().toISOString(), referral: Object.fromEntries(referral) });
  return reply(201, { status: 'created' });
}

const fits = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

const invalid = (field: string, message: string) => ({
  error: 'invalid_request',
  errors: [{ field, message }],
});

function fieldsOf(body: string): Map<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(body) ?? {}));
  } catch {
    return new Map();
  }
}

function readTaken(file: string): TakenReferral[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}
