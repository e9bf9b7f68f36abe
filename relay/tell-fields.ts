// Each field of the referral with where it came from. Every field is read, whatever is wrong with the others.

import { type Answer, textOf } from '../lambda/core/mapping/answers.ts';
import {
  type FieldReading,
  type Form,
  readCity,
  readEmailAddress,
  readName,
  readPhoneNumber,
  readProvinceCode,
} from '../lambda/core/mapping/read-field.ts';
import { readPartner } from '../lambda/core/mapping/read-partner.ts';
import { REQUIRED_FIELDS, type RequiredField } from '../lambda/core/mapping/referral.ts';
import { oneLine } from '../lambda/core/note/one-line.ts';
import type { Correction } from '../lambda/core/protocol/message.ts';
import type { Result } from '../lambda/core/result.ts';
import { problemOf } from '../lambda/core/telling/sentence.ts';
import type { ParkedWhy } from '../lambda/core/telling/why.ts';

export interface FieldTold {
  readonly field: RequiredField;
  /** What the referral says; null where there is a problem. */
  readonly value: string | null;
  readonly origin: 'answer' | 'constant' | 'correction' | 'stage' | 'none';
  /** The answer that it came from, or that has the problem. */
  readonly answer: { readonly key: string; readonly label: string } | null;
  /** That answer as the person gave it. */
  readonly typed: string | null;
  readonly problem: string | null;
}

/** A field's story, and the answers that it used up. */
export interface ToldField {
  readonly told: FieldTold;
  readonly used: readonly Answer[];
}

/** @param partners the identifiers that the stage allows. */
export function tellFields(
  form: Form,
  partners: readonly string[],
  corrections: readonly Correction[],
): ToldField[] {
  return REQUIRED_FIELDS.map((field) => {
    const read = READERS[field](form, partners);
    const answer = read.ok ? read.value.from : answerAtFault(read.error, form);
    const told: FieldTold = {
      field,
      value: read.ok ? read.value.value : null,
      origin: originOf(field, answer, read.ok, form, corrections),
      answer: answer === null ? null : { key: answer.key, label: oneLine(answer.label) },
      typed: answer === null ? null : oneLine(textOf(answer.value, form.definition.language)),
      problem: read.ok ? null : tellProblem(read.error),
    };
    return { told, used: read.ok ? read.value.used : answer === null ? [] : [answer] };
  });
}

const READERS: Readonly<
  Record<RequiredField, (form: Form, partners: readonly string[]) => Result<FieldReading, ParkedWhy>>
> = {
  firstName: (form) => readName('firstName', form),
  lastName: (form) => readName('lastName', form),
  phoneNumber: readPhoneNumber,
  emailAddress: readEmailAddress,
  city: readCity,
  province: readProvinceCode,
  referralPartner: readPartner,
};

const answerAtFault = (why: ParkedWhy, { answers }: Form): Answer | null =>
  why.reason === 'invalid' ? (answers.find(({ key }) => key === why.key) ?? null) : null;

function originOf(
  field: RequiredField,
  answer: Answer | null,
  isRead: boolean,
  { definition }: Form,
  corrections: readonly Correction[],
): FieldTold['origin'] {
  if (corrections.some((correction) => correction.field === field)) return 'correction';
  if (answer !== null) return 'answer';
  if (!isRead) return 'none';
  const isDefault = field === 'referralPartner' && definition.fields.referralPartner === undefined;
  return isDefault ? 'stage' : 'constant';
}

function tellProblem(why: ParkedWhy): string {
  switch (why.reason) {
    case 'missing':
    case 'ambiguous':
    case 'invalid':
      return problemOf(why);
    default:
      return why.reason;
  }
}
