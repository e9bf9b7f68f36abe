// Where a field's text comes from: an answer, a constant, or the first of several that was answered.

import * as z from 'zod';
import { oneLine } from '../note/one-line.ts';

export const AnswerName = z.string().trim().min(1).meta({
  description:
    'Names an answer: by its key, an alias, its label, or one of these with a part (address.city).',
});

export const Constant = z
  .strictObject({ value: z.string().transform(oneLine).pipe(z.string().min(1)) })
  .meta({ description: 'Always this text.' });

/** One place to take a text from. `extension` names the answer that holds a phone number's extension. */
export type Choice =
  | { readonly kind: 'answer'; readonly name: string; readonly extension?: string | undefined }
  | { readonly kind: 'constant'; readonly value: string };

const named = AnswerName.transform((name): Choice => ({ kind: 'answer', name }));
const constant = Constant.transform(({ value }): Choice => ({ kind: 'constant', value }));
const withExtension = z
  .strictObject({ answer: AnswerName, extension: AnswerName })
  .transform(({ answer: name, extension }): Choice => ({ kind: 'answer', name, extension }));

export const EXPECTED_CHOICE =
  'the name of an answer ("email"), a constant ({ "value": "Vancouver" }), or a list of these, the first answered of which is taken';

const oneOrMore = (one: z.ZodType<Choice, unknown>, expected: string) =>
  z
    .union([one, z.array(one).min(1)], { error: expected })
    .transform((given): readonly Choice[] => (Array.isArray(given) ? given : [given]));

/** The first that was answered. */
export const Choices = oneOrMore(z.union([named, constant]), EXPECTED_CHOICE);

/** As `Choices`, and an answer may name another that holds the extension. */
export const PhoneChoices = oneOrMore(
  z.union([named, constant, withExtension]),
  `${EXPECTED_CHOICE}; for a phone number also { "answer": name, "extension": name }`,
);
