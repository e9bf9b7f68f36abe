import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../lambda/core/forms/definition.ts';
import type { Answer, Json } from '../../../lambda/core/mapping/answers.ts';
import { readConsent } from '../../../lambda/core/mapping/consent.ts';
import { mapSubmission } from '../../../lambda/core/mapping/map-submission.ts';
import { composeNote, type NoteParts } from '../../../lambda/core/note/compose-note.ts';
import { anyText } from '../any-text.ts';
import { givenAnswer, givenAnswers, givenDefinition, givenSubmission, NOW, PARTNERS } from '../given.ts';

const LAST = 'Ref RR-08H6-SV50 · Debt relief quiz';
const ASKED = 'Asked 2025-11-24 14:05 PST';
const END = `${ASKED}\n${LAST}`;

/** What a note is made of besides the answers and the definition. */
type Beside = Partial<Pick<NoteParts, 'earlier' | 'acceptedAt' | 'submission'>>;

/** Properties compose hundreds of notes by one definition, which need be read but once. */
const definitions = new WeakMap<object, Definition>();
const AS_GIVEN = {};
const definitionBy = (changed: object): Definition => {
  const definition = definitions.get(changed) ?? givenDefinition(changed);
  definitions.set(changed, definition);
  return definition;
};

const note = (answers: readonly Answer[], changed: object = AS_GIVEN, beside: Beside = {}) => {
  const definition = definitionBy(changed);
  const submission = givenSubmission(answers);
  const mapped = mapSubmission(definition, submission, PARTNERS);
  if (!mapped.ok) throw new Error(JSON.stringify(mapped.error));
  return composeNote({
    definition,
    submission,
    mapped: mapped.value,
    consent: readConsent(definition.consent, answers),
    reference: 'RR-08H6-SV50',
    acceptedAt: NOW,
    replaced: [],
    earlier: [],
    ...beside,
  });
};
/** The note's lines above its end, with these answers beside those that the fields use. */
const linesOf = (added: readonly Partial<Answer>[], changed: object = AS_GIVEN, beside: Beside = {}) =>
  note([...givenAnswers(), ...added.map(givenAnswer)], changed, beside)
    .split('\n')
    .slice(0, -2);
const lineOf = (label: string, value: Json, changed: object = AS_GIVEN) =>
  linesOf([{ label, value }], changed).join('¶');
const FULL_NAME = { firstName: undefined, lastName: undefined, fullName: 'full' };

test('the whole note, in the order in which a counsellor needs it', () => {
  const answers = [
    givenAnswer({ key: 'agree', value: true }),
    givenAnswer({ key: 'story', label: 'What happened?', value: 'A collector calls me at work.' }),
    givenAnswer({ key: 'amount', value: '$25,000' }),
    givenAnswer({ key: 'debts', value: ['credit cards', 'payday loan'] }),
    givenAnswer({ key: 'voicemail_ok', value: true }),
    givenAnswer({ key: 'best_time', value: 'evenings after 6 pm' }),
    ...givenAnswers({ phone: '604-555-0123 ext. 12', city: '' }),
  ];
  const changed = {
    fields: { city: ['city', { value: 'Not asked' }] },
    notes: { Debts: 'debts', Amount: 'amount' },
    callback: { when: 'best_time', voicemail: 'voicemail_ok' },
    consent: { answer: 'agree' },
  };
  expect(note(answers, changed, { earlier: ['RR-7K3F-92QD'] })).toBe(
    `CALL evenings after 6 pm (Pacific) · voicemail OK
2nd request today (RR-7K3F-92QD)
Debts: credit cards, payday loan
Amount: $25,000
What happened? "A collector calls me at work."
Phone extension: 12 · Not asked: city
Asked 2025-11-24 14:05 PST · consent yes
Ref RR-08H6-SV50 · Debt relief quiz`,
  );
});

test('the whole note in French', () => {
  const answers = [
    givenAnswer({ key: 'accord', value: 'J’accepte' }),
    givenAnswer({ key: 'histoire', label: 'Que se passe-t-il ?', value: 'On m’appelle au travail.' }),
    givenAnswer({ key: 'dettes', value: ['cartes', 'prêt'] }),
    givenAnswer({ key: 'message', value: 'non' }),
    givenAnswer({ key: 'moment', value: 'le soir' }),
    ...givenAnswers({ phone: '514-555-0123 poste 12', province: 'Québec' }),
  ];
  const changed = {
    title: 'Allègement de dettes',
    language: 'fr',
    notes: { Dettes: 'dettes' },
    callback: { when: 'moment', voicemail: 'message' },
    consent: { answer: 'accord' },
  };
  expect(note(answers, changed, { earlier: ['RR-7K3F-92QD'] })).toBe(
    `FRANÇAIS · RAPPELER le soir (heure de l’Est) · PAS de message vocal
2e demande aujourd’hui (RR-7K3F-92QD)
Dettes : cartes, prêt
Que se passe-t-il ? "On m’appelle au travail."
Poste : 12
Demandé 2025-11-24 17:05 HNE · consentement oui
Ref RR-08H6-SV50 · Allègement de dettes`,
  );
});

