import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkForms } from '../../../lambda/core/forms/check.ts';
import { PARTNERS } from '../given.ts';

const FIELDS = {
  firstName: 'first_name',
  lastName: 'last_name',
  phoneNumber: 'phone',
  emailAddress: 'email',
  city: 'city',
  province: 'province',
};
const GOOD = { title: 'Debt relief quiz', source: 'typeform', fields: FIELDS };

const file = (changed: object = {}, name = 'quiz.json') => ({
  name,
  text: JSON.stringify({ ...GOOD, ...changed }),
});
const wrongIn = (...files: { name: string; text: string }[]) => checkForms(files, PARTNERS).wrong;

test('a good form is known by its slug', () => {
  const { forms, wrong } = checkForms([file()], PARTNERS);
  expect(wrong).toEqual([]);
  expect(forms).toMatchObject([{ slug: 'quiz', definition: { title: 'Debt relief quiz', live: true } }]);
});

test('a wrong form does not hide the good ones, nor what is wrong with others', () => {
  const { forms, wrong } = checkForms(
    [file({ live: 'no' }, 'a.json'), file({}, 'b.json'), file({ title: '', language: 'de' }, 'c.json')],
    PARTNERS,
  );
  expect(forms.map(({ slug }) => slug)).toEqual(['b']);
  expect(wrong.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'a.json at live',
    'c.json at title',
    'c.json at language',
  ]);
});

test('a partner by an answer needs no other for the rest', () => {
  const referralPartner = { answer: 'branch', is: { one: PARTNERS[0], two: PARTNERS[1] } };
  expect(wrongIn(file({ referralPartner }))).toEqual([]);
});

test('a file of another kind is no form', () => {
  expect(wrongIn(file({}, 'quiz.jsonx'))).toEqual([
    'quiz.jsonx: found this name, expected up to 63 of a-z, 0-9 and hyphens, then .json',
  ]);
});

test('the schema beside the forms is no form', () => {
  expect(checkForms([file({}, 'form.schema.json')], PARTNERS)).toEqual({ forms: [], wrong: [] });
});

