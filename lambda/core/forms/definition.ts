// A form of the user's: forms/<slug>.json. The schema is what the editor, `forms check`, the tests and the start all use.

import { getCountries } from 'libphonenumber-js/min';
import * as z from 'zod';
import { SOURCE_NAMES } from '../sources/registry.ts';

const AnswerName = z.string().trim().min(1).meta({
  description:
    'Names an answer: by its key, an alias, its label, or one of these with a part (address.city).',
});

const Constant = z
  .strictObject({ value: z.string().trim().min(1) })
  .meta({ description: 'Always this text.' });

/** One place to take a field from. */
export type Choice =
  | { readonly kind: 'answer'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: string };

const OneChoice = z
  .union([AnswerName, Constant])
  .transform((given): Choice => (typeof given === 'string' ? answer(given) : { kind: 'constant', ...given }));

const answer = (name: string): Choice => ({ kind: 'answer', name });

const EXPECTED_CHOICE =
  'the name of an answer ("email"), a constant ({ "value": "Vancouver" }), or a list of these, the first answered of which is taken';

/** The first that was answered. */
const Choices = z
  .union([OneChoice, z.array(OneChoice).min(1)], { error: EXPECTED_CHOICE })
  .transform((given): readonly Choice[] => (Array.isArray(given) ? given : [given]));

const Partner = z.union(
  [
    z
      .string()
      .trim()
      .min(1)
      .transform((value) => ({ value })),
    Constant,
  ],
  {
    error: 'the partner identifier that came with the key, as a constant',
  },
);

const Fields = z.strictObject({
  firstName: Choices.optional(),
  lastName: Choices.optional(),
  fullName: Choices.optional().meta({
    description: 'Stands in for firstName and lastName where the form asks for both in one.',
  }),
  phoneNumber: Choices.optional().meta({ description: 'Read in `region`; ends as E.164.' }),
  emailAddress: Choices.optional(),
  city: Choices.optional(),
  province: Choices.optional().meta({
    description: 'A code, a name, an abbreviation or a Canadian postal code.',
  }),
  referralPartner: Partner.optional(),
});

export const Definition = z
  .strictObject({
    $schema: z.string().optional(),
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: 'What people call the form; the note ends with it.' }),
    source: z.enum(SOURCE_NAMES).meta({ description: 'The form builder whose deliveries arrive here.' }),
    language: z
      .enum(['en', 'fr'])
      .default('en')
      .meta({ description: 'The language the person was asked in.' }),
    region: z
      .enum(getCountries())
      .default('CA')
      .meta({ description: 'Where phone numbers without a country code are dialled from (ISO 3166-1).' }),
    fields: Fields,
    otherAnswers: z
      .enum(['list', 'omit'])
      .default('list')
      .meta({ description: 'Whether questions that no field uses become lines of the note.' }),
    verify: z.literal('token').optional().meta({
      description:
        'Prove deliveries by a token at the end of the address, although the source could sign them.',
    }),
    live: z.boolean().default(true).meta({ description: 'false: accepted, mapped and shown, never posted.' }),
    uncertain: z
      .enum(['resend', 'hold'])
      .default('resend')
      .meta({ description: 'When nobody knows whether a send arrived: send again, or ask a person.' }),
  })
  .superRefine(({ fields }, context) => {
    for (const field of [
      'firstName',
      'lastName',
      'phoneNumber',
      'emailAddress',
      'city',
      'province',
    ] as const) {
      const standsIn = (field === 'firstName' || field === 'lastName') && fields.fullName !== undefined;
      if (fields[field] === undefined && !standsIn) {
        context.addIssue({
          code: 'custom',
          path: ['fields', field],
          message: `${EXPECTED_CHOICE}: the partner requires it`,
        });
      }
    }
  });

export type Definition = z.output<typeof Definition>;
