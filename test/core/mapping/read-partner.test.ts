import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { readPartner } from '../../../lambda/core/mapping/read-partner.ts';
import { givenAnswer, givenDefinition } from '../given.ts';

describe('the referral partner', () => {
  const RULE = { answer: 'branch', is: { Laval: 'Testxxx-Laval', 'Sainte-Foy': 'Testxxx-Foy' } };
  const LISTED = ['Testxxx-Main', 'Testxxx-Laval', 'Testxxx-Foy'];
  const partner = (
    referralPartner: unknown,
    { value, ...changed }: { value?: Json; listed?: string[]; language?: string } = {},
  ) => {
    const { listed = LISTED, language = 'en' } = changed;
    const definition = givenDefinition({ language, fields: { referralPartner } });
    const answers = value === undefined ? [] : [givenAnswer({ key: 'branch', value })];
    return readPartner({ definition, answers }, listed);
  };

  test('is the stage’s first where the form says nothing', () => {
    expect(partner(undefined)).toMatchObject({ value: { value: 'Testxxx-Main', from: null, used: [] } });
  });

  test.each<Json>(['Laval', ' laval ', 'LAVAL?', ['Laval'], { city: 'Laval' }])(
    'is by the answer %j',
    (value) => {
      expect(partner(RULE, { value })).toMatchObject({
        ok: true,
        value: { value: 'Testxxx-Laval', from: { key: 'branch' }, used: [{ key: 'branch' }], asides: [] },
      });
    },
  );

  test('is by an answer that is a boolean, in the form’s language', () => {
    const rule = (yes: string) => ({ answer: 'branch', is: { [yes]: 'Testxxx-Laval' } });
    expect(partner(rule('yes'), { value: true })).toMatchObject({ value: { value: 'Testxxx-Laval' } });
    expect(partner(rule('oui'), { value: true, language: 'fr' })).toMatchObject({ ok: true });
  });

  test.each<Json | undefined>(['Montréal', '', null, undefined])(
    'is the other one where the answer is %j',
    (value) => {
      const rule = { ...RULE, otherwise: 'Testxxx-Main' };
      const read = value === undefined ? partner(rule) : partner(rule, { value });
      expect(read).toMatchObject({ ok: true, value: { value: 'Testxxx-Main' } });
    },
  );

  test.each<Json>(['Montréal', '', null])(
    'is missing where the answer is %j and there is no other',
    (value) => {
      expect(partner(RULE, { value })).toEqual({
        ok: false,
        error: { reason: 'missing', field: 'referralPartner', asked: ['branch'], nearest: [] },
      });
    },
  );

  test.each(['constructor', 'toString', '__proto__'])('is none by the answer %s', (value) => {
    expect(partner(RULE, { value })).toMatchObject({ error: { reason: 'missing' } });
  });

  test('is missing where the stage lists none and nothing was asked', () => {
    expect(partner(undefined, { listed: [] })).toEqual({
      ok: false,
      error: { reason: 'missing', field: 'referralPartner', asked: [], nearest: [] },
    });
  });

  test('is never one that the stage does not list', () => {
    const flaw = { flaw: 'not_listed', listed: ['Testxxx-Main'] };
    expect(partner(RULE, { value: 'Laval', listed: ['Testxxx-Main'] })).toEqual({
      ok: false,
      error: { reason: 'invalid', field: 'referralPartner', key: 'branch', flaw },
    });
    expect(partner('Testxxx-Laval', { listed: ['Testxxx-Main'] })).toEqual({
      ok: false,
      error: { reason: 'invalid', field: 'referralPartner', key: 'value', flaw },
    });
  });

  test('by an answer that two fit is ambiguous, and names both', () => {
    const answers = ['Laval', 'Sainte-Foy'].map((value, at) =>
      givenAnswer({ key: `F${at}`, label: 'Branch', value }),
    );
    const definition = givenDefinition({ fields: { referralPartner: RULE } });
    expect(readPartner({ definition, answers }, LISTED)).toEqual({
      ok: false,
      error: { reason: 'ambiguous', field: 'referralPartner', name: 'branch', keys: ['F0', 'F1'] },
    });
  });
});
