// npm run demo: starts the relay, sends one genuine sample per example form, prints what became of each, and stays up
// to be looked at. With --once it stops after printing; exit 0 only if all arrived.

import { parseArgs } from 'node:util';
import * as z from 'zod';
import { bundleIfStale } from '../infra/bundle.ts';
import { type Relay, startRelay } from './relay.ts';
import { listSamples } from './samples.ts';
import { explainStartFailure } from './start-failure.ts';

/** Where the samples are: a delivery is called like its form. */
const SAMPLES = 'examples';

/** Long past what a sample takes; only a broken relay needs it. */
const PATIENCE_MS = 20_000;

const Sent = z.object({ status: z.number(), body: z.object({ id: z.string() }) });
const Rows = z.array(
  z.object({
    id: z.string(),
    form: z.string(),
    state: z.string(),
    reference: z.string(),
    reason: z.string().nullable(),
  }),
);
const Referrals = z.array(z.object({ referral: z.record(z.string(), z.string()) }));

const read = async <Schema extends z.ZodType>(
  url: string,
  schema: Schema,
  init?: RequestInit,
): Promise<z.output<Schema>> => schema.parse(await (await fetch(url, init)).json());

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean' }, port: { type: 'string' } } });
  const bundled = bundleIfStale();
  const relay = await startRelay({
    bundled,
    port: Number(values.port ?? (values.once ? 0 : 3_000)),
    formsDir: 'forms',
    samplesDir: SAMPLES,
    referralApiUrl: null,
    secretsFile: null,
    dataDir: null,
    speed: 1,
    onLog: () => undefined,
  });
  const samples = await listSamples(SAMPLES);
  const isComplete = await sendSamples(
    relay,
    relay.forms.map(({ slug }) => slug).filter((slug) => samples.has(slug)),
  );
  if (values.once) {
    await relay.stop();
    process.exit(isComplete ? 0 : 1);
  }
  console.log(`Look at it: ${relay.url} (Ctrl-C stops)`);
  process.once('SIGINT', () => void relay.stop().then(() => process.exit(0)));
}

/** True if the sandbox took every sample's referral. @param sampled the forms that have one. */
async function sendSamples({ url, forms }: Relay, sampled: readonly string[]): Promise<boolean> {
  for (const { slug } of forms.filter((form) => !sampled.includes(form.slug)))
    console.log(`Skipped ${slug}: there is no sample of it in ${SAMPLES}/`);
  if (sampled.length === 0) {
    console.log(
      `Found no sample to send, expected one in ${SAMPLES}/ that is called like a form: save a delivery as ${SAMPLES}/${forms[0]?.slug ?? '<slug>'}.json`,
    );
    return false;
  }
  const ids: string[] = [];
  for (const slug of sampled) {
    const sent = await read(`${url}/local/samples/${slug}`, Sent, { method: 'POST' });
    console.log(`Sent a sample delivery to ${slug}: ${sent.status} ${sent.body.id}`);
    ids.push(sent.body.id);
  }
  const rows = (await endedRows(url, ids)).filter(({ id }) => ids.includes(id));
  for (const { form, state, reference, reason } of rows) {
    console.log(`${form}: ${state}${reason === null ? '' : ` (${reason})`}, reference ${reference}`);
  }
  const referrals = await read(`${url}/local/referrals`, Referrals);
  for (const { referral } of referrals) {
    const { notes = '', ...fields } = referral;
    console.log(`\nThe partner's sandbox took:`);
    for (const [name, value] of Object.entries(fields)) console.log(`  ${name.padEnd(16)}${value}`);
    console.log(`  notes\n${notes.replace(/^/gm, '    ')}`);
  }
  console.log(`\n${referrals.length} of ${ids.length} sample deliveries arrived.`);
  return (
    rows.length === ids.length &&
    rows.every(({ state }) => state === 'submitted') &&
    referrals.length === ids.length
  );
}

async function endedRows(url: string, ids: readonly string[]) {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    const rows = await read(`${url}/local/submissions`, Rows);
    const ended = rows.filter(
      ({ id, state }) => ids.includes(id) && ['submitted', 'parked', 'ignored'].includes(state),
    );
    if (ended.length === ids.length || patience.aborted) return rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

main().catch((thrown: unknown) => {
  console.error(explainStartFailure(thrown));
  process.exit(1);
});
