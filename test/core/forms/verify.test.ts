import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Verify } from '../../../lambda/core/forms/verify.ts';
import { prove } from '../../../lambda/core/proof/prove.ts';
import { PROOFS } from '../../../lambda/core/sources/proofs.ts';

const HMAC = { by: 'hmac', prefix: '', algorithm: 'sha256', encoding: 'hex', template: '{body}' };

describe('a form’s deliveries may prove themselves by', () => {
  test.each<[unknown, object]>([
    ['token', { by: 'token' }],
    [{ header: 'x-secret' }, { by: 'header', header: 'x-secret' }],
    [{ header: 'X-Secret' }, { by: 'header', header: 'x-secret' }],
    [{ bodyField: 'Google_key' }, { by: 'bodyField', field: 'Google_key' }],
    [{ hmac: { header: 'X-Signature' } }, { ...HMAC, header: 'x-signature' }],
    [
      { hmac: { header: 'x-signature', prefix: 'sha1=', algorithm: 'sha1', encoding: 'base64' } },
      { ...HMAC, header: 'x-signature', prefix: 'sha1=', algorithm: 'sha1', encoding: 'base64' },
    ],
    [
      {
        hmac: {
          header: 'x-signature',
          template: '{header:X-Timestamp}.{body}',
          toleranceSeconds: 300,
        },
      },
      {
        ...HMAC,
        header: 'x-signature',
        template: '{header:X-Timestamp}.{body}',
        timestamp: 'header:x-timestamp',
        toleranceSeconds: 300,
      },
    ],
    [
      {
        hmac: {
          header: 'X-Sig',
          prefix: 'v1=',
          separator: ',',
          template: '{part:t}.{body}',
          secret: 'base64',
        },
      },
      {
        ...HMAC,
        header: 'x-sig',
        prefix: 'v1=',
        separator: ',',
        template: '{part:t}.{body}',
        timestamp: 'part:t',
        secret: 'base64',
      },
    ],
  ])('%j', (verify, proof) => {
    expect(Verify.parse(verify)).toEqual(proof);
  });
});

test('the ways that docs/forms.md writes out are ways', () => {
  const docs = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8');
  const written = Array.from(
    docs.matchAll(/`(\{ "header": "[^`]*"template"[^`]*\})`/g),
    ([, text = '']) => text,
  );
  expect(written).toHaveLength(2);
  const [stripe, standard] = written.map((text) =>
    Verify.parse({ hmac: JSON.parse(text.replace(/\n/g, ' ')) }),
  );
  expect(stripe).toMatchObject({ header: 'stripe-signature', timestamp: 'part:t', encoding: 'hex' });
  expect(standard).toMatchObject(PROOFS.formbricks.proof);
});

describe('no proof is', () => {
  test.each<[unknown]>([
    ['none'],
    [''],
    ['Token'],
    [true],
    [null],
    [[]],
    [{}],
    [{ token: 'x' }],
    [{ header: '' }],
    [{ header: 'bad header' }],
    [{ header: 'x-secret:' }],
    [{ header: 'x-sécret' }],
    [{ header: 5 }],
    [{ header: 'x-secret', more: 1 }],
    [{ header: 'x-secret', bodyField: 'key' }],
    [{ bodyField: '' }],
    [{ bodyField: 5 }],
    [{ hmac: {} }],
    [{ hmac: 'x-signature' }],
    [{ hmac: { header: 'x signature' } }],
    [{ hmac: { header: 'x', prefix: 5 } }],
    [{ hmac: { header: 'x', algorithm: 'md5' } }],
    [{ hmac: { header: 'x', encoding: 'base32' } }],
    [{ hmac: { header: 'x', template: '' } }],
    [{ hmac: { header: 'x', template: '{header:x-timestamp}' } }],
    [{ hmac: { header: 'x', template: '{timestamp}.{body}' } }],
    [{ hmac: { header: 'x', template: '{header:}.{body}' } }],
    [{ hmac: { header: 'x', template: '{header:bad header}.{body}' } }],
    [{ hmac: { header: 'x', template: '{part:}.{body}' } }],
    [{ hmac: { header: 'x', template: '{part:t=}.{body}' } }],
    [{ hmac: { header: 'x', template: '{{body}}' } }],
    [{ hmac: { header: 'x', template: '{header:x-request-id}.{part:when}.{body}', toleranceSeconds: 300 } }],
    [{ hmac: { header: 'x', template: '{body}', toleranceSeconds: 300 } }],
    [{ hmac: { header: 'x', template: '{header:x-t}{body}', toleranceSeconds: 0 } }],
    [{ hmac: { header: 'x', template: '{header:x-t}{body}', toleranceSeconds: -1 } }],
    [{ hmac: { header: 'x', template: '{header:x-t}{body}', toleranceSeconds: 1.5 } }],
    [{ hmac: { header: 'x', template: '{header:x-t}{body}', toleranceSeconds: '300' } }],
    [{ hmac: { header: 'x', secret: 'Testxxx-secret' } }],
    [{ hmac: { header: 'x', separator: ';' } }],
    [{ hmac: { header: 'x', separator: '' } }],
    [{ hmac: { header: 'x', toleranceSeconds: 300 } }],
  ])('%j', (verify) => {
    expect(Verify.safeParse(verify).success).toBe(false);
  });
});

