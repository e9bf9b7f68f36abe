import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import {
  readCity,
  readEmailAddress,
  readName,
  readPhoneNumber,
  readProvinceCode,
} from '../../../lambda/core/mapping/read-field.ts';
import { givenAnswer, givenAnswers, givenDefinition } from '../given.ts';

/** A form that asks one thing, under the key `asked`. */
const asking = (field: string, value: Json, changed: object = {}) => ({
  definition: givenDefinition({ fields: { [field]: 'asked' }, ...changed }),
  answers: [givenAnswer({ key: 'asked', value })],
});
const missing = (field: string, asked: string[] = ['asked']) => ({
  ok: false,
  error: { reason: 'missing', field, asked, nearest: [] },
});
const invalid = (field: string, flaw: object) => ({
  ok: false,
  error: { reason: 'invalid', field, key: 'asked', flaw },
});

describe('any field', () => {
  test('names the answer that it came from', () => {
    const form = asking('city', 'Vancouver');
    expect(readCity(form)).toEqual({
      ok: true,
      value: { value: 'Vancouver', from: form.answers[0], used: form.answers, asides: [] },
    });
  });

  test('takes the part that the definition names', () => {
    const form = asking('city', { city: 'Vancouver', state: 'BC' });
    const definition = givenDefinition({ fields: { city: 'asked.city' } });
    expect(readCity({ ...form, definition })).toMatchObject({ ok: true, value: { value: 'Vancouver' } });
  });

  test('takes the fitting part of a compound', () => {
    expect(readCity(asking('city', { city: 'Vancouver', state: 'BC' }))).toMatchObject({
      value: { value: 'Vancouver' },
    });
  });

  test.each<[Json, string]>([
    [' Test\r\nville  ', 'Test ville'],
    [['Testville', 'Testtown'], 'Testville, Testtown'],
    [false, 'non'],
    [0, '0'],
  ])('reads %j as %j on one line', (value, text) => {
    expect(readCity(asking('city', value, { language: 'fr' }))).toMatchObject({ value: { value: text } });
  });

  test.each<Json>([null, '', ' ', [], {}, { city: '' }, '\u0000', '\u202e'])('misses %j', (value) => {
    expect(readCity(asking('city', value))).toEqual(missing('city'));
  });

  test.each<Json>([
    { city: '\u0000', street: '1 Testxxx St' },
    { city: ' ', street: '1 Testxxx St' },
  ])('misses %j, whose fitting part holds nothing', (value) => {
    expect(readCity(asking('city', value))).toEqual(missing('city'));
  });

  test('that is missing suggests the names that were probably meant', () => {
    const answers = [
      givenAnswer({ key: 'F1', aliases: ['cty'], label: 'citty' }),
      givenAnswer({ key: 'town', label: '' }),
    ];
    const definition = givenDefinition({ fields: { city: ['city', 'towne'] } });
    expect(readCity({ definition, answers })).toEqual({
      ok: false,
      error: {
        reason: 'missing',
        field: 'city',
        asked: ['city', 'towne'],
        nearest: ['cty', 'citty', 'town'],
      },
    });
  });

  test('that is missing suggests no empty label, however short the name is', () => {
    const answers = [givenAnswer({ key: 'question', label: '' })];
    const definition = givenDefinition({ fields: { city: 'a' } });
    expect(readCity({ definition, answers })).toEqual(missing('city', ['a']));
  });

  test('that is known but not answered suggests nothing', () => {
    const answers = [givenAnswer({ key: 'asked', value: '' }), givenAnswer({ key: 'askd' })];
    expect(readCity({ ...asking('city', ''), answers })).toEqual(missing('city'));
  });

  test('that very many answers fit tells ten of them, each shortened, on one line', () => {
    const answers = Array.from({ length: 1_500 }, (_, at) =>
      givenAnswer({ key: `${'k'.repeat(300)}\n${at}`, label: 'asked' }),
    );
    const result = readCity({ ...asking('city', 'Vancouver'), answers });
    if (result.ok || result.error.reason !== 'ambiguous') throw new Error('expected it to be ambiguous');
    expect(result.error.keys).toEqual([...Array.from({ length: 10 }, () => `${'k'.repeat(199)}…`), '…']);
  });

  test('that two answers fit is ambiguous, and names both', () => {
    const answers = ['Vancouver', 'Burnaby'].map((value, at) =>
      givenAnswer({ key: `F${at}`, label: 'Asked', value }),
    );
    expect(readCity({ ...asking('city', ''), answers })).toEqual({
      ok: false,
      error: { reason: 'ambiguous', field: 'city', name: 'asked', keys: ['F0', 'F1'] },
    });
  });

  test('from a constant came from no answer', () => {
    const definition = givenDefinition({ fields: { city: { value: 'Vancouver' } } });
    expect(readCity({ definition, answers: givenAnswers() })).toEqual({
      ok: true,
      value: { value: 'Vancouver', from: null, used: [], asides: [] },
    });
  });

  test('from a constant that stands in for a question tells the counsellor so', () => {
    const definition = givenDefinition({ fields: { city: ['town', { value: 'Not asked' }] } });
    expect(readCity({ definition, answers: givenAnswers() })).toEqual({
      ok: true,
      value: { value: 'Not asked', from: null, used: [], asides: [{ kind: 'not_asked', field: 'city' }] },
    });
  });

  test('from a constant stands in where a compound lacks the fitting part', () => {
    const definition = givenDefinition({ fields: { city: ['asked', { value: 'Not asked' }] } });
    const answers = [givenAnswer({ key: 'asked', value: { street: '1 Testxxx St', city: '' } })];
    expect(readCity({ definition, answers })).toMatchObject({
      value: { value: 'Not asked', asides: [{ kind: 'not_asked', field: 'city' }] },
    });
  });

  test('from a constant that can’t be read blames the constant', () => {
    const { fields, ...rest } = givenDefinition();
    const definition = {
      ...rest,
      fields: { ...fields, province: [{ kind: 'constant' as const, value: 'Testland' }] },
    };
    expect(readProvinceCode({ definition, answers: [] })).toMatchObject({
      error: { reason: 'invalid', field: 'province', key: 'value' },
    });
  });
});