describe('the last line', () => {
  test('names the referral and the form, under when it was asked, where there is nothing else to say', () => {
    expect(note(givenAnswers())).toBe(END);
  });

  test('is one line, whatever the form’s title', () => {
    expect(note(givenAnswers(), { title: 'Debt\nrelief' })).toBe(`${ASKED}\nRef RR-08H6-SV50 · Debt relief`);
  });

  test('is never masked', () => {
    const title = 'Quiz 4242 4242 4242 4242';
    expect(note(givenAnswers(), { title })).toBe(`${ASKED}\nRef RR-08H6-SV50 · ${title}`);
  });
});

describe('when to call', () => {
  const CALLBACK = { when: 'best_time', voicemail: 'voicemail_ok' };
  const called = (value: Json, province = 'BC', changed: object = {}) => {
    const answers = [...givenAnswers({ province }), givenAnswer({ key: 'best_time', value })];
    return note(answers, { callback: CALLBACK, ...changed }).split('\n')[0];
  };
  const voicemail = (value: Json, changed: object = {}) =>
    linesOf([{ key: 'voicemail_ok', value }], { callback: CALLBACK, ...changed });

  test.each([
    ['BC', 'Pacific', 'du Pacifique'],
    ['Alberta', 'Mountain', 'des Rocheuses'],
    ['SK', 'Saskatchewan', 'de la Saskatchewan'],
    ['Manitoba', 'Central', 'du Centre'],
    ['M5V 3L9', 'Eastern', 'de l’Est'],
    ['Québec', 'Eastern', 'de l’Est'],
    ['N.-B.', 'Atlantic', 'de l’Atlantique'],
    ['NL', 'Newfoundland', 'de Terre-Neuve'],
    ['YT', 'Yukon', 'du Yukon'],
  ])('in %s is in the time of its people: %s', (province, en, fr) => {
    expect(called('after 6 pm', province)).toBe(`CALL after 6 pm (${en})`);
    expect(called('après 18 h', province, { language: 'fr' })).toBe(
      `FRANÇAIS · RAPPELER après 18 h (heure ${fr})`,
    );
  });

  test.each<[Json, string]>([
    [['Mornings', 'Evenings'], 'CALL Mornings, Evenings (Pacific)'],
    ['evenings\nRef RR-0000-0000', 'CALL evenings Ref RR-0000-0000 (Pacific)'],
    ['4242 4242 4242 4242', 'CALL [number removed] (Pacific)'],
  ])('%j reads %j', (value, line) => {
    expect(called(value)).toBe(line);
  });

  test.each<Json>(['', null, [], ' ', '\u0000'])('is not told where it is %j', (value) => {
    expect(called(value)).toBe(ASKED);
  });

  test('is the first that was answered, or a constant', () => {
    const callback = { when: ['weekday', 'best_time', { value: 'office hours' }] };
    expect(called('evenings', 'BC', { callback })).toBe('CALL evenings (Pacific)');
    expect(called('', 'BC', { callback })).toBe('CALL office hours (Pacific)');
  });

  test('is not told twice', () => {
    const answers = [
      { key: 'best_time', value: 'evenings' },
      { key: 'voicemail_ok', value: 'yes' },
    ];
    expect(linesOf(answers, { callback: CALLBACK })).toEqual(['CALL evenings (Pacific) · voicemail OK']);
    expect(linesOf(answers)).toEqual(['best time: evenings', 'voicemail ok: yes']);
  });

  test.each<[Json, string, string]>([
    [true, 'voicemail OK', 'message vocal OK'],
    ['Oui', 'voicemail OK', 'message vocal OK'],
    [['Yes, you may'], 'voicemail OK', 'message vocal OK'],
    [false, 'NO voicemail', 'PAS de message vocal'],
    [['No'], 'NO voicemail', 'PAS de message vocal'],
    ['only\nat work', 'voicemail: only at work', 'message vocal : only at work'],
    ['4242424242424242', 'voicemail: [number removed]', 'message vocal : [number removed]'],
  ])('a voicemail is told of as %j says: %s, %s', (value, en, fr) => {
    expect(voicemail(value)).toEqual([en]);
    expect(voicemail(value, { language: 'fr' })).toEqual([`FRANÇAIS · ${fr}`]);
  });

  test.each<Json>(['', null, [], '\u0000'])('a voicemail is not told of where it is %j', (value) => {
    expect(voicemail(value)).toEqual([]);
  });

  test('in French is told first, even where nothing was asked', () => {
    expect(linesOf([], { language: 'fr' })).toEqual(['FRANÇAIS']);
  });

  test('is nothing where the form asks neither', () => {
    expect(linesOf([{ key: 'best_time', value: 'evenings' }], { callback: {} })).toEqual([
      'best time: evenings',
    ]);
  });

  test.each(['when', 'voicemail'])('%s that two answers fit is left out, and both are named', (part) => {
    const two = ['evenings', 'mornings'].map((value, at) => ({ key: `F${at}`, label: 'Asked?', value }));
    const callback = { [part]: 'asked' };
    const [line] = linesOf(two, { callback, otherAnswers: 'omit' });
    expect(line).toMatch(/F0, F1/);
    expect(line).not.toMatch(/evenings|mornings/);
    expect(linesOf(two, { callback })).toEqual([line, 'Asked? "evenings"', 'Asked? "mornings"']);
  });
});

