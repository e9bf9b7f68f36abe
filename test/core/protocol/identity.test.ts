import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, identify } from '../../../lambda/core/protocol/identity.ts';
import { anyText } from '../any-text.ts';

type Of = Parameters<typeof identify>[0];
const identity = (changed: Partial<Of> = {}) =>
  identify({
    form: 'debt-relief-quiz',
    source: 'typeform',
    id: 'Testxxx-submission-id',
    digest: digestOf('Testxxx body'),
    partial: false,
    ...changed,
  });

/** printf '%s' 'Testxxx body' | openssl dgst -sha256 */
const BODY_DIGEST = 'a6e9002c9b5a896e349f3e0b029a904187174bfb248311bef3d00d5cf9df57cc';

describe('the ledger key', () => {
  test('is the form and the submission id', () => {
    expect(identity()).toMatchObject({
      key: 'debt-relief-quiz#Testxxx-submission-id',
      form: 'debt-relief-quiz',
      source: 'typeform',
      submission: 'Testxxx-submission-id',
    });
  });

  test.each([null, '', ' \n'])('with the id %j is that of the raw body', (id) => {
    expect(identity({ id })).toMatchObject({
      key: `debt-relief-quiz#sha256:${BODY_DIGEST}`,
      submission: `sha256:${BODY_DIGEST}`,
    });
  });

  test('of a partial ends in #partial, with an id and without', () => {
    expect(identity({ partial: true }).key).toBe('debt-relief-quiz#Testxxx-submission-id#partial');
    expect(identity({ partial: true, id: null }).key).toBe(`debt-relief-quiz#sha256:${BODY_DIGEST}#partial`);
  });

  test('leaves out white space around the id', () => {
    expect(identity({ id: ' Testxxx-submission-id\n' })).toEqual(identity());
  });

  test('holds an id of 512 characters, and the digest of a longer one', () => {
    expect(identity({ id: 'T'.repeat(512) }).submission).toBe('T'.repeat(512));
    // printf 'T%.0s' {1..513} | openssl dgst -sha256
    expect(identity({ id: 'T'.repeat(513) }).submission).toBe(
      'sha256:b752e6d31031e7802cd542911018349e8966e0213856c46efaa739cd8de27150',
    );
  });

  test('that a terminal would not print as it is stands as its digest', () => {
    const digest = digestOf('Testxxx\u001b[31m\nRR-0000-0000');
    expect(identity({ id: 'Testxxx\u001b[31m\nRR-0000-0000' }).submission).toBe(`sha256:${digest}`);
  });

  test('fits the 2,048 bytes that DynamoDB takes, whatever the id', () => {
    fc.assert(
      fc.property(anyText(2_000), fc.boolean(), (id, partial) => {
        const { key } = identity({ id, partial, form: 'f'.repeat(63) });
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(2_048);
      }),
    );
  });
});

describe('the reference', () => {
  test('never changes: people have written it down', () => {
    // printf '%s' '["typeform","debt-relief-quiz","Testxxx-submission-id"]' | openssl dgst -sha256
    // begins 00 08 71 66 79 5b e5 a0: modulo 32, 0 8 17 6 25 27 5 0 of Crockford's alphabet.
    expect(identity().reference).toBe('RR-08H6-SV50');
  });

  test('differs with the source, the form, the submission and its being a partial', () => {
    const all = [
      identity(),
      identity({ source: 'other' }),
      identity({ form: 'other' }),
      identity({ id: 'other' }),
      identity({ partial: true }),
    ];
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(all.length);
  });

  test('is the same for other bytes of the same submission', () => {
    expect(identity({ digest: digestOf('other') })).toEqual(identity());
  });

  test('can be read over the phone, whatever the id', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), (id) => {
        expect(identity({ id }).reference).toMatch(/^RR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });
});

test('the digest is SHA-256 in hex, over bytes as over text', () => {
  expect(digestOf('Testxxx body')).toBe(BODY_DIGEST);
  expect(digestOf(new TextEncoder().encode('Testxxx body'))).toBe(BODY_DIGEST);
});
