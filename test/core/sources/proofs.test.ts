// What each source's deliveries are proved by, with signatures that openssl made.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignature } from '../../../lambda/core/proof/proof.ts';
import { type Offered, prove } from '../../../lambda/core/proof/prove.ts';
import { signWeb } from '../../../lambda/core/proof/web-signature.ts';
import { PROOFS, SOURCE_NAMES, type SourceName } from '../../../lambda/core/sources/proofs.ts';
import { anyText } from '../any-text.ts';

const SECRET = 'Testxxx-secret';
const BODY = '{"name":"Testxxx Pérson"}';
const SIGNED_AT_S = 1764021900;

// H='openssl dgst -sha256 -hmac Testxxx-secret'; B='{"name":"Testxxx Pérson"}'
const SIGNED: Readonly<Partial<Record<SourceName, Readonly<Record<string, string>>>>> = {
  // printf '%s' "$B" | $H -binary | openssl base64
  typeform: { 'typeform-signature': 'sha256=p2GwD1IuVwMdxYQiwb0NCXUyNnTMFUHgwNRqwpD3Hj8=' },
  tally: { 'tally-signature': 'p2GwD1IuVwMdxYQiwb0NCXUyNnTMFUHgwNRqwpD3Hj8=' },
  // printf '%s' "$B" | $H
  formstack: {
    'x-fs-signature': 'sha256=a761b00f522e57031dc58422c1bd0d0975323674cc1541e0c0d46ac290f71e3f',
  },
  opnform: {
    'x-webhook-signature': 'sha256=a761b00f522e57031dc58422c1bd0d0975323674cc1541e0c0d46ac290f71e3f',
  },
  // printf '%s' "${B}Testxxx-submission" | $H
  framer: {
    'framer-signature': 'sha256=da9630b82867fc3aaca24e7acd308c8980d0f30c2d3a12b6e08c9cf62d7dde1f',
    'framer-webhook-submission-id': 'Testxxx-submission',
  },
  // printf '%s' "1764021900000:$B" | $H
  webflow: {
    'x-webflow-signature': '9b32882d8f1525701eee1e6d22597e315d8abf2413d228b9b47386bc19ff5601',
    'x-webflow-timestamp': '1764021900000',
  },
  // printf '%s' "1764021900.$B" | $H
  wpforms: {
    'x-wpforms-webhook-signature':
      't=1764021900,v=b40bfa6ef85f8f9c091a8bd64499cb5a67586d9325820055842e5245d3215795',
  },
  formspree: {
    'formspree-signature': 't=1764021900,v1=b40bfa6ef85f8f9c091a8bd64499cb5a67586d9325820055842e5245d3215795',
  },
  // K=$(printf VGVzdHh4eC1iYXNlNjQta2V5LW9mLXRlc3Rz | base64 -d | xxd -p)
  // printf '%s' "Testxxx-msg.1764021900.$B" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$K -binary | openssl base64
  formbricks: {
    'webhook-id': 'Testxxx-msg',
    'webhook-timestamp': '1764021900',
    'webhook-signature': 'v1,UFVzl4Nw0hZyd4zLn8pZgoziCryjrSyXVVTnjYwd6t4=',
  },
  // u() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }; D=$(printf '%s' "$B" | openssl dgst -sha256 -r | cut -c1-64)
  // P=$(printf '{"alg":"HS256","typ":"JWT"}' | u).$(printf '{"iss":"netlify","sha256":"%s"}' $D | u)
  // echo $P.$(printf '%s' $P | $H -binary | u)
  netlify: {
    'x-webhook-signature':
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJuZXRsaWZ5Iiwic2hhMjU2IjoiZmM5MGNmNjNmMjVkY2QzYjAyMGM1MmRlZWVhMzkyMjUyNjc0NzUzMTg1OWNhODU3ZTAxZWRiMDEzMTVmZTllMiJ9._o5tslodOFQTpSdauzAV87qS4EY4auuQAeUsJASDKeY',
  },
};
const SIGNING = SOURCE_NAMES.filter((source) => SIGNED[source] !== undefined);
const secretOf = (source: SourceName) =>
  source === 'formbricks' ? 'whsec_VGVzdHh4eC1iYXNlNjQta2V5LW9mLXRlc3Rz' : SECRET;

const offered = (source: SourceName, changed: Partial<Offered> = {}): Offered => ({
  raw: Buffer.from(BODY),
  headers: { 'content-type': 'application/json', ...SIGNED[source] },
  tokens: [],
  now: SIGNED_AT_S * 1_000,
  ...changed,
});
const proved = (source: SourceName, changed: Partial<Offered> = {}, secrets = [secretOf(source)]) =>
  prove(PROOFS[source].proof, secrets, offered(source, changed));

const GENUINE = { ok: true };
const flawed = (flaw: 'missing' | 'wrong' | 'stale') => ({ ok: false, error: { flaw } });