describe('the time of signing stands in', () => {
  const timestampOf = (template: string) => {
    const proof = Verify.parse({ hmac: { header: 'x-signature', template } });
    return proof.by === 'hmac' ? proof.timestamp : null;
  };

  test.each([
    ['{header:x-timestamp}.{body}', 'header:x-timestamp'],
    ['v0:{header:X-Request-Timestamp}:{body}', 'header:x-request-timestamp'],
    ['{header:webhook-id}.{header:webhook-timestamp}.{body}', 'header:webhook-timestamp'],
    ['{body}{header:x-date}', 'header:x-date'],
    ['{part:T}.{body}', 'part:T'],
    ['{part:id}.{header:X-Timestamp}.{body}', 'header:x-timestamp'],
    ['{header:x-request-id}.{part:t}.{body}', 'part:t'],
    ['{header:x-request-id}.{part:timestamp}.{body}', 'part:timestamp'],
    ['{header:x-request-id}.{part:time}.{body}', 'part:time'],
    ['{header:x-request-id}.{part:ts}.{body}', 'part:ts'],
    ['{header:x-request-id}.{part:when}.{body}', undefined],
    ['{header:x-request-id}.{part:token}.{body}', undefined],
    ['{header:x-request-id}.{part:part:t}.{body}', undefined],
    ['{header:x-request-id}.{part:header:x-time}.{body}', undefined],
  ])('the signed place of %s that is called so, else the only one: %s', (template, place) => {
    expect(timestampOf(template)).toBe(place);
  });

  test('none where only the body is signed, and then a tolerance is a mistake', () => {
    expect(timestampOf('{body}')).toBeUndefined();
    const wrong = Verify.safeParse({ hmac: { header: 'x-signature', toleranceSeconds: 300 } });
    expect(wrong.error?.issues[0]?.message).toMatch(/\{header:x-timestamp\}\.\{body\}/);
  });
});

test('a tolerance that a form asks for is kept', () => {
  const hmac = { header: 'X-Signature', template: '{header:X-Timestamp}.{body}', toleranceSeconds: 300 };
  const signedAt = Date.UTC(2025, 10, 24, 22, 5);
  const given = (now: number) => ({
    raw: Buffer.from('{"a":1}'),
    // printf '%s' '1764021900.{"a":1}' | openssl dgst -sha256 -hmac Testxxx-secret
    headers: {
      'x-timestamp': '1764021900',
      'x-signature': '02d06d5e0064898c4c5def4af47ca3b9b417bc017b9c6e7ca13d862e7a7af09a',
    },
    tokens: [],
    now,
  });
  const proof = Verify.parse({ hmac });
  expect(prove(proof, ['Testxxx-secret'], given(signedAt + 300_000)).ok).toBe(true);
  expect(prove(proof, ['Testxxx-secret'], given(signedAt + 300_001))).toMatchObject({
    error: { flaw: 'stale' },
  });
});