describe('what the same person asked by other forms', () => {
  const earlier = (count: number, language = 'en') =>
    linesOf([], { language }, { earlier: Array.from({ length: count }, (_, at) => `RR-0000-000${at % 10}`) })
      .filter((line) => line !== 'FRANÇAIS')
      .join('¶');

  test('is told with its reference', () => {
    expect(earlier(1)).toBe('2nd request today (RR-0000-0000)');
    expect(earlier(2)).toBe('3rd request today (RR-0000-0000, RR-0000-0001)');
    expect(earlier(3)).toBe('4th request today (RR-0000-0000, RR-0000-0001, RR-0000-0002)');
  });

  test('names the last of many, so that what the person said keeps its room', () => {
    expect(earlier(5)).toBe('6th request today (…, RR-0000-0002, RR-0000-0003, RR-0000-0004)');
  });

  test.each([
    [3, '4th'],
    [10, '11th'],
    [11, '12th'],
    [12, '13th'],
    [20, '21st'],
    [21, '22nd'],
    [22, '23rd'],
  ])('%i times before is called the %s', (count, ordinal) => {
    expect(earlier(count)).toMatch(`${ordinal} request today (`);
    expect(earlier(count, 'fr')).toMatch(`${Number.parseInt(ordinal, 10)}e demande aujourd’hui (`);
  });

  test('is not told where there is none', () => {
    expect(earlier(0)).toBe('');
  });
});

describe('the definition’s own lines', () => {
  const added = [
    { key: 'amount', value: 25_000 },
    { key: 'debts', value: ['cards', 'loan'] },
    { key: 'hidden.utm_source', value: 'Testxxx-campaign', kind: 'hidden' as const },
    { key: 'variables.score', value: 7, kind: 'calculation' as const },
    { key: 'upload', value: 'https://example.com/a.pdf', kind: 'file' as const },
    { key: 'address', value: { street: '1 Testxxx St', city: 'Burnaby' } },
  ];
  const own = (notes: object, changed: object = {}) =>
    linesOf(added, { notes, otherAnswers: 'omit', ...changed });

  test('stand in its order, not in that of the answers', () => {
    expect(own({ Debts: 'debts', Amount: 'amount' })).toEqual(['Debts: cards, loan', 'Amount: 25000']);
  });

  test.each<[object, string[]]>([
    [{ Campaign: 'hidden.utm_source' }, ['Campaign: Testxxx-campaign']],
    [{ Score: 'variables.score' }, ['Score: 7']],
    [{ File: 'upload' }, ['File: https://example.com/a.pdf']],
    [{ Street: 'address.street' }, ['Street: 1 Testxxx St']],
    [{ Address: 'address' }, ['Address: 1 Testxxx St, Burnaby']],
    [{ Debts: ['loans', 'debts'] }, ['Debts: cards, loan']],
    [{ Debts: ['loans', { value: 'not said' }] }, ['Debts: not said']],
    [{ Via: { value: 'landing page' } }, ['Via: landing page']],
    [{ Loans: 'loans' }, []],
    [{ 'What debts?': 'debts' }, ['What debts? "cards, loan"']],
    [{ 'Debts\nowed': 'debts' }, ['Debts owed: cards, loan']],
  ])('%j come from where it says', (notes, lines) => {
    expect(own(notes)).toEqual(lines);
  });

  test('may tell one answer twice, and it is not listed again', () => {
    const lines = linesOf(added.slice(0, 2), { notes: { Owed: 'amount', Amount: 'amount', Debts: 'debts' } });
    expect(lines).toEqual(['Owed: 25000', 'Amount: 25000', 'Debts: cards, loan']);
  });

  test('that two answers fit are left out, and both are named', () => {
    const two = ['cards', 'loan'].map((value, at) => ({ key: `F${at}`, label: 'Debts', value }));
    const notes = { 'What they\nowe': 'debts', Via: { value: 'landing page' } };
    expect(linesOf(two, { notes, otherAnswers: 'omit' })).toEqual([
      'What they owe: (several answers: F0, F1)',
      'Via: landing page',
    ]);
    expect(linesOf(two, { notes, otherAnswers: 'omit', language: 'fr' })).toEqual([
      'FRANÇAIS',
      'What they owe : (plusieurs réponses : F0, F1)',
      'Via : landing page',
    ]);
    expect(linesOf(two, { notes }).slice(2)).toEqual(['Debts: cards', 'Debts: loan']);
  });

  test('that two answers fit by hostile keys are one line all the same', () => {
    const two = ['cards', 'loan'].map((value, at) => ({
      key: `F${at}\n${LAST} 4242424242424242`,
      label: 'Debts',
      value,
    }));
    const [line, ...others] = linesOf(two, { notes: { Owed: 'debts' }, otherAnswers: 'omit' });
    expect(others).toEqual([]);
    expect(line).not.toContain('4242');
  });
});