describe('the e-mail address', () => {
  test.each<Json>(['Testxxx@EXAMPLE.com', 'mailto:Testxxx@example.com', { email: 'Testxxx@example.com' }])(
    'is read from %j',
    (value) => {
      expect(readEmailAddress(asking('emailAddress', value))).toMatchObject({
        value: { value: 'Testxxx@example.com' },
      });
    },
  );

  test.each<Json>(['Testxxx', 'a@b', ['Testxxx@example.com', 'Testyyy@example.com'], 5])(
    'is not %j',
    (value) => {
      expect(readEmailAddress(asking('emailAddress', value))).toEqual(
        invalid('emailAddress', { flaw: 'not_an_address' }),
      );
    },
  );
});

describe('the phone number', () => {
  test.each<[Json, string]>([
    ['(604) 555-0123', '+16045550123'],
    [6045550123, '+16045550123'],
    [{ area: '604', phone: '555-0123' }, '+16045550123'],
    [{ full: '+16045550123' }, '+16045550123'],
    ['+44 1632 960123', '+441632960123'],
  ])('is read from %j', (value, e164) => {
    expect(readPhoneNumber(asking('phoneNumber', value))).toMatchObject({
      value: { value: e164, asides: [] },
    });
  });

  test('is read in the form’s region', () => {
    expect(readPhoneNumber(asking('phoneNumber', '01632 960123', { region: 'GB' }))).toMatchObject({
      value: { value: '+441632960123' },
    });
  });

  test('leaves its extension and further numbers to the note', () => {
    const form = asking('phoneNumber', '604-555-0123 x12, 778-555-0199');
    expect(readPhoneNumber(form)).toMatchObject({
      value: {
        value: '+16045550123',
        asides: [
          { kind: 'extension', text: '12' },
          { kind: 'other_number', text: '778-555-0199' },
        ],
      },
    });
  });

  test.each<[Json, object]>([
    ['555-0123', { flaw: 'too_short', digits: 7 }],
    ['604-555-01234567', { flaw: 'too_long', digits: 14 }],
    ['104-555-0123', { flaw: 'impossible', digits: 10 }],
    ['call me', { flaw: 'no_digits' }],
  ])('is not %j', (value, flaw) => {
    expect(readPhoneNumber(asking('phoneNumber', value))).toEqual(invalid('phoneNumber', flaw));
  });
});

