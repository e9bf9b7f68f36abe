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

test('a hex digest is accepted in capitals, a base64 one only as it is', () => {
  const hex = given({ encoding: 'hex', prefix: 'Sha256=' });
  const digest = sign(hex, SECRET, BODY).slice('Sha256='.length);
  expect(isSigned(hex, [SECRET], BODY, `Sha256=${digest.toUpperCase()}`)).toBe(true);
  expect(isSigned(hex, [SECRET], BODY, `SHA256=${digest}`)).toBe(false);
  expect(isSigned(given(), [SECRET], BODY, sign(given(), SECRET, BODY).toLowerCase())).toBe(false);
});

test('a secret in base64 loses whsec_ at its start alone', () => {
  // K=$(printf Testwhsec/Testxx | base64 -d | xxd -p): in the URL's alphabet / is _
  // printf '%s' '{"event_id":"Testxxx-event-id"}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:$K
  const proof = given({ secret: 'base64', encoding: 'hex', prefix: '' });
  expect(sign(proof, 'Testwhsec_Testxx', BODY)).toBe(
    '3abeef2f1ba7ab6a4a122ac4a8428216ac398de7928b1e9cd52638b950b04e17',
  );
});

test('what stands between two separators, and is nothing, is no signature and no harm', () => {
  const proof = given({ separator: ',' });
  const good = sign(proof, SECRET, BODY);
  expect(isSigned(proof, [SECRET], BODY, `, , ${good} ,`)).toBe(true);
  expect(isSigned(proof, [SECRET], BODY, ', ,')).toBe(false);
});

describe('a template', () => {
  const HEADERS = { 'x-timestamp': '1764021900', 'webhook-id': 'Testxxx-msg-id' };
  const hex = (template: string) => given({ template, encoding: 'hex', prefix: '' });

  // B='{"event_id":"Testxxx-event-id"}'; printf '%s' "…$B" | openssl dgst -sha256 -hmac Testxxx-new-secret
  test.each([
    ['{body}', 'b38b253380275a3d5b8337ad0e619781155f196795a13073e7b0e5e8c9596249'],
    // printf '%s' "1764021900.$B"
    ['{header:x-timestamp}.{body}', '79fd1fa6daec4bd054d1536c72f41f657677ab2ac92a707f20849b4339856b27'],
    ['{header:X-Timestamp}.{body}', '79fd1fa6daec4bd054d1536c72f41f657677ab2ac92a707f20849b4339856b27'],
    // printf '%s' "v0:1764021900:$B"
    ['v0:{header:x-timestamp}:{body}', 'a1ae802b505dc89012118a658cca0cc385075cf75c45f13dc46cdf789b95f8a0'],
    // printf '%s' ".$B"
    ['{header:x-absent}.{body}', 'bb7704081b43bee095d7e6f8ee0d0207713fff66ac543d224fde0a689ee8d3fd'],
    // printf '%s' "$B$B"
    ['{body}{body}', '4a7d16ae0ca703fa7e901f922a6e1d21b05a3d02a7a1ad40da664b39dbea0266'],
  ])('%s is signed as openssl signs it', (template, digest) => {
    expect(sign(hex(template), SECRET, BODY, HEADERS)).toBe(digest);
    expect(isSigned(hex(template), [SECRET], BODY, digest, HEADERS)).toBe(true);
  });

  test('of several headers is signed in base64 with a prefix', () => {
    // printf '%s' "Testxxx-msg-id.1764021900.$B" | openssl dgst -sha256 -hmac Testxxx-new-secret -binary | openssl base64
    const template = '{header:webhook-id}.{header:x-timestamp}.{body}';
    expect(sign(given({ template, prefix: 'v1,' }), SECRET, BODY, HEADERS)).toBe(
      'v1,3aVqdkoGWgBtwwaDpX81XHDjAsfl8dw8ddFg/Ou2bjo=',
    );
  });

  test('around bytes that are no text', () => {
    // (printf '1764021900.'; printf '\377\000') | openssl dgst -sha256 -hmac Testxxx-new-secret
    expect(sign(hex('{header:x-timestamp}.{body}'), SECRET, Uint8Array.of(0xff, 0x00), HEADERS)).toBe(
      '8877bf2671b80f74698d7bc72bd592dfa2fd57abf7d92bc21eae1398222399e2',
    );
  });

  test('is not looked for in what the headers and the body hold', () => {
    const proof = hex('{header:x-timestamp}.{body}');
    const [plain, nested] = ['{body}', '{header:webhook-id}'].map((value) =>
      sign(proof, SECRET, BODY, { ...HEADERS, 'x-timestamp': value }),
    );
    expect(plain).not.toBe(sign(hex('{body}.{body}'), SECRET, BODY, HEADERS));
    expect(nested).not.toBe(sign(hex('{header:webhook-id}.{body}'), SECRET, BODY, HEADERS));
  });

  test('signs nothing for a part that is not there', () => {
    // printf '%s' ".$B" | openssl dgst -sha256 -hmac Testxxx-new-secret
    const digest = 'bb7704081b43bee095d7e6f8ee0d0207713fff66ac543d224fde0a689ee8d3fd';
    const proof = { ...hex('{part:t}.{body}'), separator: ',' } as const;
    for (const headers of [{}, { 'typeform-signature': 'v1=00' }])
      expect(sign(proof, SECRET, BODY, headers)).toBe(digest);
  });

  test('that names a header refuses another value of it', () => {
    const proof = hex('{header:x-timestamp}.{body}');
    const signature = sign(proof, SECRET, BODY, HEADERS);
    expect(isSigned(proof, [SECRET], BODY, signature, HEADERS)).toBe(true);
    expect(isSigned(proof, [SECRET], BODY, signature, { ...HEADERS, 'x-timestamp': '1764021901' })).toBe(
      false,
    );
    expect(isSigned(proof, [SECRET], BODY, signature)).toBe(false);
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
          // Hex means the same in capitals.
          fc.pre(good[at] !== (by.encoding === 'hex' ? char.toLowerCase() : char));
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
