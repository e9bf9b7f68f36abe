import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HmacProof, Proof } from '../../../lambda/core/proof/proof.ts';
import { type Offered, prove } from '../../../lambda/core/proof/prove.ts';
import { sign } from '../../../lambda/core/proof/signature.ts';
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

const NOW = Date.UTC(2026, 10, 24, 22, 5);

const given = (changed: Partial<Offered> = {}): Offered => ({
  raw: Buffer.from('{"event_id":"Testxxx-event-id"}'),
  headers: { 'content-type': 'application/json', 'typeform-signature': SIGNATURE },
  tokens: [],
  now: NOW,
  ...changed,
});
const withSignature = (signature: string) => given({ headers: { 'typeform-signature': signature } });

const GENUINE = { ok: true, value: null };
const unproved = (by: Proof['by'], missing: boolean) => ({
  ok: false,
  error: { reason: 'unproved', flaw: missing ? 'missing' : 'wrong', by },
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
    const offered = given({ headers: {}, tokens: ['Testxxx-new-secret'] });
    expect(prove(HMAC, SECRETS, offered)).toEqual(unproved('hmac', true));
  });

  test('pays no heed to a token beside a good signature', () => {
    expect(prove(HMAC, SECRETS, given({ tokens: ['Testxxx-wrong'] }))).toEqual(GENUINE);
  });

  test('rejects everything while no secret is known', () => {
    expect(prove(HMAC, [], given())).toEqual(unproved('hmac', false));
  });
});

describe('where a header is signed with the body', () => {
  const FRAMER: HmacProof = {
    by: 'hmac',
    header: 'framer-signature',
    prefix: 'sha256=',
    algorithm: 'sha256',
    encoding: 'hex',
    template: '{body}{header:x-id}',
  };
  const signed = (body: string, id: string, signature?: string) => {
    const raw = Buffer.from(body);
    const genuine = sign(FRAMER, 'Testxxx-new-secret', raw, { 'x-id': id });
    return given({ raw, headers: { 'x-id': id, 'framer-signature': signature ?? genuine } });
  };

  test('accepts both as they were signed', () => {
    expect(prove(FRAMER, SECRETS, signed('{"a":{"b":1}}', 'Testxxx-1'))).toEqual(GENUINE);
  });

  test.each([
    ['{"a":{"b":1}', '}Testxxx-1'],
    ['{"a":{"b":', '1}}Testxxx-1'],
    ['{"a"', ':{"b":1}}Testxxx-1'],
  ])('rejects the end of the body moved into the header, as in %s and %s', (body, id) => {
    const { headers } = signed('{"a":{"b":1}}', 'Testxxx-1');
    const moved = signed(body, id, headers['framer-signature']);
    expect(prove(FRAMER, SECRETS, moved)).toEqual(unproved('hmac', true));
  });

  test('rejects what comes without it, and says that something was missing', () => {
    expect(prove(FRAMER, SECRETS, signed('{}', ''))).toEqual(unproved('hmac', true));
  });
});

describe('where the address holds a token', () => {
  test.each(SECRETS)('accepts %s, whatever the headers say', (token) => {
    expect(prove(TOKEN, SECRETS, given({ tokens: ['Testxxx-wrong', token], headers: {} }))).toEqual(GENUINE);
  });

  test.each(['Testxxx-new-secre', 'Testxxx-new-secret2', 'testxxx-new-secret', ' '])(
    'rejects %j',
    (token) => {
      expect(prove(TOKEN, SECRETS, given({ tokens: [token] }))).toEqual(unproved('token', false));
    },
  );

  test.each([{ tokens: [] }, { tokens: [''] }])('rejects %j, and says that it was missing', ({ tokens }) => {
    expect(prove(TOKEN, SECRETS, given({ tokens }))).toEqual(unproved('token', true));
  });

  test('rejects a token list as one token', () => {
    expect(prove(TOKEN, SECRETS, given({ tokens: [SECRETS.join(',')] }))).toEqual(unproved('token', false));
  });

  test('rejects everything while no secret is known', () => {
    expect(prove(TOKEN, [], given({ tokens: ['Testxxx-new-secret'] }))).toEqual(unproved('token', false));
  });
});

