import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Json } from '../../../lambda/core/mapping/answers.ts';
import { mapSubmission } from '../../../lambda/core/mapping/map-submission.ts';
import { composeNote } from '../../../lambda/core/note/compose-note.ts';
import { anyText } from '../any-text.ts';
import { givenAnswer, givenAnswers, givenDefinition, givenSubmission, PARTNERS } from '../given.ts';

const LAST = 'Ref RR-08H6-SV50 · Debt relief quiz';

const note = (answers: readonly Answer[], changed: object = {}) => {
  const definition = givenDefinition(changed);
  const submission = givenSubmission(answers);
  const mapped = mapSubmission(definition, submission, PARTNERS);
  if (!mapped.ok) throw new Error(JSON.stringify(mapped.error));
  return composeNote({ definition, submission, mapped: mapped.value, reference: 'RR-08H6-SV50' });
};
/** The note's lines above the last one, with these answers beside those that the fields use. */
const linesOf = (added: readonly Partial<Answer>[], changed: object = {}) =>
  note([...givenAnswers(), ...added.map(givenAnswer)], changed)
    .split('\n')
    .slice(0, -1);
const lineOf = (label: string, value: Json, changed: object = {}) =>
  linesOf([{ label, value }], changed).join('¶');

describe('the last line', () => {
  test('names the referral and the form, and stands alone where there is nothing else to say', () => {
    expect(note(givenAnswers())).toBe(LAST);
  });

  test('is one line, whatever the form’s title', () => {
    expect(note(givenAnswers(), { title: 'Debt\nrelief' })).toBe('Ref RR-08H6-SV50 · Debt relief');
  });

  test('is never masked', () => {
    const title = 'Quiz 4242 4242 4242 4242';
    expect(note(givenAnswers(), { title })).toBe(`Ref RR-08H6-SV50 · ${title}`);
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
    expect(linesOf([{ key: 'postal_code', value: 'V5K 0A1' }], { fields })).toEqual(['postal_code: V5K 0A1']);
  });

  test('are all left out where the form says omit', () => {
    expect(linesOf([{ label: 'Debts' }], { otherAnswers: 'omit' })).toEqual([]);
  });

  test('longer than an essay’s title keep the start of their question', () => {
    const [line = ''] = linesOf([{ label: 'T'.repeat(5_000), value: 'ok' }]);
    expect(line).toMatch(/^T{100,1000}: ok$/);
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
  ])('is removed from %s: %j', (label, value, line) => {
    expect(lineOf(label, value)).toBe(line);
  });

  test('is removed from asides as well', () => {
    const answers = givenAnswers({ phone: '604-555-0123 / 4242 4242 4242 4242' });
    expect(note(answers)).not.toContain('4242');
  });
});

describe('asides', () => {
  const FULL_NAME = { firstName: undefined, lastName: undefined, fullName: 'full' };
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
      LAST,
    ]);
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
    const [aside] = note(answers, { language: 'fr', fields }).split('\n').slice(-2);
    expect(aside).toBe(
      'Nom tel que saisi : Testa Maria Testb · Poste : 12 · Autre numéro : 778-555-0199 · Non demandé : ville · Non demandé : province',
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
    expect(lineOf(label, value, { language: 'fr' })).toBe(line);
  });
});

describe('a long note', () => {
  /** What 4,000 characters leave above the last line and its line break. */
  const ROOM = 4_000 - LAST.length - 1;
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
    expect(note([...givenAnswers(), givenAnswer(filling(50_000))]).endsWith(`\n${LAST}`)).toBe(true);
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
      expect(whole.endsWith(`\n${LAST}`)).toBe(true);
    },
  );

  test('has at most 4,000 characters, however the lines fall', () => {
    const length = fc.oneof(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 3_900, max: 4_100 }));
    fc.assert(
      fc.property(fc.array(length, { maxLength: 6 }), (lengths) => {
        const answers = lengths.map((each) => givenAnswer(filling(each)));
        const whole = note([...givenAnswers(), ...answers]);
        expect(whole.length).toBeLessThanOrEqual(4_000);
        expect(whole === LAST || whole.endsWith(`\n${LAST}`)).toBe(true);
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

  test('adds a line of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ label: hostile, key: hostile, value }), { maxLength: 4 }), (added) => {
        const whole = note([...givenAnswers(), ...added.map(givenAnswer)]);
        const lines = whole.split(LINE_END);
        expect(lines.length).toBeLessThanOrEqual(added.length + 1);
        expect(lines).toEqual(whole.split('\n'));
        expect(lines.at(-1)).toBe(LAST);
      }),
    );
  });

  test('in a mapped field adds a line of its own', () => {
    const phone = hostile.map((text) => `604-555-0123 x12 ${text} 778-555-0199`);
    const name = hostile.map((text) => `Testa ${text} Testb`);
    const fields = { firstName: undefined, lastName: undefined, fullName: 'full' };
    fc.assert(
      fc.property(phone, name, (number, full) => {
        const answers = givenAnswers({ phone: number, full }).filter(({ key }) => !key.endsWith('_name'));
        const lines = note(answers, { fields }).split(LINE_END);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.at(-1)).toBe(LAST);
      }),
    );
  });
});