describe('a line names file, path, what was found and what was expected for', () => {
  const fields = (changed: object) => ({ fields: { ...FIELDS, ...changed } });

  test.each<[string, object, RegExp]>([
    ['a missing title', { title: undefined }, /^quiz\.json at title: found nothing, expected a string$/],
    ['an empty title', { title: '' }, /^quiz\.json at title: found "", expected at least 1 of it$/],
    [
      'a long title',
      { title: 'T'.repeat(201) },
      /^quiz\.json at title: found "T+…, expected at most 200 of it$/,
    ],
    [
      'an unknown source',
      { source: 'typform' },
      /^quiz\.json at source: found "typform", expected one of .*typeform/,
    ],
    [
      'an unknown language',
      { language: 'de' },
      /^quiz\.json at language: found "de", expected one of en, fr$/,
    ],
    [
      'an unknown region',
      { region: 'XX' },
      /^quiz\.json at region: found "XX", expected one of the known values$/,
    ],
    ['an unknown key', { colour: 'red' }, /^quiz\.json: found colour, expected no such key$/],
    ['an unknown field', fields({ age: 'age' }), /^quiz\.json at fields: found age, expected no such key$/],
    [
      'a missing field',
      fields({ city: undefined }),
      /^quiz\.json at fields\.city: found nothing, expected .+ required?s? it$/,
    ],
    [
      'a field of the wrong type',
      fields({ city: 5 }),
      /^quiz\.json at fields\.city: found 5, expected the name of an answer/,
    ],
    ['an empty list', fields({ city: [] }), /^quiz\.json at fields\.city: found \[\], expected .+$/],
    ['an empty name', fields({ city: '' }), /^quiz\.json at fields\.city: found "", expected .+$/],
    [
      'a blank constant',
      fields({ city: { value: ' ' } }),
      /^quiz\.json at fields\.city(\.value)?: found .+, expected .+$/,
    ],
    [
      'a wrong item',
      fields({ city: ['city', 5] }),
      /^quiz\.json at fields\.city(\.1)?: found .*5.*, expected .+$/,
    ],
    [
      'a partner that is none',
      fields({ referralPartner: 5 }),
      /^quiz\.json at fields\.referralPartner: found 5, expected a partner identifier .+"otherwise"/,
    ],
    [
      'a partner beside the fields that is none',
      { referralPartner: { answer: 'branch' } },
      /^quiz\.json at referralPartner: found \{"answer":"branch"\}, expected a partner identifier/,
    ],
    [
      'a partner twice',
      { referralPartner: PARTNERS[0], ...fields({ referralPartner: PARTNERS[0] }) },
      /^quiz\.json at fields\.referralPartner: found "Testxxx-Referral-Partner", expected the partner once/,
    ],
    [
      'a partner that the stage does not list',
      fields({ referralPartner: 'Testxxx-No' }),
      /^quiz\.json at fields\.referralPartner: found "Testxxx-No", expected .*Testxxx-Referral-Partner, Testxxx-Other-Partner$/,
    ],
    [
      'a partner beside the fields that the stage does not list',
      { referralPartner: { value: 'Testxxx-No' } },
      /^quiz\.json at referralPartner: found "Testxxx-No", expected .*Testxxx-Referral-Partner/,
    ],
    [
      'partners by an answer that the stage does not list',
      fields({
        referralPartner: {
          answer: 'branch',
          is: { a: 'Testxxx-No', b: PARTNERS[0] },
          otherwise: 'Testxxx-Neither',
        },
      }),
      /^quiz\.json at fields\.referralPartner: found "Testxxx-No", "Testxxx-Neither", expected .*Testxxx-Other-Partner$/,
    ],
    ['a wrong flag', { live: 'no' }, /^quiz\.json at live: found "no", expected a boolean$/],
    [
      'a constant that is no phone number',
      fields({ phoneNumber: { value: '555-0123' } }),
      /^quiz\.json at fields\.phoneNumber: found \{"value":"555-0123"\}, expected a whole phone number$/,
    ],
    [
      'a constant that has no name in it',
      fields({ fullName: { value: ' , ' } }),
      /^quiz\.json at fields\.fullName: found \{"value":" , "\}, expected a name$/,
    ],
    [
      'a constant that is no e-mail address',
      fields({ emailAddress: ['email', { value: 'Testxxx' }] }),
      /^quiz\.json at fields\.emailAddress: found \["email",\{"value":"Testxxx"\}\], expected an e-mail address$/,
    ],
    [
      'a constant that is no province',
      fields({ province: { value: 'Testland' } }),
      /^quiz\.json at fields\.province: found \{"value":"Testland"\}, expected a Canadian province$/,
    ],
    [
      'a phone number without the extension that it starts to name',
      fields({ phoneNumber: { answer: 'phone' } }),
      /^quiz\.json at fields\.phoneNumber: found \{"answer":"phone"\}, expected .*"extension"/,
    ],
    [
      'an extension of a city',
      fields({ city: { answer: 'city', extension: 'ext' } }),
      /^quiz\.json at fields\.city: found \{"answer":"city","extension":"ext"\}, expected the name of an answer/,
    ],
    [
      'notes that are none',
      { notes: [] },
      /^quiz\.json at notes: found \[\], expected (?:a record|an object)$/,
    ],
    [
      'a note from nowhere',
      { notes: { Debts: '' } },
      /^quiz\.json at notes\.Debts: found "", expected the name of an answer/,
    ],
    [
      'a note without a name',
      { notes: { '': 'debts' } },
      /^quiz\.json at notes.*: found .+, expected (?!Invalid).+$/,
    ],
    [
      'a callback of the wrong type',
      { callback: 'best_time' },
      /^quiz\.json at callback: found "best_time", expected an object$/,
    ],
    [
      'a callback at no time',
      { callback: { when: 5 } },
      /^quiz\.json at callback\.when: found 5, expected the name of an answer/,
    ],
    [
      'a voicemail by two answers',
      { callback: { voicemail: ['vm'] } },
      /^quiz\.json at callback\.voicemail: found \["vm"\], expected a string$/,
    ],
    [
      'an unknown key of the callback',
      { callback: { at: 'best_time' } },
      /^quiz\.json at callback: found at, expected no such key$/,
    ],
    [
      'a consent to nothing',
      { consent: {} },
      /^quiz\.json at consent\.answer: found nothing, expected a string$/,
    ],
    [
      'a consent by one word',
      { consent: { answer: 'agree', yes: 'I agree' } },
      /^quiz\.json at consent\.yes: found "I agree", expected an array$/,
    ],
    [
      'a consent by no word',
      { consent: { answer: 'agree', no: [] } },
      /^quiz\.json at consent\.no: found \[\], expected at least 1 of it$/,
    ],
    [
      'a consent by more than a reply may have',
      { consent: { answer: 'agree', yes: ['x'.repeat(1_001)] } },
      /^quiz\.json at consent\.yes\.0: found "x+.*, expected at most 1000/,
    ],
    [
      'a consent by a blank word',
      { consent: { answer: 'agree', yes: ['I agree', ' '] } },
      /^quiz\.json at consent\.yes\.1: found " ", expected at least 1 of it$/,
    ],
    [
      'an unknown rule about other answers',
      { otherAnswers: 'all' },
      /^quiz\.json at otherAnswers: found "all", expected one of list, omit$/,
    ],
    [
      'an unknown rule about doubts',
      { uncertain: 'ask' },
      /^quiz\.json at uncertain: found "ask", expected one of resend, hold$/,
    ],
    [
      'a wrong proof',
      { verify: 'none' },
      /^quiz\.json at verify: found "none", expected "token", .+ "header": .+"bodyField": .+"hmac": /,
    ],
    [
      'a signature in no header',
      { verify: { hmac: { algorithm: 'sha256' } } },
      /^quiz\.json at verify.*: found .+, expected .*"header"/,
    ],
    [
      'a signature of no body',
      { verify: { hmac: { header: 'x-sig', template: '{header:x-time}' } } },
      /^quiz\.json at verify.*: found .+, expected .*\{body\}/,
    ],
    [
      'a tolerance without a signed time',
      { verify: { hmac: { header: 'x-sig', toleranceSeconds: 300 } } },
      /^quiz\.json at verify.*: found .+, expected .*\{header:x-timestamp\}\.\{body\}/,
    ],
    ['a base of the wrong type', { extends: 5 }, /^quiz\.json at extends: found 5, expected a string$/],
    ['fields that are none', { fields: [] }, /^quiz\.json at fields: found \[\], expected an object$/],
  ])('%s', (_, changed, line) => {
    const wrong = wrongIn(file(changed));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(line);
  });

  test('every required field that is missing', () => {
    const wrong = wrongIn(file({ fields: {} }));
    expect(wrong.map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      Object.keys(FIELDS).map((field) => `quiz.json at fields.${field}`),
    );
  });

  test.each([
    ['', /^quiz\.json: found an empty body, expected JSON$/],
    ['{"title":', /^quiz\.json: found 9 characters that are not JSON, expected JSON$/],
    ['[]', /^quiz\.json: found \[\], expected an object$/],
    ['"Testxxx"', /^quiz\.json: found "Testxxx", expected an object$/],
  ])('a file that holds %j', (text, line) => {
    const [told] = wrongIn({ name: 'quiz.json', text });
    expect(told).toMatch(line);
  });

  test.each([
    'Quiz.json',
    'debt relief.json',
    '-quiz.json',
    `${'a'.repeat(64)}.json`,
    '.json',
    'quiz.json.json',
    'README.md',
    'quiz',
  ])('a file called %s', (name) => {
    const [told] = wrongIn(file({}, name));
    expect(told).toMatch(/: found this name, expected up to 63 of a-z, 0-9 and hyphens, then \.json$/);
    expect(told?.startsWith(name)).toBe(true);
  });
});

