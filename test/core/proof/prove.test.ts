import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proof } from '../../../lambda/core/proof/proof.ts';
import { type Offered, prove } from '../../../lambda/core/proof/prove.ts';
import { anyText } from '../any-text.ts';

const HMAC: Proof = {
  by: 'hmac',
  header: 'typeform-signature',
  prefix: 'sha256=',
  algorithm: 'sha256',
  encoding: 'base64',
};
const TOKEN: Proof = { by: 'token' };
const SECRETS = ['Testxxx-new-secret', 'Testxxx-old-secret'];

/** printf '%s' '{"event_id":"Testxxx-event-id"}' | openssl dgst -sha256 -hmac Testxxx-new-secret -binary | openssl base64 */
const SIGNATURE = 'sha256=s4slM4AnWj1bgzetDmGXgRVfGWeVoTBz57Dl6MlZYkk=';
/** The same with -hmac Testxxx-old-secret. */
const OLD_SIGNATURE = 'sha256=PhSKwTLLq+CkwDq8UMlVMO7ECMKauzDxEbA2vRdZGhA=';

const given = (changed: Partial<Offered> = {}): Offered => ({
  raw: Buffer.from('{"event_id":"Testxxx-event-id"}'),
  headers: { 'content-type': 'application/json', 'typeform-signature': SIGNATURE },
  token: null,
  ...changed,
});
const withSignature = (signature: string) => given({ headers: { 'typeform-signature': signature } });

const GENUINE = { ok: true, value: null };
const unproved = (by: Proof['by'], missing: boolean) => ({
  ok: false,
  error: { reason: 'unproved', missing, by },
});

describe('where the source signs', () => {
  test('accepts a body signed with any of the secrets', () => {
    expect(prove(HMAC, SECRETS, given())).toEqual(GENUINE);
    expect(prove(HMAC, SECRETS, withSignature(OLD_SIGNATURE))).toEqual(GENUINE);
  });

  test('rejects a body signed with a retired secret', () => {
    expect(prove(HMAC, SECRETS.slice(0, 1), withSignature(OLD_SIGNATURE))).toEqual(unproved('hmac', false));
  });

  test('rejects another body', () => {
    expect(prove(HMAC, SECRETS, given({ raw: Buffer.from('{}') }))).toEqual(unproved('hmac', false));
  });

  test('rejects a body without a signature, and says that it was missing', () => {
    expect(prove(HMAC, SECRETS, given({ headers: {} }))).toEqual(unproved('hmac', true));
    expect(prove(HMAC, SECRETS, withSignature(''))).toEqual(unproved('hmac', true));
  });

  test('asks for the signature even where the address ends in the secret', () => {
    const offered = given({ headers: {}, token: 'Testxxx-new-secret' });
    expect(prove(HMAC, SECRETS, offered)).toEqual(unproved('hmac', true));
  });

  test('pays no heed to a token beside a good signature', () => {
    expect(prove(HMAC, SECRETS, given({ token: 'Testxxx-wrong' }))).toEqual(GENUINE);
  });

  test('rejects everything while no secret is known', () => {
    expect(prove(HMAC, [], given())).toEqual(unproved('hmac', false));
  });
});

describe('where the address holds a token', () => {
  test.each(SECRETS)('accepts %s, whatever the headers say', (token) => {
    expect(prove(TOKEN, SECRETS, given({ token, headers: {} }))).toEqual(GENUINE);
  });

  test.each(['Testxxx-new-secre', 'Testxxx-new-secret2', 'testxxx-new-secret', ' '])(
    'rejects %j',
    (token) => {
      expect(prove(TOKEN, SECRETS, given({ token }))).toEqual(unproved('token', false));
    },
  );

  test.each([null, ''])('rejects the token %j, and says that it was missing', (token) => {
    expect(prove(TOKEN, SECRETS, given({ token }))).toEqual(unproved('token', true));
  });

  test('rejects a token list as one token', () => {
    expect(prove(TOKEN, SECRETS, given({ token: SECRETS.join(',') }))).toEqual(unproved('token', false));
  });

  test('rejects everything while no secret is known', () => {
    expect(prove(TOKEN, [], given({ token: 'Testxxx-new-secret' }))).toEqual(unproved('token', false));
  });
});

describe('whatever is offered', () => {
  test('a single changed byte of body or signature is refused', () => {
    const part = fc.constantFrom('raw', 'signature');
    fc.assert(
      fc.property(part, fc.nat(), fc.integer({ min: 1, max: 127 }), (changed, place, flip) => {
        const flipped = (bytes: Uint8Array) =>
          bytes.map((byte, at) => (at === place % bytes.length ? byte ^ flip : byte));
        const offered =
          changed === 'raw'
            ? given({ raw: flipped(given().raw) })
            : withSignature(Buffer.from(flipped(Buffer.from(SIGNATURE))).toString('latin1'));
        expect(prove(HMAC, SECRETS, offered)).toEqual(unproved('hmac', false));
      }),
    );
  });

  test('never throws, and proves nothing by chance', () => {
    const offered = fc.record({
      raw: fc.uint8Array(),
      headers: fc.record({ 'typeform-signature': anyText() }, { requiredKeys: [] }),
      token: fc.option(anyText()),
    });
    fc.assert(
      fc.property(fc.constantFrom(HMAC, TOKEN), offered, (proof, anything) => {
        expect(prove(proof, SECRETS, anything).ok).toBe(false);
      }),
    );
  });
});
