import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Definition } from '../../../lambda/core/forms/definition.ts';
import { SOURCE_NAMES } from '../../../lambda/core/sources/proofs.ts';
import { definitionJsonSchema } from '../../../relay/definition-json-schema.ts';

const FIELDS = {
  firstName: 'first_name',
  lastName: 'last_name',
  phoneNumber: 'phone',
  emailAddress: 'email',
  city: 'city',
  province: 'province',
};
const parse = (changed: object = {}) =>
  Definition.parse({ title: 'Debt relief quiz', source: 'typeform', fields: FIELDS, ...changed });
const fieldsOf = (changed: object) => parse({ fields: { ...FIELDS, ...changed } }).fields;
const isGood = (changed: object = {}) =>
  Definition.safeParse({ title: 'Debt relief quiz', source: 'typeform', fields: FIELDS, ...changed }).success;

const answer = (name: string) => ({ kind: 'answer', name });
const constant = (value: string) => ({ kind: 'constant', value });

test('what a definition leaves out is as most forms need it', () => {
  expect(parse()).toMatchObject({
    language: 'en',
    region: 'CA',
    otherAnswers: 'list',
    live: true,
    uncertain: 'resend',
    notes: {},
  });
  expect(parse()).not.toHaveProperty('callback');
  expect(parse()).not.toHaveProperty('consent');
  expect(parse()).not.toHaveProperty('verify');
});

describe('a field comes from', () => {
  test.each([
    ['city', [answer('city')]],
    [' address.city ', [answer('address.city')]],
    [{ value: 'Vancouver' }, [constant('Vancouver')]],
    [
      ['city', 'address.city', { value: ' Not asked ' }],
      [answer('city'), answer('address.city'), constant('Not asked')],
    ],
  ])('%j', (city, choices) => {
    expect(fieldsOf({ city }).city).toEqual(choices);
  });

  test.each(['Testxxx-Other-Partner', { value: 'Testxxx-Other-Partner' }])(
    'the partner constant %j',
    (partner) => {
      const rule = { kind: 'constant', value: 'Testxxx-Other-Partner' };
      expect(fieldsOf({ referralPartner: partner }).referralPartner).toEqual(rule);
      expect(parse({ referralPartner: partner }).fields.referralPartner).toEqual(rule);
    },
  );

  test.each([
    { answer: 'hidden.branch', is: { laval: 'Agency-Laval' }, otherwise: 'Agency-Main' },
    { answer: 'hidden.branch', is: { laval: 'Agency-Laval', montréal: 'Agency-Laval' } },
    { answer: 'hidden.branch', is: {}, otherwise: 'Agency-Main' },
  ])('the partner by an answer, %j', (rule) => {
    expect(fieldsOf({ referralPartner: rule }).referralPartner).toEqual({ kind: 'answer', ...rule });
    expect(parse({ referralPartner: rule }).fields.referralPartner).toEqual({ kind: 'answer', ...rule });
  });

  test.each([
    '',
    ' ',
    5,
    [],
    ['Agency-Main'],
    null,
    { value: '' },
    { answer: 'branch' },
    { is: { laval: 'Agency-Laval' } },
    { answer: '', is: {} },
    { answer: 'branch', is: { laval: '' } },
    { answer: 'branch', is: { '': 'Agency-Laval' } },
    { answer: 'branch', is: ['Agency-Laval'] },
    { answer: 'branch', is: {}, otherwise: '' },
    { answer: 'branch', is: {}, other: 'Agency-Main' },
  ])('no partner like %j', (referralPartner) => {
    expect(isGood({ fields: { ...FIELDS, referralPartner } })).toBe(false);
    expect(isGood({ referralPartner })).toBe(false);
  });

  test('one partner alone: in its fields or beside them', () => {
    const referralPartner = 'Agency-Main';
    expect(isGood({ referralPartner, fields: { ...FIELDS, referralPartner } })).toBe(false);
  });

  test.each([
    [{ answer: 'phone', extension: 'ext' }, [{ ...answer('phone'), extension: 'ext' }]],
    [
      ['work', { answer: ' home ', extension: ' ext ' }, { value: '604-555-0123' }],
      [answer('work'), { ...answer('home'), extension: 'ext' }, constant('604-555-0123')],
    ],
  ])('a phone number with its extension, %j', (phoneNumber, choices) => {
    expect(fieldsOf({ phoneNumber }).phoneNumber).toEqual(choices);
  });

  test.each([
    { answer: 'phone' },
    { extension: 'ext' },
    { answer: 'phone', extension: '' },
    { answer: 'phone', extension: ['ext'] },
    { answer: 'phone', extension: 'ext', more: 1 },
    [{ answer: 'phone' }],
  ])('no phone number like %j', (phoneNumber) => {
    expect(isGood({ fields: { ...FIELDS, phoneNumber } })).toBe(false);
  });

  test('no other field with an extension', () => {
    for (const field of Object.keys(FIELDS).filter((each) => each !== 'phoneNumber')) {
      expect(isGood({ fields: { ...FIELDS, [field]: { answer: 'a', extension: 'b' } } })).toBe(false);
    }
  });

  test('a constant on one line, whatever it was typed on', () => {
    expect(fieldsOf({ city: { value: ' Not\n asked ' } }).city).toEqual([constant('Not asked')]);
    expect(isGood({ fields: { ...FIELDS, city: { value: '\u0000' } } })).toBe(false);
  });

  test.each([
    '',
    ' ',
    [],
    [''],
    5,
    true,
    null,
    { value: '' },
    { value: 5 },
    { answer: 'city' },
    [['city']],
    { value: 'x', more: 1 },
  ])('nothing like %j', (city) => {
    expect(isGood({ fields: { ...FIELDS, city } })).toBe(false);
  });
});