test('every source that signs is among these', () => {
  expect(SIGNING).toEqual(SOURCE_NAMES.filter((source) => isSignature(PROOFS[source].proof)));
});

test('every other is proved by the token in its address, but for two whose bodies hold the secret', () => {
  const others = SOURCE_NAMES.filter((source) => !SIGNING.includes(source));
  const byBody = others.filter((source) => PROOFS[source].proof.by !== 'token');
  expect(byBody).toEqual(['google-ads', 'wufoo']);
});

describe.each(SIGNING)('a delivery of %s', (source) => {
  test('that openssl signed is genuine, with either secret while both are listed', () => {
    expect(proved(source)).toMatchObject(GENUINE);
    expect(proved(source, {}, ['Testxxx-other-secret', secretOf(source)])).toMatchObject(GENUINE);
  });

  test.each([
    ['a space more', BODY.replace(':', ': ')],
    ['its characters escaped anew', BODY.replace('é', '\\u00e9')],
    ['another letter', BODY.replace('Testxxx', 'Testxxy')],
    ['nothing in it', ''],
  ])('with %s is refused', (_, body) => {
    expect(proved(source, { raw: Buffer.from(body) })).toMatchObject(flawed('wrong'));
  });

  test('with a retired secret is refused', () => {
    expect(proved(source, {}, ['Testxxx-other-secret'])).toMatchObject(flawed('wrong'));
  });

  test('without its signature is refused, even where the address ends in the secret', () => {
    const changed = { headers: {}, token: secretOf(source) };
    expect(proved(source, changed)).toMatchObject(flawed('missing'));
  });

  test('never throws for any signature', () => {
    const { proof } = PROOFS[source];
    const header = 'header' in proof ? proof.header : '';
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(proved(source, { headers: { ...SIGNED[source], [header]: text } }).ok).toBe(false);
      }),
    );
  });
});

describe.each(['webflow', 'wpforms', 'formspree', 'formbricks'] as const)(
  'the time that %s signs',
  (source) => {
    const arriving = (afterS: number) => proved(source, { now: (SIGNED_AT_S + afterS) * 1_000 });

    test.each([0, 300, -300])('may be %i seconds ago', (afterS) => {
      expect(arriving(afterS)).toMatchObject(GENUINE);
    });

    test.each([301, -301, 86_400])('is stale after %i seconds', (afterS) => {
      expect(arriving(afterS)).toMatchObject(flawed('stale'));
    });

    test('can be no other than the signed one', () => {
      const later = String(SIGNED_AT_S + 3_600);
      const headers = Object.fromEntries(
        Object.entries(SIGNED[source] ?? {}).map(([name, value]) => [
          name,
          value.replace('1764021900', later),
        ]),
      );
      const now = (SIGNED_AT_S + 3_600) * 1_000;
      expect(proved(source, { headers, now })).toMatchObject(flawed('wrong'));
    });
  },
);

describe('a header with several signatures', () => {
  const formbricks = (signatures: string, secret = secretOf('formbricks')) =>
    proved('formbricks', { headers: { ...SIGNED.formbricks, 'webhook-signature': signatures } }, [secret]);
  const GOOD = 'v1,UFVzl4Nw0hZyd4zLn8pZgoziCryjrSyXVVTnjYwd6t4=';
  const OTHER = 'v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

  test.each([`${OTHER} ${GOOD}`, `${GOOD} ${OTHER}`, `v1a,Testxxx ${GOOD}`, ` ${GOOD}  `])(
    '%j holds one',
    (text) => {
      expect(formbricks(text)).toMatchObject(GENUINE);
    },
  );

  test.each([OTHER, GOOD.replace('v1,', 'v2,'), GOOD.replace('v1,', ''), `${OTHER},${GOOD}`])(
    '%j holds none',
    (text) => {
      expect(formbricks(text)).toMatchObject(flawed('wrong'));
    },
  );

  test('is looked at no further than any rotation needs', () => {
    expect(formbricks([...Array(15).fill(OTHER), GOOD].join(' '))).toMatchObject(GENUINE);
    expect(formbricks([...Array(16).fill(OTHER), GOOD].join(' '))).toMatchObject(flawed('wrong'));
  });

  test('is that of Standard Webhooks’ own example', () => {
    // The specification's libraries test with it: https://github.com/standard-webhooks/standard-webhooks
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const changed = { raw: Buffer.from('{"test": 2432232314}'), headers, now: 1_614_265_330_000 };
    for (const secret of ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])
      expect(proved('formbricks', changed, [secret])).toMatchObject(GENUINE);
  });

  test('is never one of a secret that decodes to nothing', () => {
    // printf '%s' "Testxxx-msg.1764021900.$B" | openssl dgst -sha256 -hmac '' -binary | openssl base64
    expect(formbricks('v1,1db900SnwutjbZ/am+Z2kqKtb+hJmbAsw+5FrsTLc8w=', 'whsec_')).toMatchObject(
      flawed('wrong'),
    );
  });

  test('may hold a time and several digests', () => {
    const [stamp = '', good = ''] = (SIGNED.formspree?.['formspree-signature'] ?? '').split(',');
    const given = (value: string) => proved('formspree', { headers: { 'formspree-signature': value } });
    expect(given(`${stamp},v1=00,${good}`)).toMatchObject(GENUINE);
    expect(given(`${stamp}, ${good}`)).toMatchObject(GENUINE);
    expect(given(good)).toMatchObject(flawed('missing'));
    expect(given(`${stamp},${good.replace('v1=', 'v0=')}`)).toMatchObject(flawed('wrong'));
  });
});