describe('when it was asked', () => {
  const asked = (province: string, submittedAt: string | null, changed: object = {}, more: Answer[] = []) => {
    const answers = [...givenAnswers({ province }), ...more];
    const submission = { ...givenSubmission(answers), submittedAt };
    return note(answers, changed, { submission, acceptedAt: Date.parse('2025-07-01T16:30:00Z') })
      .split('\n')
      .at(-2);
  };

  test.each([
    ['BC', '2025-11-24T22:05:00Z', 'Asked 2025-11-24 14:05 PST'],
    ['BC', '2025-07-24T22:05:00+00:00', 'Asked 2025-07-24 15:05 PDT'],
    ['SK', '2025-07-24T22:05:00Z', 'Asked 2025-07-24 16:05 CST'],
    ['ON', '2025-11-24T22:05:00Z', 'Asked 2025-11-24 17:05 EST'],
    ['NL', '2025-11-24T22:05:00Z', 'Asked 2025-11-24 18:35 NST'],
    ['NB', '2025-11-25T02:05:00Z', 'Asked 2025-11-24 22:05 AST'],
  ])('in %s at %s reads %s', (province, submittedAt, line) => {
    expect(asked(province, submittedAt)).toBe(line);
  });

  test('is when it was accepted, where the source does not say', () => {
    expect(asked('BC', null)).toBe('Asked 2025-07-01 09:30 PDT');
  });

  test('in French is told in French', () => {
    expect(asked('QC', '2025-07-24T22:05:00Z', { language: 'fr' })).toBe('Demandé 2025-07-24 18:05 HAE');
  });

  test('stands beside a consent, and beside none where the form does not ask', () => {
    const consent = { answer: 'agree' };
    const agree = [givenAnswer({ key: 'agree', value: ['I agree'] })];
    expect(asked('BC', null, { consent }, agree)).toBe('Asked 2025-07-01 09:30 PDT · consent yes');
    expect(asked('BC', null, {}, agree)).toBe('Asked 2025-07-01 09:30 PDT');
    expect(asked('BC', null, { consent })).toBe('Asked 2025-07-01 09:30 PDT');
  });

  test('beside a consent leaves no need to list it', () => {
    const answers = [{ key: 'agree', value: true }];
    expect(linesOf(answers, { consent: { answer: 'agree' } })).toEqual([]);
    expect(linesOf(answers)).toEqual(['agree: yes']);
  });
});