describe('where a header holds the secret', () => {
  const HEADER: Proof = { by: 'header', header: 'x-secret' };
  const withHeader = (value: string) => given({ headers: { 'x-secret': value } });

  test.each(SECRETS)('accepts %s', (secret) => {
    expect(prove(HEADER, SECRETS, withHeader(secret))).toEqual(GENUINE);
  });

  test.each(['Testxxx-new-secre', 'Testxxx-new-secret2', 'testxxx-new-secret', ' ', SECRETS.join(', ')])(
    'rejects %j',
    (secret) => {
      expect(prove(HEADER, SECRETS, withHeader(secret))).toEqual(unproved('header', false));
    },
  );

  test('rejects what comes without it, and says that it was missing', () => {
    expect(prove(HEADER, SECRETS, withHeader(''))).toEqual(unproved('header', true));
    expect(prove(HEADER, SECRETS, given({ tokens: ['Testxxx-new-secret'] }))).toEqual(
      unproved('header', true),
    );
  });

  test('rejects everything while no secret is known', () => {
    expect(prove(HEADER, [], withHeader('Testxxx-new-secret'))).toEqual(unproved('header', false));
  });
});

describe('where the body holds the secret', () => {
  const FIELD: Proof = { by: 'bodyField', field: 'google_key' };
  const withBody = (body: string, contentType = 'application/json') =>
    given({ raw: Buffer.from(body), headers: { 'content-type': contentType } });
  const URLENCODED = 'application/x-www-form-urlencoded';

  test('accepts it in JSON, in an urlencoded and in a multipart body, whatever its case', () => {
    const part = 'Content-Disposition: form-data; name="Google_Key"\r\n\r\nTestxxx-old-secret';
    for (const offered of [
      withBody('{"Google_key":"Testxxx-new-secret"}'),
      withBody('a=1&GOOGLE_KEY=Testxxx-new-secret', URLENCODED),
      withBody(`--b\r\n${part}\r\n--b--\r\n`, 'multipart/form-data; boundary=b'),
    ]) {
      expect(prove(FIELD, SECRETS, offered)).toEqual(GENUINE);
    }
  });

  test('accepts it in JSON that comes without a content type', () => {
    const raw = Buffer.from('{"google_key":"Testxxx-new-secret"}');
    expect(prove(FIELD, SECRETS, given({ raw, headers: {} }))).toEqual(GENUINE);
  });

  test('accepts it beside answers in the charset that the content type tells', () => {
    const raw = Buffer.from('{"google_key":"Testxxx-new-secret","name":"Testé"}', 'latin1');
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
    expect(prove(FIELD, SECRETS, given({ raw, headers }))).toEqual(GENUINE);
  });

  test.each(['Testxxx-new-secre', 'testxxx-new-secret', 'x'])('rejects %j', (secret) => {
    expect(prove(FIELD, SECRETS, withBody(JSON.stringify({ google_key: secret })))).toEqual(
      unproved('bodyField', false),
    );
  });

  test('rejects what comes without it or with two of it, and says that it was missing', () => {
    for (const offered of [
      given(),
      withBody('{"google_key":""}'),
      withBody('google_key=', URLENCODED),
      withBody('google_key=Testxxx-new-secret&google_key=Testxxx-new-secret', URLENCODED),
      withBody('{"google_key":"x","GOOGLE_KEY":"Testxxx-new-secret"}'),
    ]) {
      expect(prove(FIELD, SECRETS, offered)).toEqual(unproved('bodyField', true));
    }
  });
});

