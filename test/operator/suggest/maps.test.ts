// What is suggested does what it is suggested for, by the relay's own readers.

import { describe, expect, it } from 'vitest';
import { Definition } from '../../../lambda/core/forms/definition.ts';
import { asObject } from '../../../lambda/core/reading/members.ts';
import { captureDefinition, isCapture, withPlaceholders } from '../../../relay/suggest/capture.ts';
import { tellFields } from '../../../relay/tell-fields.ts';
import { asked } from './case.ts';
import { proposeFor } from './judge.ts';
import { KEYS } from './keys.ts';
import { ENGLISH } from './questions-en.ts';
import { FRENCH } from './questions-fr.ts';

/** For what is open, so that the rest can be tried. */
const CONSTANTS = {
  firstName: { value: 'Testxxx' },
  lastName: { value: 'Testxxx' },
  phoneNumber: { value: '604-555-0100' },
  emailAddress: { value: 'Testxxx@example.com' },
  city: { value: 'Testxxx' },
  province: { value: 'BC' },
};

describe('a proposal', () => {
  it.each([...ENGLISH, ...FRENCH, ...KEYS])('reads each field from its own answer: $title', ({ answers }) => {
    const { definition, entries, open } = proposeFor(answers);
    const constants = Object.entries(CONSTANTS).filter(([field]) => open.includes(field));
    const fields = { ...Object.fromEntries(constants), ...asObject(definition.fields) };
    const told = tellFields(
      { definition: Definition.parse({ ...definition, fields }), answers },
      ['Testxxx'],
      [],
    );
    for (const { told: field } of told) {
      expect(field.problem).toBeNull();
      if (field.answer === null) continue;
      const names = [field.field, 'fullName'];
      const from = entries.flatMap(({ entry, suggested }) => (names.includes(entry) ? suggested.from : []));
      expect(from.map(({ answer }) => answer.key)).toContain(field.answer.key);
    }
  });
});

describe('a capture definition', () => {
  const captured = captureDefinition('typeform', 'Testxxx');

  it('is a form that takes deliveries and can send none, not even live', () => {
    const definition = Definition.parse({ ...captured, live: true });
    const answers = asked(['first_name', 'First name', 'Testxxx'], ['email', 'Email', 'Testxxx@example.com']);
    const problems = tellFields({ definition, answers }, ['Testxxx'], []).flatMap(({ told }) =>
      told.problem === null ? [] : [told.field],
    );
    expect(Definition.parse(captured).live).toBe(false);
    expect(problems).toEqual(['firstName', 'lastName', 'phoneNumber', 'emailAddress', 'city', 'province']);
  });

  it.each([
    ['as it was written', captured, true],
    ['with a proof', { ...captured, verify: 'token' }, true],
    [
      'with one field put right',
      { ...captured, fields: { ...asObject(captured.fields), city: 'city' } },
      false,
    ],
    ['with no fields', { ...captured, fields: {} }, false],
    ['that is no object', null, false],
  ])('%s is one: %j', (_, definition, expected) => {
    expect(isCapture(definition)).toBe(expected);
  });

  it('keeps a placeholder for what is open, and stays valid', () => {
    const { definition, open } = proposeFor(asked(['e', 'Email', 'Testxxx@example.com']));
    expect(open).toEqual(['firstName', 'lastName', 'phoneNumber', 'city', 'province']);
    expect(Definition.safeParse(definition).success).toBe(false);
    const kept = Definition.parse(withPlaceholders(definition, open));
    expect(kept.fields.emailAddress).toEqual([{ kind: 'answer', name: 'e' }]);
  });
});