describe('other answers', () => {
  test.each<[string, Json, string]>([
    ['Debts', ['credit cards', 'payday loan'], 'Debts: credit cards, payday loan'],
    ['Amount:', '$25,000', 'Amount: $25,000'],
    ['Amount *', 25_000, 'Amount: 25000'],
    ['Your *debts*', 'cards', 'Your debts: cards'],
    ['What happened?', 'A collector calls me at work.', 'What happened? "A collector calls me at work."'],
    ['What happened? *', 'It grew.', 'What happened? "It grew."'],
    ['Thanks, …!', 'ok', 'Thanks, …! "ok"'],
    ['Voicemail OK', true, 'Voicemail OK: yes'],
    ['Own a car', false, 'Own a car: no'],
    ['Children', 0, 'Children: 0'],
    ['Contact', { first: 'Testa', last: 'Testb' }, 'Contact: Testa Testb'],
    ['Debts\n\nyou have', 'a\r\nb\u2028c', 'Debts you have: a b c'],
    ['', 'ok', 'story: ok'],
    ['**', 'ok', 'story: ok'],
  ])('to %j of %j read %j', (label, value, line) => {
    expect(lineOf(label, value)).toBe(line);
  });

  test('come in the order in which they were asked', () => {
    expect(
      linesOf([
        { label: 'B', value: '1' },
        { label: 'A', value: '2' },
      ]),
    ).toEqual(['B: 1', 'A: 2']);
  });

  test.each<Json>(['', null, ' ', [], { a: '' }])('that are %j are not listed', (value) => {
    expect(linesOf([{ label: 'Debts', value }])).toEqual([]);
  });

  test.each(['hidden', 'file', 'calculation'] as const)('of the kind %s are not listed', (kind) => {
    expect(linesOf([{ label: 'Debts', kind }])).toEqual([]);
  });

  test('that a field looked at but did not use are listed', () => {
    const fields = { province: ['province', 'postal_code'] };
    expect(linesOf([{ key: 'postal_code', value: 'V5K 0A1' }], { fields })).toEqual(['postal code: V5K 0A1']);
  });

  test('that a field, a part of a field, the partner or the extension used are not', () => {
    const fields = {
      city: 'address.city',
      phoneNumber: { answer: 'phone', extension: 'ext' },
      referralPartner: { answer: 'branch', is: { laval: PARTNERS[1] } },
    };
    const added = [
      { key: 'address', value: { city: 'Burnaby', street: '1 Testxxx St' } },
      { key: 'ext', value: '12' },
      { key: 'branch', value: 'laval' },
    ];
    expect(linesOf(added, { fields })).toEqual(['city: Vancouver', 'Phone extension: 12']);
  });

  test('are all left out where the form says omit', () => {
    expect(linesOf([{ label: 'Debts' }], { otherAnswers: 'omit' })).toEqual([]);
  });

  test('with a mark within the question keep the colon', () => {
    expect(lineOf('Since e.g. May', 'yes')).toBe('Since e.g. May: yes');
  });

  test('without a label are told by no more of a long key than of a long label', () => {
    expect(linesOf([{ key: 'k'.repeat(400), value: 'ok' }])).toEqual([`${'k'.repeat(299)}… "ok"`]);
  });

  test('longer than an essay’s title keep the start of their question', () => {
    const [line = ''] = linesOf([{ label: 'T'.repeat(5_000), value: 'ok' }]);
    expect(line).toMatch(/^T{100,400}… "ok"$/);
  });
});

describe('a number that nobody asked for', () => {
  test.each<[string, Json, string]>([
    ['Story', 'my card is 4242 4242 4242 4242', 'Story: my card is [number removed]'],
    ['Story', ['046 454 286', 'ok'], 'Story: [number removed], ok'],
    ['Why?', '4242424242424242', 'Why? "[number removed]"'],
    ['Card 4242424242424242', 'ok', 'Card [number removed]: ok'],
    ['Card 4242424242424242?', 'ok', 'Card [number removed]? "ok"'],
    ['Amount', '25000', 'Amount: 25000'],
    ['Card', ['4242', '4242', '4242', '4242'], 'Card: [number removed]'],
    ['SIN', { a: '046', b: '454', c: '286' }, 'SIN: [number removed]'],
    ['SIN', ['046', '454', '286', '1234'], 'SIN: [number removed] 1234'],
    ['Amounts', ['2500', '1200', '900'], 'Amounts: 2500, 1200, 900'],
    ['Amounts', '500, 250, 105', 'Amounts: 500, 250, 105'],
    ['Amounts', ['500', '250', '105', 'more'], 'Amounts: 500, 250, 105, more'],
    [`${'T'.repeat(290)} 4242 4242 4242 4242`, 'ok', `${'T'.repeat(290)} [number … "ok"`],
  ])('is removed from %s: %j', (label, value, line) => {
    expect(lineOf(label, value)).toBe(line);
  });

  test('is removed from asides as well', () => {
    const answers = givenAnswers({ phone: '604-555-0123 / 4242 4242 4242 4242' });
    expect(note(answers)).not.toContain('4242');
  });

  test('is removed from asides however it is split, and before they are shortened', () => {
    const split = givenAnswers({ phone: '604-555-0123 / 4242 4242 / 4242 4242' });
    expect(note(split)).not.toContain('4242');
    const full = `${'T'.repeat(180)} 4242 4242 4242 4242 Testb`;
    const long = givenAnswers({ full }).filter(({ key }) => !['first_name', 'last_name'].includes(key));
    expect(note(long, { fields: FULL_NAME })).not.toContain('4242');
  });

  test('is removed from the names of answers that nobody can choose between', () => {
    const answers = ['4242 4242 4242 4242', '046454286'].map((key) => givenAnswer({ key, label: 'When' }));
    const callback = { when: 'When' };
    expect(note([...givenAnswers(), ...answers], { callback })).toContain(
      'CALL (several answers: [number removed], [number removed])',
    );
  });
});