describe('a form that extends another', () => {
  const BASE = {
    language: 'fr',
    otherAnswers: 'omit',
    notes: { Debts: 'debts' },
    referralPartner: PARTNERS[1],
  };
  const base = file(BASE, 'base.json');
  const extending = (changed: object, name = 'quiz.json') => ({
    name,
    text: JSON.stringify({ extends: 'base', ...changed }),
  });
  const definitionOf = (...files: { name: string; text: string }[]) => {
    const { forms, wrong } = checkForms(files, PARTNERS);
    expect(wrong).toEqual([]);
    return forms.find(({ slug }) => slug === 'quiz')?.definition;
  };

  test('has what its base says, wherever the base stands in the folder', () => {
    const expected = {
      ...BASE,
      notes: { Debts: [{ kind: 'answer', name: 'debts' }] },
      title: 'Debt relief quiz',
      source: 'typeform',
      referralPartner: undefined,
      fields: { referralPartner: { kind: 'constant', value: PARTNERS[1] } },
    };
    const { referralPartner: _, ...kept } = expected;
    expect(definitionOf(base, extending({}))).toMatchObject(kept);
    expect(definitionOf(extending({}), base)).toMatchObject(kept);
  });

  test('says other things by whole keys: nothing within a key is mixed', () => {
    const fields = { ...FIELDS, city: 'town' };
    const definition = definitionOf(
      base,
      extending({ title: 'Other', fields, notes: { Amount: 'amount' }, language: 'en' }),
    );
    expect(definition).toMatchObject({ title: 'Other', language: 'en', otherAnswers: 'omit' });
    expect(definition?.fields.city).toEqual([{ kind: 'answer', name: 'town' }]);
    expect(Object.keys(definition?.notes ?? {})).toEqual(['Amount']);
  });

  test('needs every field in a key of its own fields: the base’s don’t fill gaps', () => {
    const { wrong } = checkForms([base, extending({ fields: { city: 'town' } })], PARTNERS);
    expect(wrong.map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      Object.keys(FIELDS)
        .filter((field) => field !== 'city')
        .map((field) => `quiz.json at fields.${field}`),
    );
  });

  test('leaves its base as it is, and a form of its own', () => {
    const { forms } = checkForms([base, extending({ title: 'Other' })], PARTNERS);
    expect(forms).toMatchObject([
      { slug: 'base', definition: { title: 'Debt relief quiz' } },
      { slug: 'quiz', definition: { title: 'Other' } },
    ]);
  });

  test('is wrong by its own name in what its base lacks', () => {
    const lacking = { name: 'base.json', text: '{"title":"Base"}' };
    const wrong = wrongIn(lacking, extending({}));
    expect(wrong.filter((line) => line.startsWith('quiz.json at source: found nothing'))).toHaveLength(1);
  });

  test.each<[string, { name: string; text: string }[], RegExp]>([
    ['that is not there', [], /expected the slug of a form that can be read$/],
    [
      'whose name is misspelt',
      [file({}, 'bases.json')],
      /expected the slug of a form that can be read; did you mean bases\?$/,
    ],
    [
      'that can’t be read',
      [{ name: 'base.json', text: '{' }],
      /expected the slug of a form that can be read/,
    ],
    [
      'that extends another',
      [file({ extends: 'other' }, 'base.json'), file({}, 'other.json')],
      /expected .*one level/,
    ],
    ['that extends it in turn', [file({ extends: 'quiz' }, 'base.json')], /expected .*one level/],
    ['that is the schema’s file', [file({}, 'form.schema.json')], /expected the slug of a form/],
  ])('%s names the base that it looked for', (_, others, expected) => {
    const told = wrongIn(extending({}), ...others).filter((line) => line.startsWith('quiz.json'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^quiz\.json at extends: found "base", /);
    expect(told[0]).toMatch(expected);
  });

  test('itself is wrong', () => {
    expect(wrongIn(file({ extends: 'quiz' }))[0]).toMatch(
      /^quiz\.json at extends: found "quiz", expected .*one level/,
    );
  });

  test.each(['[]', '"base"', '5'])('that holds %s gets nothing from it', (text) => {
    expect(
      wrongIn({ name: 'base.json', text }, extending({})).some((line) => /^quiz\.json at title/.test(line)),
    ).toBe(true);
  });

  test('is no way out of the folder', () => {
    for (const slug of ['../quiz', 'base.json', '', 'form.schema', '__proto__']) {
      const [line] = wrongIn({ name: 'quiz.json', text: JSON.stringify({ ...GOOD, extends: slug }) }, base);
      expect(line).toMatch(/^quiz\.json at extends: found .+, expected the slug of a form/);
    }
  });
});

test('a form for a stage that lists no partner is checked without one', () => {
  expect(checkForms([file()], []).wrong).toEqual([]);
});

test('every form in forms/ passes', () => {
  const folder = new URL('../../../forms/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const files = names.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const { forms, wrong } = checkForms(files, PARTNERS);
  expect(wrong).toEqual([]);
  expect(forms).toHaveLength(names.length - 1);
});
