// The parts of a definition that are more than a place to take a text from.

import * as z from 'zod';
import { LONGEST_REPLY } from '../mapping/consent.ts';
import { AnswerName, Choices, Constant } from './choice.ts';

const Identifier = z.string().trim().min(1);

/** Which partner identifier a submission goes under. */
export type PartnerRule =
  | { readonly kind: 'constant'; readonly value: string }
  | {
      readonly kind: 'answer';
      readonly answer: string;
      readonly is: Readonly<Record<string, string>>;
      readonly otherwise?: string | undefined;
    };

export const PartnerRule = z.union(
  [
    Identifier.transform((value): PartnerRule => ({ kind: 'constant', value })),
    Constant.transform(({ value }): PartnerRule => ({ kind: 'constant', value })),
    z
      .strictObject({
        answer: AnswerName,
        is: z.record(z.string().min(1), Identifier),
        otherwise: Identifier.optional(),
      })
      .transform((rule): PartnerRule => ({ kind: 'answer', ...rule })),
  ],
  {
    error:
      'a partner identifier ("Agency-Main"), or { "answer": name, "is": { "text": identifier }, "otherwise": identifier }',
  },
);

/** Every identifier that a rule can yield. */
export const identifiersOf = (rule: PartnerRule): readonly string[] =>
  rule.kind === 'constant'
    ? [rule.value]
    : [...Object.values(rule.is), ...(rule.otherwise === undefined ? [] : [rule.otherwise])];

/** Longer words than a reply may have would never be said. */
const Words = z.array(z.string().trim().min(1).max(LONGEST_REPLY)).min(1);

export const ConsentRule = z
  .strictObject({
    answer: AnswerName,
    yes: Words.optional().meta({
      description: 'The only replies that mean yes; without it, what boxes and people say.',
    }),
    no: Words.optional().meta({ description: 'The only replies that mean no; without it: no, non, false.' }),
  })
  .meta({ description: 'The question whether the person agrees to be contacted.' });
export type ConsentRule = z.output<typeof ConsentRule>;

export const Callback = z
  .strictObject({
    when: Choices.optional().meta({ description: 'When to call; becomes the first line of the note.' }),
    voicemail: AnswerName.optional().meta({ description: 'Whether a voicemail may be left: yes or no.' }),
  })
  .meta({ description: 'When and how to call back.' });