describe('asides', () => {
  const phone = '604-555-0123 x12, 778-555-0199';

  test('stand on one line after the answers', () => {
    const answers = [
      ...givenAnswers({ phone, full: 'Testa Maria Testb', city: '' }),
      givenAnswer({ label: 'Debts' }),
    ];
    const fields = { ...FULL_NAME, city: ['city', { value: 'Not asked' }] };
    const used = answers.filter(({ key }) => !['first_name', 'last_name'].includes(key));
    expect(note(used, { fields }).split('\n')).toEqual([
      'Debts: Testxxx story',
      'Name as typed: Testa Maria Testb · Phone extension: 12 · Other number: 778-555-0199 · Not asked: city',
      ASKED,
      LAST,
    ]);
  });

  test('are told up to three of a kind, so that what the person said keeps its room', () => {
    const others = Array.from({ length: 200 }, (_, at) => `,${1_000 + at}`).join('');
    const whole = note([
      ...givenAnswers({ phone: `604 555 0123${others}` }),
      givenAnswer({ label: 'Debts' }),
    ]);
    expect(whole.split('\n').slice(0, 2)).toEqual([
      'Debts: Testxxx story',
      'Other number: 1000 · Other number: 1001 · Other number: 1002 · …',
    ]);
  });

  test('of a kind that are three are told whole', () => {
    const [line] = note(givenAnswers({ phone: '604 555 0123,1000,1001,1002' })).split('\n');
    expect(line).toBe('Other number: 1000 · Other number: 1001 · Other number: 1002');
  });

  test('are told where other answers are left out', () => {
    expect(note(givenAnswers({ phone }), { otherAnswers: 'omit' })).toContain('Phone extension: 12');
  });

  test('in French are told in French', () => {
    const fields = {
      ...FULL_NAME,
      city: ['ville', { value: 'Laval' }],
      province: ['prov', { value: 'QC' }],
    };
    const answers = givenAnswers({ phone, full: 'Testa Maria Testb' });
    const [aside] = note(answers, { language: 'fr', fields }).split('\n').slice(-3);
    expect(aside).toBe(
      'Nom tel que saisi : Testa Maria Testb · Poste : 12 · Autre numéro : 778-555-0199 · Non demandé : ville, province',
    );
  });
});

describe('in French', () => {
  test.each<[string, Json, string]>([
    ['Dettes :', ['cartes', 'prêt'], 'Dettes : cartes, prêt'],
    ['Quelles dettes ?', 'cartes', 'Quelles dettes ? "cartes"'],
    ['Message vocal', true, 'Message vocal : oui'],
    ['Message vocal', false, 'Message vocal : non'],
  ])('%s %j reads %j', (label, value, line) => {
    expect(lineOf(label, value, { language: 'fr' })).toBe(`FRANÇAIS¶${line}`);
  });
});