describe('a phone extension with an answer of its own', () => {
  const reading = (phoneNumber: unknown, values: Readonly<Record<string, Json>>, changed: object = {}) => {
    const answers = Object.entries(values).map(([key, value]) => givenAnswer({ key, value }));
    const definition = givenDefinition({ fields: { phoneNumber }, ...changed });
    const read = readPhoneNumber({ definition, answers });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { value, used, asides } = read.value;
    return { value, used: used.map(({ key }) => key), asides };
  };
  const told = (text: string) => ({ kind: 'extension', text });
  const PHONE = { answer: 'phone', extension: 'ext' };

  test.each<[Json, string]>([
    ['12', '12'],
    [12, '12'],
    [0, '0'],
    [' ext. 12\n(ask for Testa) ', 'ext. 12 (ask for Testa)'],
    [['12', '13'], '12, 13'],
  ])('%j is told as %j, and is used up', (ext, text) => {
    expect(reading(PHONE, { phone: '604-555-0123', ext })).toEqual({
      value: '+16045550123',
      used: ['phone', 'ext'],
      asides: [told(text)],
    });
  });

  test.each<Json>(['', null, ' ', [], '\u0000', '\u202e'])('that is %j is not told', (ext) => {
    expect(reading(PHONE, { phone: '604-555-0123', ext }).asides).toEqual([]);
  });

  test('stands before what was typed with the number', () => {
    expect(reading(PHONE, { phone: '604-555-0123 / 778-555-0199', ext: '12' }).asides).toEqual([
      told('12'),
      { kind: 'other_number', text: '778-555-0199' },
    ]);
  });

  test('may be a part of the same compound', () => {
    const rule = { answer: 'phone.full', extension: 'phone.ext' };
    expect(reading(rule, { phone: { full: '604-555-0123', ext: '12' } }).asides).toEqual([told('12')]);
  });

  test('belongs to its own number among several', () => {
    const choices = [
      { answer: 'home', extension: 'home_ext' },
      { answer: 'work', extension: 'work_ext' },
    ];
    const ext = { home_ext: '1', work_ext: '2' };
    expect(reading(choices, { home: '604-555-0123', work: '778-555-0199', ...ext })).toMatchObject({
      value: '+16045550123',
      asides: [told('1')],
    });
    expect(reading(choices, { home: '', work: '778-555-0199', ...ext })).toMatchObject({
      value: '+17785550199',
      asides: [told('2')],
    });
    expect(reading(['work', ...choices], { home: '', work: '778-555-0199', ...ext }).asides).toEqual([]);
  });

  test('belongs to its own part among several of one compound', () => {
    const contact = { mobile: '', home: '604-555-0123' };
    const second = ['contact.mobile', { answer: 'contact.home', extension: 'ext' }];
    expect(reading(second, { contact, ext: '12' })).toMatchObject({ asides: [told('12')] });
    const first = [{ answer: 'contact.mobile', extension: 'ext' }, 'contact.home'];
    expect(reading(first, { contact, ext: '12' })).toMatchObject({ used: ['contact'], asides: [] });
  });

  test('is none beside a constant', () => {
    const choices = [PHONE, { value: '604-555-0123' }];
    expect(reading(choices, { phone: '', ext: '12' })).toEqual({
      value: '+16045550123',
      used: [],
      asides: [{ kind: 'not_asked', field: 'phoneNumber' }],
    });
  });

  test('that was not asked, or that two answers fit, costs no referral', () => {
    const phone = '604-555-0123';
    expect(reading(PHONE, { phone })).toEqual({ value: '+16045550123', used: ['phone'], asides: [] });
    const two = ['1', '2'].map((value, at) => givenAnswer({ key: `F${at}`, label: 'Ext', value }));
    const definition = givenDefinition({ fields: { phoneNumber: PHONE } });
    const answers = [givenAnswer({ key: 'phone', value: phone }), ...two];
    expect(readPhoneNumber({ definition, answers })).toMatchObject({ value: { asides: [] } });
  });

  test('makes no wrong number right', () => {
    const answers = [
      givenAnswer({ key: 'phone', value: '555-0123' }),
      givenAnswer({ key: 'ext', value: '12' }),
    ];
    const definition = givenDefinition({ fields: { phoneNumber: PHONE } });
    expect(readPhoneNumber({ definition, answers })).toMatchObject({
      error: { flaw: { flaw: 'too_short' } },
    });
  });
});

describe('the province', () => {
  test.each<[Json, string]>([
    ['British Columbia', 'BC'],
    ['Colombie-Britannique', 'BC'],
    ['v5k 0a1', 'BC'],
    [{ state: 'Qc', postal: 'V5K 0A1' }, 'QC'],
    [{ state: '', postal: 'V5K 0A1' }, 'BC'],
  ])('is read from %j', (value, province) => {
    expect(readProvinceCode(asking('province', value))).toMatchObject({ value: { value: province } });
  });

  test('is not elsewhere', () => {
    expect(readProvinceCode(asking('province', 'Washington'))).toEqual(
      invalid('province', { flaw: 'not_a_province' }),
    );
  });
});

