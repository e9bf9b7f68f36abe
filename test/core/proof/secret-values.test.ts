import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiKeyOf, webhookSecretsOf } from '../../../lambda/core/proof/secret-values.ts';
import { anyText } from '../any-text.ts';

const FORM = 'debt-relief-quiz';
const PARTNER = 'Testxxx-Referral-Partner';

describe('a form’s webhook secrets', () => {
  const of = (value: unknown) => webhookSecretsOf(JSON.stringify({ [FORM]: value }), FORM);

  test.each([
    ['Testxxx-secret', ['Testxxx-secret']],
    [' Testxxx-secret\n', ['Testxxx-secret']],
    [
      ['Testxxx-new', 'Testxxx-old'],
      ['Testxxx-new', 'Testxxx-old'],
    ],
    [['Testxxx-new', '', '  ', null, 5, ['Testxxx-x']], ['Testxxx-new']],
  ])('%j are %j', (value, secrets) => {
    expect(of(value)).toEqual(secrets);
  });

  test.each(['', '  ', [], [''], [' ', null], null, 5, true, {}, { new: 'Testxxx-new' }])(
    '%j are none: never an empty key',
    (value) => {
      expect(of(value)).toEqual([]);
    },
  );

  test.each(['', '{}', 'unset', '[]', 'null', '"Testxxx"', '5', '{"debt-relief-quiz":', '["Testxxx"]'])(
    'are none where the secret holds %s',
    (text) => {
      expect(webhookSecretsOf(text, FORM)).toEqual([]);
    },
  );

  test('are those of that form alone', () => {
    const text = '{"debt-relief-quiz":"Testxxx-one","other":"Testxxx-two"}';
    expect(webhookSecretsOf(text, 'other')).toEqual(['Testxxx-two']);
    expect(webhookSecretsOf(text, 'third')).toEqual([]);
  });

  test('are read although those of another form are malformed', () => {
    expect(webhookSecretsOf('{"other":5,"debt-relief-quiz":"Testxxx-one"}', FORM)).toEqual(['Testxxx-one']);
  });

  test.each(['constructor', 'toString', '__proto__'])('are none for a form called %s', (form) => {
    expect(webhookSecretsOf('{}', form)).toEqual([]);
  });

  test('are never empty or blank, whatever is stored', () => {
    const stored = fc.oneof(fc.string(), fc.json());
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.jsonValue())));
    fc.assert(
      fc.property(
        fc.oneof(
          stored,
          value.map((each) => JSON.stringify({ [FORM]: each })),
        ),
        (text) => {
          for (const secret of webhookSecretsOf(text, FORM)) expect(secret.trim()).not.toBe('');
        },
      ),
    );
  });
});

describe('the partner’s key', () => {
  test.each([
    ['Testxxx-key', 'Testxxx-key'],
    [' Testxxx-key\r\n', 'Testxxx-key'],
    ['0123456789', '0123456789'],
    ['Testxxx{key}', 'Testxxx{key}'],
    ['Testxxx[key', 'Testxxx[key'],
    [`{"${PARTNER}":"Testxxx-key"}`, 'Testxxx-key'],
    [`{"Testxxx-Other-Partner":"Testxxx-other","${PARTNER}":" Testxxx-key "}`, 'Testxxx-key'],
  ])('in %j is %s', (text, key) => {
    expect(apiKeyOf(text, PARTNER)).toBe(key);
  });

  test.each([
    ['', 'is empty'],
    [' \n', 'is blank'],
    ['unset', 'is unset'],
    [' unset\n', 'is unset, with space around it'],
    ['{}', 'names no partner'],
    ['{"Testxxx-Other-Partner":"Testxxx-other"}', 'names another partner'],
    [`{"${PARTNER}":"unset"}`, 'is unset for this partner'],
    [`{"${PARTNER}":""}`, 'is empty for this partner'],
    [`{"${PARTNER}":5}`, 'is no text for this partner'],
    [`{"${PARTNER}":null}`, 'is null for this partner'],
    [`{"${PARTNER}":["Testxxx-key"]}`, 'is a list for this partner'],
    ['Testxxx key', 'holds a space'],
    ['Testxxx\nkey', 'holds a line break'],
    ['Testxxx-clé', 'holds what no header can'],
    ['Testxxx\u0000key', 'holds a control character'],
  ])('%j is none: it %s', (text) => {
    expect(apiKeyOf(text, PARTNER)).toBeNull();
  });

  test.each([`{"${PARTNER}":"Testxxx-key"`, `{${PARTNER}:Testxxx-key}`, '["Testxxx-key"]'])(
    '%s is malformed, counts as unset and is sent to nobody',
    (text) => {
      expect(apiKeyOf(text, PARTNER)).toBeNull();
    },
  );

  test.each(['constructor', 'toString', '__proto__'])('is none for a partner called %s', (partner) => {
    expect(apiKeyOf('{}', partner)).toBeNull();
  });

  test('can be sent in a header or is null, whatever is stored', () => {
    const perPartner = fc
      .oneof(fc.string(), fc.jsonValue())
      .map((value) => JSON.stringify({ [PARTNER]: value }));
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.json(), perPartner), (text) => {
        const key = apiKeyOf(text, PARTNER);
        expect(key === null || (/^[!-~]+$/.test(key) && key !== 'unset')).toBe(true);
      }),
    );
  });
});