describe('a long note', () => {
  /** What 4,000 characters leave above the note's end and the line break before it. */
  const ROOM = 4_000 - END.length - 1;
  const filling = (length: number, label = 'A') => ({
    label,
    value: 'x'.repeat(length - `${label}: `.length),
  });

  test('of exactly 4,000 characters is kept whole', () => {
    const whole = note([...givenAnswers(), givenAnswer(filling(ROOM))]);
    expect(whole).toHaveLength(4_000);
    expect(whole).not.toContain('…');
  });

  test('is cut at a line, and keeps its last one', () => {
    const lines = linesOf([filling(3_000), filling(900, 'B'), filling(900, 'C'), filling(10, 'D')]);
    expect(lines.map((line) => line.charAt(0))).toEqual(['A', 'B']);
    expect(note([...givenAnswers(), givenAnswer(filling(50_000))]).endsWith(`\n${END}`)).toBe(true);
  });

  test('keeps the start of a line that could never fit', () => {
    const whole = note([...givenAnswers(), givenAnswer(filling(ROOM + 1))]);
    expect(whole).toHaveLength(4_000);
    expect(whole).toMatch(/^A: x+…\n/);
  });

  test('keeps no half of an emoji', () => {
    for (const length of [ROOM, ROOM + 1]) {
      const value = 'x'.repeat(length % 2) + '😀'.repeat(ROOM);
      expect(note([...givenAnswers(), givenAnswer({ label: 'A', value })]).isWellFormed()).toBe(true);
    }
  });

  test.each([0, 1, 2, 3, 4])(
    'has at most 4,000 characters where a line leaves %i of them to an endless one',
    (left) => {
      const answers = [filling(ROOM - left), filling(5_000, 'B')].map(givenAnswer);
      const whole = note([...givenAnswers(), ...answers]);
      expect(whole.length).toBeLessThanOrEqual(4_000);
      expect(whole.endsWith(`\n${END}`)).toBe(true);
    },
  );

  test.each<[string, Record<string, Json>, object]>([
    ['a full name', { full: `Testa ${'Testm '.repeat(1_000)}Testb` }, { fields: FULL_NAME }],
    [
      'an extension',
      { ext: '1'.repeat(5_000) },
      { fields: { phoneNumber: { answer: 'phone', extension: 'ext' } } },
    ],
    [
      'many numbers',
      {
        phone: Array.from({ length: 90 }, (_, at) => `(604) 555-01${10 + at}, ext. ${1_000_000 + at}`).join(
          ' / ',
        ),
      },
      { title: 'T'.repeat(200) },
    ],
    [
      'all of these',
      { full: 'Testm '.repeat(1_000), ext: 'x'.repeat(5_000), phone: '604-555-0123 / 778-555-0199' },
      { fields: { ...FULL_NAME, phoneNumber: { answer: 'phone', extension: 'ext' } } },
    ],
  ])('has at most 4,000 characters where %s goes on and on', (_, answers, changed) => {
    const whole = note(
      givenAnswers(answers).filter(({ key }) => !('full' in answers && key.endsWith('_name'))),
      changed,
    );
    expect(whole.length).toBeLessThanOrEqual(4_000);
    expect(whole).toMatch(/\nAsked 2025-11-24 14:05 PST\nRef RR-08H6-SV50 · .+$/);
  });

  test('loses answers before it loses how to reach the person', () => {
    const answers = [
      ...givenAnswers({ phone: '604-555-0123 x12' }),
      givenAnswer({ key: 'best_time', value: 'evenings' }),
      givenAnswer(filling(50_000)),
    ];
    const lines = note(answers, { callback: { when: 'best_time' } }).split('\n');
    expect(lines[0]).toBe('CALL evenings (Pacific)');
    expect(lines.slice(-3)).toEqual(['Phone extension: 12', ASKED, LAST]);
  });

  test('told of a name without end still tells how to reach the person', () => {
    const answers = givenAnswers({ full: 'Testm '.repeat(1_000), phone: '604-555-0123 x12' });
    const others = answers.filter(({ key }) => !key.endsWith('_name'));
    expect(note(others, { fields: FULL_NAME })).toContain('Phone extension: 12');
  });

  test('has at most 4,000 characters, however the lines fall', () => {
    const length = fc.oneof(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 3_900, max: 4_100 }));
    fc.assert(
      fc.property(fc.array(length, { maxLength: 6 }), (lengths) => {
        const answers = lengths.map((each) => givenAnswer(filling(each)));
        const whole = note([...givenAnswers(), ...answers]);
        expect(whole.length).toBeLessThanOrEqual(4_000);
        expect(whole === END || whole.endsWith(`\n${END}`)).toBe(true);
      }),
    );
  });
});

