import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { readLabels } from '../../../lambda/core/sources/jotform-labels.ts';

const labelsOf = (pretty: string, questions: Record<string, Json>) =>
  Object.fromEntries(
    [...readLabels(pretty, new Map(Object.entries(questions)))].filter(([, label]) => label !== ''),
  );

describe('a label is taken', () => {
  test('where the texts around it leave no doubt, compounds and ticks included', () => {
    const pretty =
      "Person's Name:Testa  Testperson, Phone:(604) 555-0134, Debts:Visa Loan, Why now?:It is: hard, very";
    expect(
      labelsOf(pretty, {
        q3_persons: { first: 'Testa ', last: 'Testperson' },
        q4_phone: { full: '(604) 555-0134' },
        q5_debts: ['Visa', 'Loan'],
        q6_whyNow: 'It is: hard, very',
      }),
    ).toEqual({ q3_persons: "Person's Name", q4_phone: 'Phone', q5_debts: 'Debts', q6_whyNow: 'Why now?' });
  });

  test('with the colons it holds', () => {
    expect(
      labelsOf('City: where:Testville, Options::One', { q1_city: 'Testville', q2_options: 'One' }),
    ).toEqual({
      q1_city: 'City: where',
      q2_options: 'Options:',
    });
  });

  test('on one line', () => {
    expect(labelsOf('1.  Your \n city:Testville', { q1_city: 'Testville' })).toEqual({
      q1_city: '1. Your city',
    });
  });

  test('from a label that equals its value or another answer', () => {
    const pretty = 'Same:Same, Value 2:Value 3, Other:Value 2';
    expect(labelsOf(pretty, { q1_a: 'Same', q2_b: 'Value 3', q3_c: 'Value 2' })).toEqual({
      q1_a: 'Same',
      q2_b: 'Value 2',
      q3_c: 'Other',
    });
  });

  test('in order where several answers are the same and the names of the questions agree', () => {
    const pretty = 'Do you rent?:Yes, Do you own?:Yes, Âge limite:Yes, City:Testville';
    expect(
      labelsOf(pretty, { q3_doYou: 'Yes', q4_doYou4: 'Yes', q5_ageLimite: 'Yes', q6_x: 'Testville' }),
    ).toEqual({
      q3_doYou: 'Do you rent?',
      q4_doYou4: 'Do you own?',
      q5_ageLimite: 'Âge limite',
      q6_x: 'City',
    });
  });
});

describe('the name of a question agrees', () => {
  const pretty = 'Do you rent?:Yes, Do you own?:Yes';

  test('with its label whatever its number is', () => {
    expect(labelsOf(pretty, { q13_doYou: 'Yes', q14_doYou14: 'Yes' })).toEqual({
      q13_doYou: 'Do you rent?',
      q14_doYou14: 'Do you own?',
    });
  });

  test('as a whole where it is of no known pattern', () => {
    expect(labelsOf('FAQ3 rent:Yes, FAQ4 own:Yes', { faq3_rent: 'Yes', faq4_own: 'Yes' })).toEqual({
      faq3_rent: 'FAQ3 rent',
      faq4_own: 'FAQ4 own',
    });
  });
});

describe('no label is taken', () => {
  test('that may hold a comma or another pair', () => {
    expect(labelsOf('City, province:Testville, After:x', { q1_city: 'Testville', q2_after: 'x' })).toEqual({
      q2_after: 'After',
    });
    expect(labelsOf('Unknown:<b>1</b>, City:Testville', { q1_city: 'Testville' })).toEqual({});
  });

  test('where the answer stands elsewhere too', () => {
    expect(labelsOf('City:Testville, Note:see :Testville', { q1_city: 'Testville' })).toEqual({});
    expect(labelsOf('City:a, Note:b:a, c', { q1_city: 'a', q2_note: 'b:a, c' })).toEqual({});
  });

  test('where what looks like the answer may be two others, the second without a label', () => {
    expect(labelsOf('City:a, :b', { q1_city: 'a', q2_: 'b', q3_hidden: 'a, :b' })).toEqual({});
  });

  test('for an answer that is not printed but stands within another', () => {
    expect(labelsOf('Note:x:a, b', { q1_hidden: 'a', q2_note: 'x:a, b' })).toEqual({ q2_note: 'Note' });
  });

  test('where the answer is printed otherwise', () => {
    const date = { month: '11', day: '24', year: '2026' };
    expect([...readLabels('Date:November 24, 2026', new Map([['q1_date', date]]))]).toEqual([]);
  });

  test('where several answers are the same and the names of the questions do not agree', () => {
    const pretty = 'Do you rent?:Yes, Consent:Yes';
    expect(labelsOf(pretty, { q3_consent: 'Yes', q4_doYou: 'Yes' })).toEqual({});
    expect(labelsOf(pretty, { q3_: 'Yes', q4_: 'Yes' })).toEqual({});
  });

  test('for what was left blank, although old deliveries print it', () => {
    expect(labelsOf('Middle:, City:Testville', { q1_middle: '', q2_city: 'Testville' })).toEqual({});
  });

  test('from more questions or text than people fill in', () => {
    const questions = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`q${at}_x`, `v${at}`]));
    const pretty = Object.entries(questions)
      .map(([key, value]) => `L${key}:${value}`)
      .join(', ');
    expect(Object.keys(labelsOf(pretty, questions)).length).toBe(300);
    expect(labelsOf(pretty, { ...questions, q300_x: 'more' })).toEqual({});
    const longest = 'City:Testville, '.padEnd(65_536, 'x');
    expect(labelsOf(longest, { q1_city: 'Testville' })).toEqual({ q1_city: 'City' });
    expect(labelsOf(`${longest}x`, { q1_city: 'Testville' })).toEqual({});
  });
});

/** Words that collide: labels that look like values, values that look like pairs, and both with colons and commas. */
const word = fc.constantFrom('a', 'b', 'a:b', 'a, b', ':a, ', 'a:', 'x:a, y', '', ' ', 'b, a:b');
const wordy = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const pairs = fc.array(
  fc.record({ label: wordy, value: fc.oneof(wordy, fc.array(wordy, { maxLength: 2 })) }),
);

test('no label is ever wrong, whatever labels and answers hold', () => {
  const questions = pairs.filter((list) => list.every(({ value }) => String(value).trim() !== ''));
  fc.assert(
    fc.property(questions, (list) => {
      const pretty = list
        .map(({ label, value }) => `${label}:${typeof value === 'string' ? value : value.join(' ')}`)
        .join(', ');
      const labels = readLabels(pretty, new Map(list.map(({ value }, at) => [`q${at}_name`, value])));
      for (const [key, label] of labels) {
        const truth = list[Number(/\d+/.exec(key)?.[0])]?.label.replace(/\s+/g, ' ').trim();
        if (label !== '') expect(label).toBe(truth);
      }
    }),
    { numRuns: 500 },
  );
});

test('a hostile delivery comes to an end, without a label that is not certain', () => {
  const questions = new Map(
    Array.from({ length: 300 }, (_, at) => [`q${at}_a`, at % 2 ? 'a' : `:a${'a'.repeat(at)}`]),
  );
  const long = new Map([...questions].map(([key]) => [key, 'a'.repeat(800) + key]));
  for (const labels of [readLabels(':a, '.repeat(16_384), questions), readLabels('a'.repeat(65_536), long)])
    expect([...labels.values()].filter((label) => label !== '')).toEqual([]);
});
