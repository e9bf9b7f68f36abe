// A form of the user's: forms/<slug>.json. The schema is what the editor, `forms check`, the tests and the start all use.

import { getCountries } from 'libphonenumber-js/min';
import * as z from 'zod';
import { readEmail } from '../mapping/email.ts';
import { splitFullName } from '../mapping/full-name.ts';
import { readPhone } from '../mapping/phone.ts';
import { readProvince } from '../mapping/province.ts';
import { SOURCE_NAMES } from '../sources/proofs.ts';
import { type Choice, Choices, EXPECTED_CHOICE, PhoneChoices } from './choice.ts';
import { DeliveryLayout } from './delivery-layout.ts';
import { Callback, ConsentRule, PartnerRule } from './rules.ts';
import { Verify } from './verify.ts';

const Fields = z.strictObject({
  firstName: Choices.optional(),
  lastName: Choices.optional(),
  fullName: Choices.optional().meta({
    description: 'Stands in for firstName and lastName where the form asks for both in one.',
  }),
  phoneNumber: PhoneChoices.optional().meta({ description: 'Read in `region`; ends as E.164.' }),
  emailAddress: Choices.optional(),
  city: Choices.optional(),
  province: Choices.optional().meta({
    description: 'A code, a name, an abbreviation or a Canadian postal code.',
  }),
  referralPartner: PartnerRule.optional(),
});

export const Definition = z
  .strictObject({
    $schema: z.string().optional(),
    extends: z
      .string()
      .optional()
      .meta({ description: 'The slug of a form whose keys hold here unless this one says otherwise.' }),
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: 'What people call the form; the note ends with it.' }),
    source: z.enum(SOURCE_NAMES).meta({ description: 'The form builder whose deliveries arrive here.' }),
    delivery: DeliveryLayout.optional().meta({
      description: 'Where deliveries hold what; for the source generic alone, which needs it.',
    }),
    language: z
      .enum(['en', 'fr'])
      .default('en')
      .meta({ description: 'The language the person was asked in.' }),
    region: z
      .enum(getCountries())
      .default('CA')
      .meta({ description: 'Where phone numbers without a country code are dialled from (ISO 3166-1).' }),
    fields: Fields,
    referralPartner: PartnerRule.optional().meta({ description: 'As fields.referralPartner.' }),
    notes: z.record(z.string().trim().min(1), Choices).default({}).meta({
      description: 'Lines of the note, in this order: what the counsellor reads, and where it comes from.',
    }),
    callback: Callback.optional(),
    consent: ConsentRule.optional(),
    otherAnswers: z
      .enum(['list', 'omit'])
      .default('list')
      .meta({ description: 'Whether questions that are not used elsewhere become lines of the note.' }),
    verify: Verify.optional().meta({
      description: "How deliveries prove themselves, where not in their source's own way.",
    }),
    live: z.boolean().default(true).meta({ description: 'false: accepted, mapped and shown, never posted.' }),
    uncertain: z
      .enum(['resend', 'hold'])
      .default('resend')
      .meta({ description: 'When nobody knows whether a send arrived: send again, or ask a person.' }),
  })
  .superRefine(({ source, delivery, fields, referralPartner, region }, context) => {
    if ((source === 'generic') !== (delivery !== undefined)) {
      const message =
        delivery === undefined
          ? 'where deliveries hold what ({ "answers": "data.fields", "id": "data.id" }): the source generic needs it'
          : 'no such key: only the source generic is told where deliveries hold what';
      context.addIssue({ code: 'custom', path: ['delivery'], message });
    }
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['fields', field], message });
    for (const field of [
      'firstName',
      'lastName',
      'phoneNumber',
      'emailAddress',
      'city',
      'province',
    ] as const) {
      const standsIn = (field === 'firstName' || field === 'lastName') && fields.fullName !== undefined;
      if (fields[field] === undefined && !standsIn)
        wrong(field, `${EXPECTED_CHOICE}: the partner requires it`);
    }
    // A constant that can't be read would park every single submission, or send a name that is none.
    const constants = (choices: readonly Choice[] = []) =>
      choices.flatMap((choice) => (choice.kind === 'constant' ? [choice.value] : []));
    if (constants(fields.fullName).some((text) => splitFullName(text).first === ''))
      wrong('fullName', 'a name');
    if (constants(fields.phoneNumber).some((text) => !readPhone(text, region).ok))
      wrong('phoneNumber', 'a whole phone number');
    if (constants(fields.emailAddress).some((text) => readEmail(text) === null))
      wrong('emailAddress', 'an e-mail address');
    if (constants(fields.province).some((text) => readProvince(text) === null))
      wrong('province', 'a Canadian province');
    if (fields.referralPartner !== undefined && referralPartner !== undefined) {
      wrong('referralPartner', 'the partner once: here, or outside of fields');
    }
  })
  .transform(({ fields, referralPartner, ...rest }) => ({
    ...rest,
    fields: { ...fields, referralPartner: fields.referralPartner ?? referralPartner },
  }));

export type Definition = z.output<typeof Definition>;