describe('a required field', () => {
  test.each(Object.keys(FIELDS))('%s can’t be left out', (field) => {
    expect(isGood({ fields: { ...FIELDS, [field]: undefined } })).toBe(false);
  });

  test('firstName or lastName can, where fullName stands in', () => {
    const { firstName: _, lastName: __, ...others } = FIELDS;
    expect(isGood({ fields: { ...others, fullName: 'name' } })).toBe(true);
    expect(isGood({ fields: { ...FIELDS, lastName: undefined, fullName: 'name' } })).toBe(true);
  });

  test('of another kind can’t, whatever fullName says', () => {
    expect(isGood({ fields: { ...FIELDS, city: undefined, fullName: 'name' } })).toBe(false);
  });

  test('referralPartner can: the stage has a default', () => {
    expect(fieldsOf({}).referralPartner).toBeUndefined();
  });
});

describe('a constant that would park every submission is a mistake:', () => {
  test.each([
    ['phoneNumber', '555-0123', '604-555-0123'],
    ['emailAddress', 'Testxxx', 'Testxxx@example.com'],
    ['province', 'Testland', 'Québec'],
  ])('%s %j, as %j is not', (field, wrong, right) => {
    for (const value of [{ value: wrong }, ['asked', { value: wrong }]]) {
      expect(isGood({ fields: { ...FIELDS, [field]: value } })).toBe(false);
    }
    for (const value of [{ value: right }, ['asked', { value: right }]]) {
      expect(isGood({ fields: { ...FIELDS, [field]: value } })).toBe(true);
    }
  });

  test('a phone number is one or none in the form’s region', () => {
    const fields = { ...FIELDS, phoneNumber: { value: '01632 960123' } };
    expect(isGood({ fields })).toBe(false);
    expect(isGood({ fields, region: 'GB' })).toBe(true);
  });
});

