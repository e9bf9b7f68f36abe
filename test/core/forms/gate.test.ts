import { describe, expect, test } from 'vitest';
import { Gate, proofOf } from '../../../lambda/core/forms/gate.ts';
import { PROOFS, SOURCE_NAMES } from '../../../lambda/core/sources/proofs.ts';
import { givenDefinition } from '../given.ts';

describe('a form’s deliveries prove themselves', () => {
  test('as its source does', () => {
    expect(proofOf(Gate.parse({ source: 'typeform' }))).toEqual(PROOFS.typeform.proof);
    expect(PROOFS.typeform.proof.by).toBe('hmac');
  });

  test.each<[unknown, object]>([
    ['token', { by: 'token' }],
    [{ header: 'X-Secret' }, { by: 'header', header: 'x-secret' }],
    [{ bodyField: 'google_key' }, { by: 'bodyField', field: 'google_key' }],
    [
      { hmac: { header: 'X-Signature' } },
      { by: 'hmac', header: 'x-signature', algorithm: 'sha256', encoding: 'hex' },
    ],
  ])('by %j where the form says so', (verify, proof) => {
    for (const source of SOURCE_NAMES) {
      expect(proofOf(Gate.parse({ source, verify }))).toMatchObject(proof);
    }
  });

  test('by a token where a source signs nothing', () => {
    expect(proofOf(Gate.parse({ source: 'jotform' }))).toEqual({ by: 'token' });
  });

  test('by a token alone, where the form says so and the source could sign', () => {
    expect(proofOf(Gate.parse({ source: 'typeform', verify: 'token' }))).toEqual({ by: 'token' });
  });
});

test('what a definition says of everything else is left out', () => {
  const definition = { ...givenDefinition(), verify: 'token' };
  expect(Gate.parse(definition)).toEqual({ source: 'typeform', verify: { by: 'token' } });
  expect(Gate.parse(givenDefinition())).toEqual({ source: 'typeform' });
});

test.each([
  {},
  { source: 'unknown' },
  { source: 'typeform', verify: 'never' },
  { source: 'typeform', verify: '' },
  null,
])('%j is no gate', (form) => {
  expect(Gate.safeParse(form).success).toBe(false);
});
