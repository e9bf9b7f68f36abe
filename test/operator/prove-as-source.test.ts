// What `relay send` makes of a body is genuine to receive, however the form's deliveries prove themselves.

import { describe, expect, it } from 'vitest';
import { Definition } from '../../lambda/core/forms/definition.ts';
import { proofOf } from '../../lambda/core/forms/gate.ts';
import { readWebhookRoute } from '../../lambda/core/http/webhook-route.ts';
import { prove } from '../../lambda/core/proof/prove.ts';
import { SOURCE_NAMES } from '../../lambda/core/sources/proofs.ts';
import { proveAsSource } from '../../relay/prove-as-source.ts';

const SECRET = 'Testxxx secret/ü';
const NOW = Date.UTC(2025, 10, 24, 22, 5);
const BODY = new Uint8Array(Buffer.from('{"name":"Testxxx Person"}'));

const definitionOf = (changed: object) =>
  Definition.parse({
    title: 'Testxxx form',
    fields: {
      fullName: 'name',
      phoneNumber: { value: '604-555-0123' },
      emailAddress: { value: 'Testxxx@example.com' },
      city: { value: 'Victoria' },
      province: { value: 'BC' },
    },
    ...changed,
  });

function isGenuine(definition: Definition, headers: Record<string, string> = {}, lateMs = 0): boolean {
  const file = { raw: BODY, headers: { 'content-type': 'application/json', ...headers } };
  const request = proveAsSource('quiz', definition, SECRET, file, NOW);
  const tokens = readWebhookRoute(request.path)?.tokens ?? [];
  const offered = { raw: request.body, headers: request.headers, tokens, now: NOW + lateMs };
  return prove(proofOf(definition), [SECRET], offered).ok;
}

const STAMPED = {
  header: 'X-Sig',
  template: '{header:X-Id}.{header:X-Timestamp}.{body}',
  toleranceSeconds: 300,
};
const PARTS = {
  header: 'X-Sig',
  prefix: 'v1=',
  separator: ',',
  template: '{part:t}.{body}',
  toleranceSeconds: 300,
};

describe('a body is genuine', () => {
  it.each(SOURCE_NAMES)('as %s sends it', (source) => {
    const definition = definitionOf(source === 'generic' ? { source, delivery: {} } : { source });
    expect(isGenuine(definition)).toBe(true);
  });

  it.each<[object | string]>([
    ['token'],
    [{ header: 'X-Key' }],
    [{ bodyField: 'key' }],
    [{ hmac: { header: 'X-Sig', prefix: 'sha1=', algorithm: 'sha1', encoding: 'base64' } }],
    [{ hmac: STAMPED }],
    [{ hmac: PARTS }],
    [{ hmac: { ...PARTS, separator: ' ', secret: 'base64' } }],
  ])('by %j', (verify) => {
    expect(isGenuine(definitionOf({ source: 'generic', delivery: {}, verify }))).toBe(true);
  });

  it.each([STAMPED, PARTS])('by %j only as long as the form says', (hmac) => {
    const definition = definitionOf({ source: 'generic', delivery: {}, verify: { hmac } });
    expect(isGenuine(definition, {}, 300_000)).toBe(true);
    expect(isGenuine(definition, {}, 301_000)).toBe(false);
  });

  it('of Wufoo with its handshake key left empty, by the address', () => {
    const raw = new Uint8Array(Buffer.from('Field1=x&HandshakeKey='));
    const file = { raw, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const { path, body } = proveAsSource('quiz', definitionOf({ source: 'wufoo' }), SECRET, file, NOW);
    expect(body).toBe(raw);
    expect(readWebhookRoute(path)).toMatchObject({ form: 'quiz', tokens: expect.arrayContaining([SECRET]) });
  });

  it('with the headers that are given, and else with some that stay the same for the same body', () => {
    const file = { raw: BODY, headers: { 'content-type': 'application/json' } };
    const sent = (headers: Record<string, string>, now: number) =>
      proveAsSource('quiz', definitionOf({ source: 'framer' }), SECRET, { ...file, headers }, now).headers;
    const name = 'framer-webhook-submission-id';
    expect(sent({ [name]: 'Testxxx' }, NOW)[name]).toBe('Testxxx');
    expect(sent({}, NOW)[name]).toBe(sent({}, NOW + 1)[name]);
    expect(isGenuine(definitionOf({ source: 'framer' }), { [name]: 'Testxxx' })).toBe(true);
  });
});
