import { describe, expect, test } from 'vitest';
import { Gate, proofOf } from '../../../lambda/core/forms/gate.ts';
import { typeform } from '../../../lambda/core/sources/typeform.ts';
import { givenDefinition } from '../given.ts';

describe('a form’s deliveries prove themselves', () => {
  test('as its source does', () => {
    expect(proofOf(Gate.parse({ source: 'typeform' }))).toEqual(typeform.proof);
    expect(typeform.proof.by).toBe('hmac');
  });

  test('by a token where the form says so', () => {
    expect(proofOf(Gate.parse({ source: 'typeform', verify: 'token' }))).toEqual({ by: 'token' });
  });
});

test('what a definition says of everything else is left out', () => {
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
