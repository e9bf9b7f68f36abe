// The whole relay on this machine: the functions' own bundles over embedded AWS services, without a cloud or docker.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleOf, type FunctionName } from '../infra/bundle.ts';
import { type CheckedForm, checkForms } from '../lambda/core/forms/check.ts';
import { Definition } from '../lambda/core/forms/definition.ts';
import { apiKeyOf } from '../lambda/core/proof/secret-values.ts';
import { timingAt } from '../lambda/core/protocol/timing.ts';
import { createForms } from '../lambda/io/forms.ts';
import { readFormsFolder } from '../lambda/io/forms-folder.ts';
import { createInbox, type Inbox } from '../lambda/io/inbox.ts';
import { createLedger, type Ledger } from '../lambda/io/ledger.ts';
import { LOCAL_STAGE, secretNames, VARIABLE } from '../lambda/names.ts';
import { startQueue } from './aws/queue.ts';
import { startSecretsManager } from './aws/secrets-manager.ts';
import { startTable } from './aws/table.ts';
import { setDummyCredentials } from './dummy-credentials.ts';
import { startHttp } from './http/server.ts';
import { startEventSource } from './lambda/event-source.ts';
import { createFunction, type LocalFunction } from './lambda/local-function.ts';
import { startSandbox } from './sandbox.ts';
import { createLocalSecrets } from './secrets.ts';
import { slugsIn } from './slugs-in.ts';

export interface RelayOptions {
  /** Resolves once the functions' bundles are there: making them goes on while the rest starts. */
  readonly bundled: Promise<void>;
  /** 0 picks a free port. */
  readonly port: number;
  readonly formsDir: string;
  readonly samplesDir: string;
  /** Base of the partner's API (`…/v1`); null starts the sandbox. */
  readonly referralApiUrl: string | null;
  readonly secretsFile: string | null;
  /** Where everything survives a restart; null keeps it in memory. */
  readonly dataDir: string | null;
  /** Divides every delay and lease. */
  readonly speed: number;
  /** The most execution environments of each function; submit's are the most requests that the partner sees. */
  readonly concurrency?: { readonly receive: number; readonly submit: number };
  /** After so many tries a message goes to the dead-letter queue. @default as the stack has it */
  readonly maxReceives?: number;
  /** Puts something between the functions and a service, and tells its address. @default nothing */
  readonly between?: (service: Service, endpoint: string) => Promise<string>;
  /** Takes the functions' log lines. */
  readonly onLog: (line: string) => void;
}

/** What the functions reach over the network, besides the partner. */
export type Service = 'SQS' | 'DYNAMODB' | 'SECRETS_MANAGER';

export interface Relay {
  readonly url: string;
  readonly forms: readonly CheckedForm[];
  /** What the functions are told of their surroundings, for whoever has to reach the same. */
  readonly variables: Readonly<Record<LocalVariable, string>>;
  readonly functions: Readonly<Record<FunctionName, LocalFunction>>;
  /** Messages in the inbox, whether ready, delayed or in flight. */
  readonly inboxDepth: () => number;
  readonly deadLetterDepth: () => number;
  /** The same parts without anything between. */
  readonly ledger: Ledger;
  readonly inbox: Inbox;
  readonly stop: () => Promise<void>;
}

type LocalVariable = `AWS_ENDPOINT_URL_${Service}` | (typeof VARIABLE)[keyof typeof VARIABLE];

/** The definitions can't be used: one line for each thing that is wrong. */
export class FormsError extends Error {
  override readonly name = 'FormsError' as const;
}

/** Enough to keep two cores busy; beyond it requests wait for their turn. */
const CONCURRENCY = { receive: 3, submit: 4 };
/** Receive's own timeout: form builders give up sooner or later after it. */
const RECEIVE_TIMEOUT_MS = 10_000;

const LEDGER = 'referral-relay-ledger';

