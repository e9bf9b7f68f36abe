// What holds for whatever a form may send.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Definition } from '../../../lambda/core/forms/definition.ts';
import type { Answer, Json } from '../../../lambda/core/mapping/answers.ts';
import { findNamed } from '../../../lambda/core/mapping/naming.ts';
import { isObject } from '../../../lambda/core/reading/members.ts';
import { linesOfProposal } from '../../../relay/suggest/show-proposal.ts';
import { anyJson } from '../../core/any-json.ts';
import { proposeFor } from './judge.ts';
import { ENGLISH } from './questions-en.ts';
import { FRENCH } from './questions-fr.ts';

/** Names and labels that ask for something, next to any other. */
const anyName = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Email',
    'Phone',
    'First name',
    'Nom',
    'name',
    'last.name',
    'City',
    'Province',
    'Postal code',
  ),
  fc.constantFrom(
    'q3_fullName',
    'q6_address',
    'Field1',
    'I agree to be contacted',
    'Best time to call',
    'May we leave a voicemail?',
  ),
  fc.string({ maxLength: 12 }),
);
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    'Testxxx@example.com',
    '604-555-0123',
    'Testxxx',
    'Testxxx Testxxx',
    'BC',
    'V6B 1A1',
    true,
  ),
  fc.constantFrom<Json>(
    { first: 'Testxxx', last: 'Testxxx' },
    { city: 'Regina', state: 'SK' },
    ['Testxxx'],
    'Yes',
    '12',
  ),
  anyJson,
);
const anyNoise: fc.Arbitrary<Answer[]> = fc.array(
  fc.record({
    key: anyName,
    aliases: fc.array(anyName, { maxLength: 2 }),
    label: anyName,
    value: anyValue,
    kind: fc.constantFrom('question', 'question', 'question', 'hidden', 'file', 'calculation'),
  }),
  { maxLength: 12 },
);

/** A whole form in any order, or what is left of it, among whatever else. */
const anyAnswers = fc
  .tuple(fc.constantFrom(...ENGLISH, ...FRENCH), fc.boolean(), fc.oneof(fc.constant([]), anyNoise))
  .chain(([{ answers }, isWhole, noise]) =>
    fc.shuffledSubarray([...answers, ...noise], isWhole ? { minLength: answers.length + noise.length } : {}),
  );

describe('whatever was answered', () => {
  it('a proposal with nothing open is a valid definition, and can be shown', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const proposal = proposeFor(answers);
        expect(Definition.safeParse(proposal.definition).success).toBe(proposal.open.length === 0);
        expect(linesOfProposal(answers, proposal).join('')).toContain('"live": false');
      }),
    );
  });

  it('the order of the answers makes no difference to a form that names each thing once', () => {
    const form = fc.constantFrom(...ENGLISH, ...FRENCH);
    const shuffled = form.chain(({ answers }) =>
      fc.tuple(fc.constant(answers), fc.shuffledSubarray([...answers], { minLength: answers.length })),
    );
    fc.assert(
      fc.property(shuffled, ([answers, others]) => {
        expect(proposeFor(others).definition).toEqual(proposeFor(answers).definition);
      }),
    );
  });

  it('every name that is suggested leads to the very answer that it was suggested for', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { suggested } of proposeFor(answers).entries) {
          if (suggested.state === 'open') continue;
          const names = namesIn(suggested.gives);
          expect(names).toHaveLength(suggested.from.length);
          const led = names.map((name) => findNamed(name, answers));
          expect(led.map((named) => (named.ok ? named.value?.answer : named))).toEqual(
            suggested.from.map(({ answer }) => answer),
          );
        }
      }),
    );
  });

  it('nothing but a question is suggested', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const from = proposeFor(answers).entries.flatMap(({ suggested }) =>
          suggested.state === 'found' ? suggested.from : [],
        );
        expect(from.filter(({ answer }) => answer.kind !== 'question')).toEqual([]);
      }),
    );
  });
});

/** In the order in which the definition gives them; what consent quotes is no name. */
function namesIn(gives: Json): string[] {
  if (typeof gives === 'string') return [gives];
  if (Array.isArray(gives)) return gives.flatMap(namesIn);
  if (!isObject(gives)) return [];
  const { yes: _, ...names } = gives;
  return Object.values(names).flatMap(namesIn);
}