describe('Netlify’s web signature', () => {
  const PAYLOAD =
    'eyJpc3MiOiJuZXRsaWZ5Iiwic2hhMjU2IjoiZmM5MGNmNjNmMjVkY2QzYjAyMGM1MmRlZWVhMzkyMjUyNjc0NzUzMTg1OWNhODU3ZTAxZWRiMDEzMTVmZTllMiJ9';
  const given = (text: string) => proved('netlify', { headers: { 'x-webhook-signature': text } });

  test.each([
    // The same with {"alg":"none"} and no signature.
    ['that says it needs none', `eyJhbGciOiJub25lIn0.${PAYLOAD}.`],
    // The same with {"alg":"HS512","typ":"JWT"} and openssl dgst -sha512.
    [
      'by another algorithm, rightly made',
      `eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.${PAYLOAD}.-ZyA_oWXXv8Y8sxNac3VI3-mYUnUjYJtCgvqgBVOc_6uXgs7ETuOcFB_n1Qc14rX_dvDcW2mGDjl3rHyO0Qxxg`,
    ],
    // The same header with openssl dgst -sha256.
    [
      'that names another algorithm than it was made by',
      `eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.${PAYLOAD}.OeU4vELW0SLhp8NqYpe3tGwqcwlfCrZBd4RUPUrm_9c`,
    ],
    ['without a signature', `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${PAYLOAD}`],
    ['with nothing but its header', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'],
    ['whose header is a list', `${Buffer.from('[]').toString('base64url')}.${PAYLOAD}.AAAA`],
    ['that is no web signature', 'Testxxx'],
  ])('%s is refused', (_, text) => {
    expect(given(text)).toMatchObject(flawed('wrong'));
  });

  test('is what is accepted of it, over any body and with any secret', () => {
    const { proof } = PROOFS.netlify;
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ minLength: 1 }), (raw, secret) => {
        const headers = { 'x-webhook-signature': signWeb(proof, secret, raw) };
        expect(proved('netlify', { raw, headers }, [secret])).toMatchObject(GENUINE);
        expect(
          proved('netlify', { raw: Buffer.concat([raw, Buffer.from(' ')]), headers }, [secret]),
        ).toMatchObject(flawed('wrong'));
      }),
    );
  });

  test('over a payload that names no body is refused', () => {
    // P=$(printf '{"alg":"HS256"}' | u).$(printf '{}' | u); echo $P.$(printf '%s' $P | $H -binary | u)
    expect(given('eyJhbGciOiJIUzI1NiJ9.e30.4KCC5SUan4asac6vUc346hv6P2aToVM9HbbyIFchuDs')).toMatchObject(
      flawed('wrong'),
    );
  });
});

describe('a key within the body', () => {
  const body = (text: string, ...tokens: string[]) => ({
    raw: Buffer.from(text),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    tokens,
  });

  test.each(['google_key', 'Google_key', 'GOOGLE_KEY'])('proves Google Ads’ deliveries as %s', (name) => {
    const raw = Buffer.from(JSON.stringify({ lead_id: 'Testxxx', [name]: SECRET }));
    expect(proved('google-ads', { raw })).toMatchObject(GENUINE);
    expect(proved('google-ads', { raw }, ['Testxxx-other-secret'])).toMatchObject(flawed('wrong'));
    expect(proved('google-ads', { tokens: [SECRET] })).toMatchObject(flawed('missing'));
  });

  test('proves Wufoo’s, and so does the token in the address', () => {
    expect(proved('wufoo', body(`Field1=x&HandshakeKey=${SECRET}`))).toMatchObject(GENUINE);
    expect(proved('wufoo', body('Field1=x&HandshakeKey=', SECRET))).toMatchObject(GENUINE);
    expect(proved('wufoo', body('Field1=x', SECRET))).toMatchObject(GENUINE);
    expect(proved('wufoo', body('Field1=x&HandshakeKey=Testxxx-other', SECRET))).toMatchObject(GENUINE);
    expect(proved('wufoo', body('Field1=x&HandshakeKey=Testxxx-other'))).toMatchObject(flawed('wrong'));
    expect(proved('wufoo', body('Field1=x&HandshakeKey=', 'Testxxx-wrong'))).toMatchObject(flawed('wrong'));
    expect(proved('wufoo', body('Field1=x&HandshakeKey='))).toMatchObject(flawed('missing'));
  });
});
