// The parts of core that read what others wrote, each with a case of its own: none may throw, whatever it is given.

import { checkForms } from '../../lambda/core/forms/check.ts';
import { proofOf } from '../../lambda/core/forms/gate.ts';
import { readWebhookRoute } from '../../lambda/core/http/webhook-route.ts';
import { composeReferral } from '../../lambda/core/mapping/compose-referral.ts';
import { planWork } from '../../lambda/core/mapping/plan.ts';
import { Referral } from '../../lambda/core/mapping/referral.ts';
import { prove } from '../../lambda/core/proof/prove.ts';
import { apiKeyOf, webhookSecretsOf } from '../../lambda/core/proof/secret-values.ts';
import { buryStep } from '../../lambda/core/protocol/bury-step.ts';
import { LedgerItem } from '../../lambda/core/protocol/item.ts';
import { decodeMessage, encodeMessage } from '../../lambda/core/protocol/message.ts';
import { nextStep } from '../../lambda/core/protocol/next-step.ts';
import { judge } from '../../lambda/core/protocol/partner-answer.ts';
import { parseJson } from '../../lambda/core/reading/json.ts';
import { SOURCE_NAMES, type SourceName } from '../../lambda/core/sources/proofs.ts';
import { sentenceOf } from '../../lambda/core/telling/sentence.ts';
import type { Random } from '../random.ts';
import { mutateBytes, mutateJson, randomBytes } from './mutate.ts';
import { nastyOf, nastyText } from './nasties.ts';
import { itemOf, messageOf, type Seed } from './seeds.ts';

/** Runs one case; throws where something is wrong. */
export type Target = (seed: Seed, random: Random) => void;

const PARTNERS = ['Testxxx-Referral-Partner'];

/** A body that is nearly, or not at all, what the source sends. */
export function bodyOf({ delivery }: Seed, random: Random): Uint8Array {
  const { raw } = delivery;
  if (random.chance(0.1)) return randomBytes(random.between(0, 200), random);
  const json = parseJson(Buffer.from(raw).toString('utf8'));
  const isMutatedAsJson = json.ok && random.chance(0.6);
  let body = isMutatedAsJson ? Buffer.from(JSON.stringify(mutateJson(json.value, random))) : raw;
  for (let times = random.between(isMutatedAsJson ? 0 : 1, 3); times > 0; times -= 1)
    body = mutateBytes(body, random);
  return body;
}

export function headersOf({ delivery: { headers } }: Seed, random: Random): Record<string, string> {
  if (random.chance(0.7)) return { ...headers };
  const contentType = random.pick([
    '',
    'text/plain',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="a\\"b"',
    'application/x-www-form-urlencoded',
    nastyText(random).slice(0, 100),
  ]);
  return { 'content-type': contentType };
}

export const CORE_TARGETS: Readonly<Record<string, Target>> = {
  deliveries: (seed, random) => {
    const delivery = { ...seed.delivery, raw: bodyOf(seed, random), headers: headersOf(seed, random) };
    // Half of them at another source's door: its reader must stand what it was never meant for.
    const source = random.chance(0.5)
      ? random.pick<SourceName>(['typeform', ...SOURCE_NAMES])
      : seed.definition.source;
    const { work } = planWork({ ...seed.definition, source }, delivery, PARTNERS);
    if (work.kind === 'send') Referral.parse(composeReferral(work.parts, []));
  },
  definitions: (seed, random) => {
    const text = random.chance(0.8)
      ? JSON.stringify(mutateJson(seed.json, random))
      : Buffer.from(mutateBytes(Buffer.from(JSON.stringify(seed.json)), random)).toString('utf8');
    const { forms } = checkForms([{ name: `${seed.slug}.json`, text }], PARTNERS);
    for (const { definition } of forms) planWork(definition, seed.delivery, PARTNERS);
  },
  'queue messages': (seed, random) => {
    const wire = parseJson(encodeMessage(messageOf(seed)));
    const text = wire.ok && random.chance(0.7) ? JSON.stringify(mutateJson(wire.value, random)) : '';
    const message = decodeMessage(text === '' ? nastyText(random) : text);
    if (message.ok) planWork(seed.definition, message.value.delivery, PARTNERS);
  },
  'ledger items': (seed, random) => {
    const { kept, ...item } = itemOf(seed);
    const changed = parseJson(JSON.stringify(item));
    const stored = changed.ok ? mutateJson(changed.value, random) : null;
    const read = LedgerItem.safeParse(typeof stored === 'object' ? { ...stored, kept } : stored);
    if (!read.success) return;
    nextStep(read.data, { digest: '', replay: random.between(0, 2) }, random.chance(0.5), Date.now());
    buryStep(read.data, { replay: null }, Date.now());
    sentenceOf({ ...read.data, title: 'Testxxx quiz' });
  },
  'partner answers': (_, random) => {
    const retryAfter = random.chance(0.5) ? nastyText(random) : null;
    const body = random.chance(0.5)
      ? JSON.stringify(nastyOf(random))
      : `{"errors":${JSON.stringify(nastyOf(random))}}`;
    judge({ kind: 'answered', status: random.between(0, 999), retryAfter, body }, Date.now());
  },
  paths: (_, random) => {
    readWebhookRoute(`/webhooks/${nastyText(random)}/${encodeURI('%')}${nastyText(random)}`);
  },
  proofs: (seed, random) => {
    const raw = bodyOf(seed, random);
    const given = nastyText(random);
    const proof = proofOf(seed.definition);
    const name = proof.by === 'hmac' || proof.by === 'header' ? proof.header : 'content-type';
    const secrets = webhookSecretsOf(JSON.stringify({ [seed.slug]: nastyOf(random) }), seed.slug);
    apiKeyOf(nastyText(random), 'Testxxx-Referral-Partner');
    const proved = prove(proof, secrets, {
      raw,
      headers: { [name]: given },
      tokens: [given],
      now: Date.now(),
    });
    if (proved.ok && !secrets.includes(given)) throw new Error('something was proved by what is no proof');
  },
};