describe('a name', () => {
  const full = (value: Json, fields: object = {}) => ({
    definition: givenDefinition({
      fields: { firstName: undefined, lastName: undefined, fullName: 'full', ...fields },
    }),
    answers: [givenAnswer({ key: 'full', value }), givenAnswer({ key: 'own', value: 'Testown' })],
  });
  const names = (value: Json, fields: object = {}) =>
    (['firstName', 'lastName'] as const).map((field) => readName(field, full(value, fields)));

  test('is its own answer', () => {
    expect(readName('firstName', asking('firstName', ' Testa  Maria '))).toMatchObject({
      value: { value: 'Testa Maria', asides: [] },
    });
    expect(readName('lastName', asking('lastName', { first: 'Testa', last: 'Testb' }))).toMatchObject({
      value: { value: 'Testb' },
    });
  });

  test.each(['firstName', 'lastName'] as const)('%s is missing where it was not answered', (field) => {
    expect(readName(field, asking(field, ''))).toEqual(missing(field));
  });

  test('that a compound has, but was left blank, is missing rather than another part', () => {
    expect(readName('lastName', asking('lastName', { first: 'Testa', last: '' }))).toEqual(
      missing('lastName'),
    );
  });

  test('is half of a full name in two words, and nothing more is to be said', () => {
    expect(names('Testa Testb')).toMatchObject([
      { value: { value: 'Testa', asides: [] } },
      { value: { value: 'Testb', asides: [] } },
    ]);
  });

  test('from a full name that can be split several ways is told as it was typed, once', () => {
    expect(names('Testa Maria Testb')).toMatchObject([
      { value: { value: 'Testa Maria', asides: [{ kind: 'name_as_typed', text: 'Testa Maria Testb' }] } },
      { value: { value: 'Testb', asides: [] } },
    ]);
  });

  test('from a constant stands in for both halves, and the counsellor is told so', () => {
    const fullName = ['full', { value: 'Testc Testd' }];
    expect(names('', { fullName })).toMatchObject([
      { value: { value: 'Testc', from: null, asides: [{ kind: 'not_asked', field: 'firstName' }] } },
      { value: { value: 'Testd', from: null, asides: [{ kind: 'not_asked', field: 'lastName' }] } },
    ]);
  });

  test('of one word leaves no last name, and is told as it was typed', () => {
    expect(names('Testa')).toMatchObject([
      { value: { value: 'Testa', asides: [{ kind: 'name_as_typed', text: 'Testa' }] } },
      { value: { value: '(not given)', asides: [] } },
    ]);
  });

  test('of one word is told as it was typed where the first name has an answer of its own too', () => {
    const [first, last] = names('Testa', { firstName: 'own' });
    expect(first).toMatchObject({ value: { value: 'Testown', asides: [] } });
    expect(last).toMatchObject({
      value: { value: '(not given)', asides: [{ kind: 'name_as_typed', text: 'Testa' }] },
    });
  });

  test('in a compound is its parts', () => {
    expect(names({ prefix: 'Mx', first: 'Testa Maria', last: 'de Testb' })).toMatchObject([
      { value: { value: 'Testa Maria', asides: [] } },
      { value: { value: 'de Testb', asides: [] } },
    ]);
  });

  test('in a compound with one part left blank is split as one word', () => {
    for (const value of [
      { first: 'Testa', last: '' },
      { first: '', last: 'Testa' },
    ]) {
      expect(names(value)).toMatchObject([
        { value: { value: 'Testa' } },
        { value: { value: '(not given)' } },
      ]);
    }
  });

  test('in a compound without a part for the first name is split as a whole', () => {
    expect(names({ middle: 'Testa', last: 'Testb' })).toMatchObject([
      { value: { value: 'Testa' } },
      { value: { value: 'Testb' } },
    ]);
  });

  test('has its own answer before the full name, and the full name where that was not answered', () => {
    expect(names('Testa Testb', { lastName: 'own' })).toMatchObject([
      { value: { value: 'Testa' } },
      { value: { value: 'Testown' } },
    ]);
    expect(names('Testa Testb', { lastName: 'absent' })).toMatchObject([
      { value: { value: 'Testa' } },
      { value: { value: 'Testb' } },
    ]);
  });

  test('is missing where the full name was not answered either', () => {
    expect(names('')).toEqual([missing('firstName', ['full']), missing('lastName', ['full'])]);
  });

  test.each<Json>([',', ' , ,', { first: ',' }])('is missing in %j, where no name is', (value) => {
    expect(readName('firstName', full(value))).toEqual(missing('firstName', ['full']));
  });

  test.each<Json>([
    { first: '\u0000', last: 'Testb' },
    { first: 'Testa', last: '\u202e' },
  ])('is never empty, as a part of %j would be', (value) => {
    for (const field of ['firstName', 'lastName'] as const) {
      expect(readName(field, full(value))).not.toMatchObject({ value: { value: '' } });
    }
  });

  test('that is ambiguous is not taken from the full name', () => {
    const answers = ['Testa', 'Testb'].map((value, at) =>
      givenAnswer({ key: `F${at}`, label: 'First', value }),
    );
    const definition = givenDefinition({ fields: { firstName: 'First', fullName: 'full' } });
    const result = readName('firstName', { definition, answers: [...answers, givenAnswer({ key: 'full' })] });
    expect(result).toMatchObject({ error: { reason: 'ambiguous', field: 'firstName' } });
  });
});