describe('where the signature covers the time of signing', () => {
  const STAMPED: HmacProof = {
    by: 'hmac',
    header: 'x-signature',
    prefix: 'v0=',
    algorithm: 'sha256',
    encoding: 'hex',
    template: 'v0:{header:x-timestamp}:{body}',
    timestamp: 'header:x-timestamp',
    toleranceSeconds: 300,
  };
  // B='{"event_id":"Testxxx-event-id"}'
  // printf '%s' "v0:1764021900:$B" | openssl dgst -sha256 -hmac Testxxx-new-secret
  const SIGNED_AT = Date.UTC(2025, 10, 24, 22, 5);
  const STAMP = {
    'x-timestamp': '1764021900',
    'x-signature': 'v0=a1ae802b505dc89012118a658cca0cc385075cf75c45f13dc46cdf789b95f8a0',
  };
  const arriving = (afterMs: number, headers: Record<string, string> = STAMP) =>
    given({ headers, now: SIGNED_AT + afterMs });
  const STALE = { ok: false, error: { reason: 'unproved', flaw: 'stale', by: 'hmac' } };

  test.each([0, 300_000, -300_000])('accepts what arrives %i ms after it', (afterMs) => {
    expect(prove(STAMPED, SECRETS, arriving(afterMs))).toEqual(GENUINE);
  });

  test.each([300_001, -300_001, 365 * 24 * 60 * 60 * 1_000])(
    'rejects what arrives %i ms after it as stale',
    (afterMs) => {
      expect(prove(STAMPED, SECRETS, arriving(afterMs))).toEqual(STALE);
    },
  );

  test('tells milliseconds by their length', () => {
    // printf '%s' "1764021900000.$B" | openssl dgst -sha1 -hmac Testxxx-new-secret -binary | openssl base64
    const proof: Proof = {
      ...STAMPED,
      prefix: '',
      algorithm: 'sha1',
      encoding: 'base64',
      template: '{header:x-timestamp}.{body}',
    };
    const headers = { 'x-timestamp': '1764021900000', 'x-signature': 'ZhyhGBQ7xtbB7H1wgSluCjwUPpA=' };
    expect(prove(proof, SECRETS, arriving(300_000, headers))).toEqual(GENUINE);
    expect(prove(proof, SECRETS, arriving(300_001, headers))).toEqual(STALE);
    expect(prove(proof, SECRETS, arriving(-300_001, headers))).toEqual(STALE);
  });

  test('rejects a later time put in the place of the signed one', () => {
    const headers = { ...STAMP, 'x-timestamp': '1764025500' };
    expect(prove(STAMPED, SECRETS, arriving(3_600_000, headers))).toEqual(unproved('hmac', false));
  });

  test.each([
    'soon',
    '2025-11-24T22:05:00Z',
    '-1764021900',
    '1764021900.5',
    '1e9',
    '17640219000000000',
    '0x19ab7e612e0',
    '+1764021900000',
    '1764021900000.',
  ])('rejects the time %j as stale, even signed', (stamp) => {
    const headers = { 'x-timestamp': stamp };
    const signature = sign(STAMPED, 'Testxxx-new-secret', given().raw, headers);
    expect(prove(STAMPED, SECRETS, arriving(0, { ...headers, 'x-signature': signature }))).toEqual(STALE);
  });

  test('rejects what comes without the signed time, and says that it was missing', () => {
    const signature = sign(STAMPED, 'Testxxx-new-secret', given().raw);
    for (const headers of [{}, { 'x-timestamp': '' }])
      expect(prove(STAMPED, SECRETS, arriving(0, { ...headers, 'x-signature': signature }))).toEqual(
        unproved('hmac', true),
      );
  });

  test('rejects what is signed without a time as stale', () => {
    const proof = { ...STAMPED, template: '{body}' };
    const signature = sign(proof, 'Testxxx-new-secret', given().raw);
    expect(prove(proof, SECRETS, arriving(0, { 'x-signature': signature }))).toEqual(STALE);
  });

  test('says of a wrong signature that it is wrong, however stale', () => {
    expect(prove(STAMPED, ['Testxxx-old-secret'], arriving(3_600_000))).toEqual(unproved('hmac', false));
  });

  test('checks no time where the form does not say where it is', () => {
    const { timestamp: _, ...proof } = STAMPED;
    expect(prove(proof, SECRETS, arriving(3_600_000))).toEqual(GENUINE);
  });

  test('checks no time where the form names no tolerance', () => {
    const { toleranceSeconds: _, ...proof } = STAMPED;
    expect(prove(proof, SECRETS, arriving(3_600_000))).toEqual(GENUINE);
  });
});

describe('whatever is offered', () => {
  const PROOFS: readonly Proof[] = [
    HMAC,
    TOKEN,
    { by: 'header', header: 'x-secret' },
    { by: 'bodyField', field: 'google_key' },
  ];

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
      headers: fc.record(
        { 'typeform-signature': anyText(), 'x-secret': anyText(), 'content-type': anyText() },
        { requiredKeys: [] },
      ),
      tokens: fc.array(anyText(), { maxLength: 2 }),
      now: fc.constant(NOW),
    });
    fc.assert(
      fc.property(fc.constantFrom(...PROOFS), offered, (proof, anything) => {
        expect(prove(proof, SECRETS, anything).ok).toBe(false);
      }),
    );
  });
});
