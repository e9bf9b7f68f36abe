// The relay as the tests use it: the real one, over HTTP, with forms and secrets of their own.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import * as z from 'zod';
import { createInbox, type Inbox } from '../../lambda/io/inbox.ts';
import { createLedger, type Ledger } from '../../lambda/io/ledger.ts';
import { type RelayOptions, startRelay } from '../../local/relay.ts';
import { DEFINITION, typeformBody, typeformSignature } from './typeform.ts';

const iso = z.iso.datetime();

/** The shape that `GET /local/submissions` promises. */
const Rows = z.array(
  z.strictObject({
    reference: z.string().regex(/^RR-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    id: z.uuid(),
    form: z.string(),
    source: z.string(),
    submission: z.string(),
    state: z.enum(['submitted', 'parked', 'ignored', 'retrying', 'sending']),
    reason: z.string().nullable(),
    field: z.string().nullable(),
    attempts: z.number(),
    uncertain: z.boolean(),
    deliveries: z.number(),
    partnerStatus: z.number().nullable(),
    firstSeen: iso,
    nextAttempt: iso.nullable(),
  }),
);
export type Row = z.infer<typeof Rows>[number];

const Accepted = z.strictObject({ id: z.uuid() });
const Taken = z.array(z.strictObject({ receivedAt: iso, referral: z.record(z.string(), z.string()) }));

export interface Secrets {
  apiKey?: unknown;
  webhooks?: unknown;
}

export const SECRET = 'Testxxx-webhook-secret';

export interface TestRelay extends AsyncDisposable {
  readonly url: string;
  readonly formsDir: string;
  /** Every line that the functions wrote. */
  readonly logs: readonly string[];
  readonly ledger: Ledger;
  readonly inbox: Inbox;
  readonly inboxUrl: string;
  readonly setSecrets: (secrets: Secrets) => Promise<void>;
  /** From now on Secrets Manager fails. */
  readonly breakSecrets: () => Promise<void>;
  /** A delivery to a form, signed as Typeform signs unless headers are given. */
  readonly deliver: (body: string | Uint8Array, options?: DeliverOptions) => Promise<Response>;
  /** A genuine delivery of this token. */
  readonly submit: (
    token: string,
    answers?: Parameters<typeof typeformBody>[1],
    form?: string,
  ) => Promise<string>;
  readonly rows: () => Promise<readonly Row[]>;
  readonly referrals: () => Promise<readonly Record<string, string>[]>;
  /** Resolves with the submission's row once it fits; fails after twenty seconds. */
  readonly rowWhere: (submission: string, fits: (row: Row) => boolean) => Promise<Row>;
}

export interface DeliverOptions {
  readonly form?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

export interface TestRelayOptions
  extends Partial<Pick<RelayOptions, 'referralApiUrl' | 'dataDir' | 'speed' | 'samplesDir' | 'concurrency'>> {
  /** Definitions by slug; the default is one form, `quiz`. */
  readonly forms?: Readonly<Record<string, unknown>>;
  readonly secrets?: Secrets;
}

/** How often whoever waits looks. */
const POLL_MS = 100;

/** A second environment would only cost its start where nothing depends on two at a time. */
const ALONE = { receive: 1, submit: 1 };

/** Two that submit: enough to get in each other's way. */
export const SIDE_BY_SIDE = { receive: 1, submit: 2 };

/** @param speed fast by default, so that retries take moments. */
export async function startTestRelay(options: TestRelayOptions = {}): Promise<TestRelay> {
  const {
    forms = { quiz: DEFINITION },
    speed = 100,
    concurrency = ALONE,
    referralApiUrl = null,
    dataDir = null,
  } = options;
  const folder = await mkdtemp(join(tmpdir(), 'referral-relay-test-'));
  const formsDir = join(folder, 'forms');
  await mkdir(formsDir);
  for (const [slug, form] of Object.entries(forms))
    await writeFile(join(formsDir, `${slug}.json`), JSON.stringify(form));
  const secretsFile = join(folder, 'secrets.json');
  const setSecrets = (secrets: Secrets) => writeFile(secretsFile, JSON.stringify(secrets));
  const webhooks = Object.fromEntries(Object.keys(forms).map((slug) => [slug, SECRET]));
  await setSecrets(options.secrets ?? { apiKey: 'Testxxx-key', webhooks });
  const logs: string[] = [];
  const relay = await startRelay({
    bundled: Promise.resolve(),
    port: 0,
    formsDir,
    samplesDir: options.samplesDir ?? join(folder, 'none'),
    referralApiUrl,
    secretsFile,
    dataDir,
    speed,
    concurrency,
    onLog: (line) => logs.push(line),
  });
  const { url, variables } = relay;
  const rows = async () => Rows.parse(await (await fetch(`${url}/local/submissions`)).json());
  // Each look reads out the whole ledger. Tests that wait at the same time share one that is younger than their wait.
  let last = { at: Number.NEGATIVE_INFINITY, rows: Promise.resolve<readonly Row[]>([]) };
  const rowsSince = (since: number) => {
    const now = performance.now();
    if (last.at < since || now - last.at >= POLL_MS) last = { at: now, rows: rows() };
    return last.rows;
  };

  const deliver: TestRelay['deliver'] = (
    body,
    { form = 'quiz', path = `/webhooks/${form}`, method = 'POST', headers } = {},
  ) =>
    fetch(url + path, {
      method,
      headers: headers ?? { 'content-type': 'application/json', ...typeformSignature(SECRET, body) },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.from(body) }),
      redirect: 'manual',
    });

  return {
    url,
    formsDir,
    logs,
    ledger: createLedger(variables.LEDGER_TABLE, variables.AWS_ENDPOINT_URL_DYNAMODB),
    inboxUrl: variables.INBOX_URL,
    inbox: createInbox(variables.INBOX_URL, variables.AWS_ENDPOINT_URL_SQS),
    setSecrets,
    breakSecrets: () => writeFile(secretsFile, 'no JSON'),
    deliver,
    submit: async (token, answers, form = 'quiz') => {
      const response = await deliver(typeformBody(token, answers), { form });
      return Accepted.parse(await response.json()).id;
    },
    rows,
    referrals: async () =>
      Taken.parse(await (await fetch(`${url}/local/referrals`)).json()).map(({ referral }) => referral),
    rowWhere: (submission, fits) => {
      const since = performance.now();
      return vi.waitFor(
        async () => {
          const row = (await rowsSince(since)).find((candidate) => candidate.submission === submission);
          if (row === undefined || !fits(row)) throw new Error(`not so far: ${JSON.stringify(row)}`);
          return row;
        },
        { timeout: 20_000, interval: POLL_MS },
      );
    },
    [Symbol.asyncDispose]: async () => {
      await relay.stop();
      await rm(folder, { recursive: true });
    },
  };
}
