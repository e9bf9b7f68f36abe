// Suggestions for every delivery that a builder documents: what is suggested holds what it is suggested for.

import { afterAll, expect, it } from 'vitest';
import { type Answer, type Json, textOf } from '../../../lambda/core/mapping/answers.ts';
import { readDelivery } from '../../../lambda/core/sources/read-delivery.ts';
import { propose } from '../../../relay/suggest/propose.ts';
import { FIXTURES } from '../../support/fixtures.ts';

/** How the people of the fixtures are called, and where they live: by that each answer's field is known. */
const HOLDS = {
  firstName: /Testxxx-Firstname/,
  lastName: /Testxxx-Lastname/,
  fullName: /^Testxxx P[eé]rson$|Testxxx-Firstname|^FirstName LastName$/,
  phoneNumber: /^\+?1?[ (]*604[) -]*555-?01\d\d$/,
  emailAddress: /^Testxxx[\w-]*@example\.com$/,
  city: /Vancouver/,
  province: /\bBC\b/,
} as const;
type Field = keyof typeof HOLDS;

const REQUIRED = ['firstName', 'lastName', 'phoneNumber', 'emailAddress', 'city', 'province'] as const;
const isField = (entry: string): entry is Field => Object.hasOwn(HOLDS, entry);
const holds = (field: Field, value: Json): boolean => HOLDS[field].test(textOf(value, 'en'));

const share = { right: 0, open: 0, wrong: 0 };

const deliveries = FIXTURES.flatMap((fixture) => {
  const reading = readDelivery({ ...fixture, verify: undefined, delivery: fixture.delivery }, fixture);
  return reading.ok ? [{ ...fixture, answers: reading.value.submission.answers }] : [];
});

/** Answered questions that hold the field, whole or as a part of them. */
const candidates = (answers: readonly Answer[], field: Field): number =>
  answers.filter(({ kind, value }) => kind === 'question' && holds(field, value)).length;

it.each(deliveries)('$source $name: each required field is right or open', ({ source, answers }) => {
  const { entries } = propose(answers, { source, title: 'Testxxx', region: 'CA', others: {} });
  const found = new Map(
    entries.flatMap(({ entry, suggested }) =>
      isField(entry) && suggested.state === 'found' ? [[entry, suggested.from] as const] : [],
    ),
  );
  const wrong = [...found].flatMap(([field, from]) =>
    from.filter(({ answer }) => !holds(field, answer.value)).map(({ answer }) => `${field}: ${answer.key}`),
  );
  share.wrong += wrong.length;
  expect(wrong).toEqual([]);
  const isName = (field: Field) => field === 'firstName' || field === 'lastName';
  for (const field of REQUIRED) {
    if (found.has(field) || (isName(field) && found.has('fullName'))) share.right += 1;
    else if (candidates(answers, field) > 0) share.open += 1;
  }
});

afterAll(() => {
  const all = share.right + share.open;
  console.log(
    `fixtures: ${share.right} of ${all} required fields right, ${share.open} open, ${share.wrong} wrong`,
  );
});
