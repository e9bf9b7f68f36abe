import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HmacProof } from '../../../lambda/core/proof/proof.ts';
import { isSame, isSigned, sign } from '../../../lambda/core/proof/signature.ts';
import { anyText } from '../any-text.ts';

const given = (changed: Partial<HmacProof> = {}): HmacProof => ({
  by: 'hmac',
  header: 'typeform-signature',
  prefix: 'sha256=',
  algorithm: 'sha256',
  encoding: 'base64',
  ...changed,
});

const SECRET = 'Testxxx-new-secret';
const BODY = Buffer.from('{"event_id":"Testxxx-event-id"}');

describe('the signature that openssl makes', () => {
  // printf '%s' '{"event_id":"Testxxx-event-id"}' | openssl dgst -sha256 -hmac Testxxx-new-secret [-binary | openssl base64]
  test.each([
    ['sha256', 'base64', 's4slM4AnWj1bgzetDmGXgRVfGWeVoTBz57Dl6MlZYkk='],
    ['sha256', 'hex', 'b38b253380275a3d5b8337ad0e619781155f196795a13073e7b0e5e8c9596249'],
    ['sha1', 'base64', 'gR8f3bYa6oTKTeR6E4SUU7AuGRc='],
    ['sha1', 'hex', '811f1fddb61aea84ca4de47a13849453b02e1917'],
  ] as const)('with %s in %s is made and accepted', (algorithm, encoding, digest) => {
    const proof = given({ algorithm, encoding, prefix: '' });
    expect(sign(proof, SECRET, BODY)).toBe(digest);
    expect(isSigned(proof, [SECRET], BODY, digest)).toBe(true);
  });

  test('over bytes that are no text, with a secret in UTF-8', () => {
    // printf '\377\000\r\n' | openssl dgst -sha256 -hmac 'Testxxx-clé' -binary | openssl base64
    expect(sign(given(), 'Testxxx-clé', Uint8Array.of(0xff, 0x00, 0x0d, 0x0a))).toBe(
      'sha256=xmVNerBXLsGt9/megIuSy5iQ7zGG8x7XYGIUFC4zV08=',
    );
  });

  test('over an empty body', () => {
    // printf '' | openssl dgst -sha256 -hmac Testxxx-new-secret -binary | openssl base64
    expect(sign(given(), SECRET, new Uint8Array())).toBe(
      'sha256=B9rYppDI3nZZvEuc/epQVbVCHaS90rRrFELkRZCgQPw=',
    );
  });
});

describe('the published test cases', () => {
  test.each([
    ['RFC 4231, 4.3', 'sha256', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    ['RFC 2202, 3.2', 'sha1', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
  ] as const)('of %s (%s) agree', (_, algorithm, digest) => {
    const proof = given({ algorithm, encoding: 'hex', prefix: '' });
    expect(sign(proof, 'Jefe', Buffer.from('what do ya want for nothing?'))).toBe(digest);
  });
});

describe('a signature', () => {
  const GOOD = 'sha256=s4slM4AnWj1bgzetDmGXgRVfGWeVoTBz57Dl6MlZYkk=';
  // The same command with -hmac Testxxx-old-secret.
  const OLD = 'sha256=PhSKwTLLq+CkwDq8UMlVMO7ECMKauzDxEbA2vRdZGhA=';

  test('made with the old secret is accepted while both are listed, in either order', () => {
    expect(isSigned(given(), [SECRET, 'Testxxx-old-secret'], BODY, OLD)).toBe(true);
    expect(isSigned(given(), ['Testxxx-old-secret', SECRET], BODY, OLD)).toBe(true);
    expect(isSigned(given(), [SECRET, 'Testxxx-old-secret'], BODY, GOOD)).toBe(true);
  });

  test('made with a retired secret is refused', () => {
    expect(isSigned(given(), [SECRET], BODY, OLD)).toBe(false);
  });

  test('is refused where no secret is known', () => {
    expect(isSigned(given(), [], BODY, GOOD)).toBe(false);
  });

  test.each([
    ['without its prefix', GOOD.slice('sha256='.length)],
    ['with another prefix', GOOD.replace('sha256=', 'sha1=')],
    ['with a prefix in capitals', GOOD.replace('sha256', 'SHA256')],
    ['without its padding', GOOD.slice(0, -1)],
    ['in lower case', GOOD.toLowerCase()],
    ['with more after it', `${GOOD}=`],
    ['with space before it', ` ${GOOD}`],
    ['in hex', 'sha256=b38b253380275a3d5b8337ad0e619781155f196795a13073e7b0e5e8c9596249'],
    ['that is the prefix alone', 'sha256='],
    ['that is empty', ''],
  ])('%s is refused', (_, text) => {
    expect(isSigned(given(), [SECRET], BODY, text)).toBe(false);
  });

  test.each([
    ['a space added', '{"event_id": "Testxxx-event-id"}'],
    ['a line break at its end', '{"event_id":"Testxxx-event-id"}\n'],
    ['an escape that means the same', '{"event_id":"Testxxx\\u002devent-id"}'],
  ])('is refused over a body with %s', (_, body) => {
    expect(isSigned(given(), [SECRET], Buffer.from(body), GOOD)).toBe(false);
  });
});

describe('with any body and secret', () => {
  const proof = fc.record({
    by: fc.constant('hmac' as const),
    header: fc.constant('x-signature'),
    prefix: fc.constantFrom('', 'sha256='),
    algorithm: fc.constantFrom('sha256', 'sha1'),
    encoding: fc.constantFrom('base64', 'hex'),
  });
  const body = fc.uint8Array({ minLength: 1 });
  const secret = fc.string({ minLength: 1 });

  test('what is signed is accepted', () => {
    fc.assert(
      fc.property(proof, body, secret, (by, raw, key) => isSigned(by, [key], raw, sign(by, key, raw))),
    );
  });

  test('one changed byte of the body is refused', () => {
    fc.assert(
      fc.property(
        proof,
        body,
        secret,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (by, raw, key, place, flip) => {
          const at = place % raw.length;
          const changed = raw.map((byte, index) => (index === at ? byte ^ flip : byte));
          expect(isSigned(by, [key], changed, sign(by, key, raw))).toBe(false);
        },
      ),
    );
  });

  test('one changed character of the signature is refused', () => {
    fc.assert(
      fc.property(
        proof,
        body,
        secret,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (by, raw, key, place, char) => {
          const good = sign(by, key, raw);
          const at = place % good.length;
          fc.pre(good[at] !== char);
          expect(isSigned(by, [key], raw, good.slice(0, at) + char + good.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  test('any other text for a signature is refused without throwing', () => {
    fc.assert(
      fc.property(proof, body, secret, anyText(), (by, raw, key, text) => {
        expect(isSigned(by, [key], raw, text)).toBe(false);
      }),
    );
  });
});

describe('comparing', () => {
  test('knows the same text', () => {
    fc.assert(fc.property(anyText(), (text) => isSame(text, `${text}`)));
  });

  test.each([
    ['token', 'tokem'],
    ['token', 'tokens'],
    ['token', ''],
    ['', 'token'],
    ['é', 'ab'],
    ['token', 'TOKEN'],
  ])('tells %j from %j', (expected, text) => {
    expect(isSame(expected, text)).toBe(false);
  });
});