describe('a definition', () => {
  test.each([
    { extends: 'base' },
    { notes: {} },
    { callback: {} },
    { consent: { answer: 'agree' } },
    { consent: { answer: 'agree', yes: ['I agree'], no: ['Not now', 'never'] } },
    { $schema: './form.schema.json' },
    { title: 'T'.repeat(200) },
    { language: 'fr' },
    { region: 'FR' },
    { otherAnswers: 'omit' },
    { live: false },
    { uncertain: 'hold' },
    ...SOURCE_NAMES.map((source) => (source === 'generic' ? { source, delivery: {} } : { source })),
  ])('may say %j', (changed) => {
    expect(parse(changed)).toMatchObject(changed);
  });

  test.each<[object, object]>([
    [{ verify: 'token' }, { verify: { by: 'token' } }],
    [{ verify: { header: 'X-Secret' } }, { verify: { by: 'header', header: 'x-secret' } }],
    [{ verify: { bodyField: 'key' } }, { verify: { by: 'bodyField', field: 'key' } }],
    [{ verify: { hmac: { header: 'x-sig' } } }, { verify: { by: 'hmac', header: 'x-sig' } }],
    [
      { notes: { ' Debts ': 'debts', Via: { value: 'landing page' } } },
      { notes: { Debts: [answer('debts')], Via: [constant('landing page')] } },
    ],
    [{ notes: { Debts: ['debts', 'loans'] } }, { notes: { Debts: [answer('debts'), answer('loans')] } }],
    [
      { callback: { when: ['best_time', { value: 'evenings' }], voicemail: ' vm ' } },
      { callback: { when: [answer('best_time'), constant('evenings')], voicemail: 'vm' } },
    ],
    [
      { consent: { answer: ' agree ', yes: [' I agree '] } },
      { consent: { answer: 'agree', yes: ['I agree'] } },
    ],
    [{ title: ' Debt relief ' }, { title: 'Debt relief' }],
  ])('%j means %j', (changed, meant) => {
    expect(parse(changed)).toMatchObject(meant);
  });

  test('keeps its notes in the order in which they are written', () => {
    expect(Object.keys(parse({ notes: { Zeta: 'z', Alpha: 'a', Mid: 'm' } }).notes)).toEqual([
      'Zeta',
      'Alpha',
      'Mid',
    ]);
  });

  test.each([
    { $schema: 5 },
    { title: '' },
    { title: ' ' },
    { title: 'T'.repeat(201) },
    { title: undefined },
    { source: 'Typeform' },
    { source: undefined },
    { language: 'de' },
    { region: 'ca' },
    { region: 'XX' },
    { otherAnswers: true },
    { verify: 'none' },
    { live: 'no' },
    { uncertain: 'ask' },
    { colour: 'red' },
    { extends: 5 },
    { extends: ['base'] },
    { notes: [] },
    { notes: 'debts' },
    { notes: { Debts: '' } },
    { notes: { Debts: 5 } },
    { notes: { Debts: { answer: 'debts' } } },
    { notes: { '': 'debts' } },
    { notes: { ' ': 'debts' } },
    { callback: 'best_time' },
    { callback: { when: 5 } },
    { callback: { when: [] } },
    { callback: { voicemail: '' } },
    { callback: { voicemail: ['vm'] } },
    { callback: { at: 'best_time' } },
    { consent: 'agree' },
    { consent: {} },
    { consent: { answer: '' } },
    { consent: { answer: 'agree', yes: 'I agree' } },
    { consent: { answer: 'agree', yes: [] } },
    { consent: { answer: 'agree', no: [''] } },
    { consent: { answer: 'agree', maybe: ['x'] } },
    { verify: { hmac: {} } },
    { otherAnswers: 'all' },
    { fields: { ...FIELDS, age: 'age' } },
    { fields: undefined },
    { fields: [] },
  ])('may not say %j', (changed) => {
    expect(isGood(changed)).toBe(false);
  });
});

describe('what deliveries hold where', () => {
  const wrong = (changed: object) => {
    const result = Definition.safeParse({ title: 'Debt relief quiz', fields: FIELDS, ...changed });
    return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
  };

  test('is for the definition to say where the source is generic, and nowhere else', () => {
    expect(wrong({ source: 'generic', delivery: { answers: 'data.fields', id: 'data.id' } })).toEqual([]);
    expect(wrong({ source: 'generic', delivery: {} })).toEqual([]);
    expect(wrong({ source: 'generic' })).toEqual(['delivery']);
    expect(wrong({ source: 'typeform', delivery: {} })).toEqual(['delivery']);
    expect(wrong({ source: 'tally', delivery: { id: 'id' } })).toEqual(['delivery']);
  });

  test.each([
    [
      'missing where the source is generic',
      { source: 'generic' },
      'where deliveries hold what ({ "answers": "data.fields", "id": "data.id" }): the source generic needs it',
    ],
    [
      'more than any other source is told',
      { source: 'tally', delivery: {} },
      'no such key: only the source generic is told where deliveries hold what',
    ],
  ])('is told to be %s', (_, changed, told) => {
    const result = Definition.safeParse({ title: 'Debt relief quiz', fields: FIELDS, ...changed });
    expect(result.error?.issues.map(({ message }) => message)).toEqual([told]);
  });

  test.each([
    [{ answers: '' }, 'delivery.answers'],
    [{ id: 5 }, 'delivery.id'],
    [{ time: ' ' }, 'delivery.time'],
    [{ item: { value: '' } }, 'delivery.item.value'],
    [{ hidden: 'a' }, 'delivery.hidden'],
    [{ hidden: [''] }, 'delivery.hidden.0'],
    [{ answer: 'a' }, 'delivery'],
    [{ item: { text: 'a' } }, 'delivery.item'],
  ])('is never %j', (delivery, path) => {
    expect(wrong({ source: 'generic', delivery })).toEqual([path]);
  });
});

test('the schema that editors use is the current one: npm run schema writes it', () => {
  const file = new URL('../../../forms/form.schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(definitionJsonSchema());
});