export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { dataDir, secretsFile, speed, onLog, concurrency = CONCURRENCY } = options;
  const formsDir = resolve(options.formsDir);
  const timing = timingAt(speed);
  const secrets = createLocalSecrets(secretsFile, () => slugsIn(formsDir));
  const partners = secrets.partners();
  const { forms, wrong } = checkForms(await readFormsFolder(formsDir), partners);
  if (wrong.length > 0) throw new FormsError(wrong.join('\n'));

  const folder = (name: string): string | null => {
    if (dataDir === null) return null;
    mkdirSync(join(dataDir, name), { recursive: true });
    return join(dataDir, name);
  };
  setDummyCredentials();
  const names = secretNames(LOCAL_STAGE);
  const keyFor = (partner: string): string | null => apiKeyOf(secrets.read(names.apiKey) ?? '', partner);
  // The sandbox knows the keys of the start, as if it had issued them; where none was set, the first that comes.
  const issued = new Map(partners.map((partner) => [partner, keyFor(partner)]));
  const [queue, table, secretsManager, sandbox] = await Promise.all([
    startQueue('referral-relay-inbox', {
      visibilityMs: timing.visibilityMs,
      dataDir: folder('queue'),
      maxReceives: options.maxReceives,
    }),
    startTable(LEDGER, folder('table')),
    startSecretsManager(secrets),
    options.referralApiUrl !== null
      ? null
      : startSandbox({
          partners,
          keyFor: (partner) => issued.get(partner) ?? keyFor(partner),
          file: dataDir === null ? null : join(dataDir, 'referrals.jsonl'),
        }),
  ]);

  const { between = async (_, endpoint) => endpoint } = options;
  const sqs = await between('SQS', queue.endpoint);
  const variables = {
    AWS_ENDPOINT_URL_SQS: sqs,
    AWS_ENDPOINT_URL_DYNAMODB: await between('DYNAMODB', table.endpoint),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: await between('SECRETS_MANAGER', secretsManager.endpoint),
    // The SDK follows the queue's own address, whatever the endpoint says.
    [VARIABLE.inboxUrl]: queue.url.replace(queue.endpoint, sqs),
    [VARIABLE.ledgerTable]: LEDGER,
    [VARIABLE.apiKeySecret]: names.apiKey,
    [VARIABLE.webhookSecretsSecret]: names.webhookSecrets,
    [VARIABLE.digestKeySecret]: names.digestKey,
    [VARIABLE.referralApiUrl]: options.referralApiUrl ?? sandbox?.url ?? '',
    [VARIABLE.referralPartners]: partners.join(','),
    [VARIABLE.formsDir]: formsDir,
    [VARIABLE.stage]: LOCAL_STAGE,
    [VARIABLE.speed]: String(speed),
  };
  const receive = createFunction(
    { name: 'receive', bundle: bundleOf('receive'), variables, timeoutMs: RECEIVE_TIMEOUT_MS, onLog },
    concurrency.receive,
  );
  const submit = createFunction(
    { name: 'submit', bundle: bundleOf('submit'), variables, timeoutMs: timing.functionTimeoutMs, onLog },
    concurrency.submit,
  );
  // No environment of it is started before something lands in the dead-letter queue.
  const bury = createFunction(
    { name: 'bury', bundle: bundleOf('bury'), variables, timeoutMs: timing.functionTimeoutMs, onLog },
    1,
  );
  const readForm = createForms(formsDir, Definition);
  const formsNow = () =>
    Promise.all(
      forms.map(async (form) => ({
        ...form,
        // While a definition is being written it may not be one; the last good one is shown then.
        definition: (await readForm(form.slug).catch(() => null)) ?? form.definition,
      })),
    );
  const ledger = createLedger(LEDGER, table.endpoint);
  const inbox = createInbox(queue.url, queue.endpoint);
  const http = await startHttp({
    port: options.port,
    variables,
    receive,
    forms: formsNow,
    samplesDir: options.samplesDir,
    webhookSecrets: () => secrets.read(names.webhookSecrets) ?? '',
    ledger,
    inbox,
    inboxDepth: queue.depth,
    taken: sandbox?.taken ?? null,
    speed,
  });
  await options.bundled;
  await Promise.all([receive.warmUp(), submit.warmUp()]);
  const eventSources = [
    startEventSource(queue, submit, concurrency.submit),
    startEventSource(queue.deadLetters, bury, 1),
  ];

  return {
    url: http.url,
    forms,
    variables,
    functions: { receive, submit, bury },
    inboxDepth: queue.depth,
    deadLetterDepth: queue.deadLetterDepth,
    ledger,
    inbox,
    stop: async () => {
      await http.stop();
      await Promise.all(eventSources.map((source) => source.stop()));
      for (const each of [receive, submit, bury]) each.stop();
      await Promise.all([queue.stop(), table.stop(), secretsManager.stop(), sandbox?.stop()]);
    },
  };
}
