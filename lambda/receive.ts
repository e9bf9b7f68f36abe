// Proves a delivery genuine over its raw bytes, puts them into the inbox, answers 200. It parses no answers: a parser's
// bug or a changed form must never cost a referral.

import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Gate, proofOf } from './core/forms/gate.ts';
import { LARGEST_BODY_BYTES, type Receipt, replyTo } from './core/http/webhook-reply.ts';
import { readWebhookRoute } from './core/http/webhook-route.ts';
import { isSignature } from './core/proof/proof.ts';
import { type Offered, prove } from './core/proof/prove.ts';
import { webhookSecretsOf } from './core/proof/secret-values.ts';
import { strikeOut } from './core/proof/strike-out.ts';
import { timingAt } from './core/protocol/timing.ts';
import { err, ok, type Result } from './core/result.ts';
import { PROOFS } from './core/sources/proofs.ts';
import { readReceiveEnvironment } from './io/environment.ts';
import { createForms } from './io/forms.ts';
import { createInbox } from './io/inbox.ts';
import { createLog } from './io/log.ts';
import { createMeter } from './io/metrics.ts';
import { createSecret } from './io/secrets.ts';
import { METRIC, type MetricName } from './names.ts';
import { once } from './once.ts';

const log = createLog('receive');
const meter = createMeter('receive');

const connected = once(() => {
  const { inboxUrl, webhookSecretsSecret, formsDir, speed } = readReceiveEnvironment();
  return {
    forms: createForms(formsDir, Gate),
    inbox: createInbox(inboxUrl),
    secrets: createSecret(webhookSecretsSecret, timingAt(speed)),
  };
});

/** API Gateway's HTTP API, payload 2.0: `/webhooks/{proxy+}`, any method. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const receipt = await receive(event).catch((thrown: unknown): Receipt => {
    log.error('turned_away', thrown);
    return { outcome: 'unavailable' };
  });
  const metric = METRIC_OF[receipt.outcome];
  if (metric !== null) meter.count(metric);
  meter.flush();
  return { ...replyTo(receipt) };
}

const METRIC_OF = {
  accepted: METRIC.accepted,
  alive: null,
  method_not_allowed: null,
  unproved: METRIC.unproved,
  too_large: METRIC.tooLarge,
  form_unknown: METRIC.formUnknown,
  unavailable: METRIC.unavailable,
} as const satisfies Record<Receipt['outcome'], MetricName | null>;

/** The cheapest guard first. */
async function receive(event: APIGatewayProxyEventV2): Promise<Receipt> {
  const { method } = event.requestContext.http;
  if (method === 'GET' || method === 'HEAD') return { outcome: 'alive' };
  if (method !== 'POST') return { outcome: 'method_not_allowed' };
  const route = readWebhookRoute(event.rawPath);
  if (route === null) return { outcome: 'form_unknown' };
  const { form, tokens } = route;
  const gate = await connected().forms(form);
  // Before its size: somebody is told of what is too large, which what a scanner sends must not cause.
  if (gate === null) return { outcome: 'form_unknown' };
  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (raw.length > LARGEST_BODY_BYTES) {
    log.warn('too_large', { form, bytes: raw.length });
    return { outcome: 'too_large' };
  }
  const headers = lowerCased(event.headers);
  const proved = await proveWith(gate, form, { raw, headers, tokens, now: Date.now() });
  if (!proved.ok) return proved.error;
  // Where the secret itself is the proof, the body may echo it; a signature's secret is never sent.
  const bytes = isSignature(proofOf(gate)) ? raw : strikeOut(raw, proved.value);
  return accept(form, bytes, kept(headers, gate));
}

/** The form's secrets where the delivery is genuine. A proof that fails may only mean a rotation: they are read anew. */
async function proveWith(
  gate: Gate,
  form: string,
  offered: Offered,
): Promise<Result<readonly string[], Receipt>> {
  const { secrets } = connected();
  const tryWith = (known: readonly string[]) =>
    known.length === 0 ? null : prove(proofOf(gate), known, offered);
  let known = webhookSecretsOf(await secrets.read(), form);
  let proved = tryWith(known);
  if (!proved?.ok && (await secrets.refresh())) {
    known = webhookSecretsOf(await secrets.read(), form);
    proved = tryWith(known);
  }
  if (proved === null) {
    log.warn('secret_unset', { form });
    return err({ outcome: 'unavailable' });
  }
  if (proved.ok) return ok(known);
  log.warn('unproved', { form, detail: `${proved.error.by} ${proved.error.flaw}` });
  return err({ outcome: 'unproved' });
}

async function accept(form: string, raw: Uint8Array, headers: Record<string, string>): Promise<Receipt> {
  const id = randomUUID();
  await connected().inbox.put({
    delivery: { id, form, acceptedAt: Date.now(), headers, raw, corrections: [] },
    replay: null,
  });
  log.info('accepted', { delivery: id, form, bytes: raw.length });
  return { outcome: 'accepted', id };
}

/** API Gateway lower-cases header names already; other callers may not. */
const lowerCased = (headers: APIGatewayProxyEventV2['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

/** The headers that the source needs to read the body; nothing else of the request is kept. */
const kept = (headers: Record<string, string>, { source }: Gate): Record<string, string> =>
  Object.fromEntries(
    ['content-type', ...PROOFS[source].headers].flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