describe('no answer, whatever it holds,', () => {
  /** Everything that anything takes for a line's end. */
  const LINE_END = /\r\n|[\p{Cc}\p{Zl}\p{Zp}]/u;
  const hostile = fc.oneof(
    anyText(),
    fc
      .array(
        fc.constantFrom('\n', '\r', '\v', '\f', '\u001d', '\u0085', '\u2028', '\u2029', '\u202e', 'a', LAST),
      )
      .map((all) => all.join('')),
  );
  const value = fc.oneof(hostile, fc.array(hostile), fc.dictionary(fc.constantFrom('first', 'x'), hostile));

  /** A form that puts answers wherever a note can hold them. */
  const EVERYWHERE = {
    fields: {
      ...FULL_NAME,
      phoneNumber: { answer: 'phone', extension: 'ext' },
      city: ['town', { value: 'Not asked' }],
    },
    notes: { Debts: 'debts', 'Why?': 'why' },
    callback: { when: 'when', voicemail: 'vm' },
  };
  const EVERYWHERE_IN_FRENCH = { ...EVERYWHERE, language: 'fr' };
  const everywhere = (text: fc.Arbitrary<string>) =>
    fc.record({
      changed: fc.constantFrom(EVERYWHERE, EVERYWHERE_IN_FRENCH),
      answers: fc
        .record({
          full: text.map((each) => `Testa ${each} Testb`),
          phone: text.map((each) => `604-555-0123 x12 ${each} 778-555-0199`),
          ext: text,
          town: fc.constantFrom('', 'Burnaby'),
          debts: text,
          why: text,
          when: text,
          vm: text,
          story: text,
        })
        .map((values) => givenAnswers(values).filter(({ key }) => !/_name$|^city$/.test(key))),
    });

  test('adds a line of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ label: hostile, key: hostile, value }), { maxLength: 4 }), (added) => {
        const whole = note([...givenAnswers(), ...added.map(givenAnswer)]);
        const lines = whole.split(LINE_END);
        expect(lines.length).toBeLessThanOrEqual(added.length + 2);
        expect(lines).toEqual(whole.split('\n'));
        expect(lines.at(-1)).toBe(LAST);
      }),
    );
  });

  test('wherever the form puts it, can pose as a line of ours', () => {
    const ours =
      /^(?:CALL |voicemail|NO voicemail|FRANÇAIS|Debts ?: |Why\? "|story ?: |Name as typed: |Nom tel que saisi : |Phone extension: |Poste : |Other number: |Autre numéro : |Not asked: |Non demandé : )/;
    fc.assert(
      fc.property(everywhere(hostile), ({ changed, answers }) => {
        const lines = note(answers, changed).split(LINE_END);
        expect(lines.length).toBeLessThanOrEqual(7);
        expect(lines.at(-1)).toBe(LAST);
        expect(lines.at(-2)).toBe(changed === EVERYWHERE ? ASKED : 'Demandé 2025-11-24 14:05 HNP');
        for (const line of lines.slice(0, -2)) expect(line).toMatch(ours);
        const starts = lines.map((line) => line.slice(0, 8));
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });

  test('survives the masks as a card or a social insurance number', () => {
    const digits = fc.constantFrom('4242424242424242', '5555555555554444', '378282246310005', '046454286');
    const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', '/', '\u200b', ' - ');
    const group = fc.constantFrom(3, 4);
    const typed = fc.tuple(digits, separator, group).map(([number, between, size]) => {
      const length = number.length === 9 ? 3 : size;
      return (number.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join(between);
    });
    const text = fc
      .tuple(
        fc.constantFrom('', 'my card ', 'NAS : ', '('),
        typed,
        fc.constantFrom('', ' ok', ', 12/27', ')'),
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(everywhere(text), ({ changed, answers }) => {
        const whole = note(answers, changed);
        for (const line of whole.split('\n').slice(0, -1)) {
          const bare = line.replace(/[\s\u200b./-]/g, '');
          expect(bare).not.toMatch(/4242424242424242|5555555555554444|378282246310005|046454286/);
        }
        expect(whole).toContain('[number removed]');
      }),
    );
  });

  test('of any kind but a question is listed by itself', () => {
    const kind = fc.constantFrom('hidden' as const, 'file' as const, 'calculation' as const);
    fc.assert(
      fc.property(fc.array(fc.record({ kind, value, label: hostile }), { maxLength: 3 }), (added) => {
        expect(linesOf(added)).toEqual([]);
      }),
    );
  });
});

test('the order of the answers makes no difference to what the note tells', () => {
  const keys = ['best_time', 'vm', 'agree', 'debts', 'story', 'ext'];
  const given = fc
    .dictionary(fc.constantFrom(...keys), fc.oneof(fc.constantFrom('', 'yes', 'no'), anyText(10)))
    .map((values) => givenAnswers({ ...values }));
  const shuffled = given.chain((answers) =>
    fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
  );
  const changed = {
    fields: { phoneNumber: { answer: 'phone', extension: 'ext' } },
    notes: { Debts: ['debts', 'story'] },
    callback: { when: ['best_time', 'story'], voicemail: 'vm' },
    consent: { answer: 'agree' },
  };
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(note(other, changed).split('\n').sort()).toEqual(note(one, changed).split('\n').sort());
    }),
  );
});
