// Reads one referral field out of a submission: finds the answer, takes the fitting part, turns it into the form that
// the partner's API takes.

import type { Choice } from '../forms/choice.ts';
import type { Definition } from '../forms/definition.ts';
import { oneLine } from '../note/one-line.ts';
import { err, ok, type Result } from '../result.ts';
import { toldName, toldNames } from '../telling/told-names.ts';
import type { Flaw, ParkedWhy } from '../telling/why.ts';
import { type Answer, type Json, textOf } from './answers.ts';
import { type Chosen, choose } from './choose.ts';
import { readEmail } from './email.ts';
import { type CompoundField, fittingPart } from './fitting-part.ts';
import { splitFullName } from './full-name.ts';
import { type Ambiguous, findNamed, isKnown } from './naming.ts';
import { nearest } from './nearest.ts';
import { readPhone } from './phone.ts';
import { type Province, readProvince } from './province.ts';
import type { RequiredField } from './referral.ts';

/** What a field brought to light that the referral has no field for, and the counsellor should know. */
export type Aside =
  | { readonly kind: 'extension'; readonly text: string }
  | { readonly kind: 'other_number'; readonly text: string }
  | { readonly kind: 'name_as_typed'; readonly text: string }
  | { readonly kind: 'not_asked'; readonly field: RequiredField };

export interface FieldReading<Value extends string = string> {
  readonly value: Value;
  /** The answer that it came from; null for a constant. */
  readonly from: Answer | null;
  /** Every answer that it used up, so that the note does not list them again. */
  readonly used: readonly Answer[];
  readonly asides: readonly Aside[];
}

/** The definition and the answers, as every reader needs them. */
export interface Form {
  readonly definition: Definition;
  readonly answers: readonly Answer[];
}

interface Interpreted<Value extends string> {
  readonly value: Value;
  /** Further answers that it used up. */
  readonly beside?: readonly Answer[];
  readonly asides?: readonly Aside[];
}

export function readCity(form: Form): Result<FieldReading, ParkedWhy> {
  return readField('city', form, (text) => ok({ value: text }));
}

export function readEmailAddress(form: Form): Result<FieldReading, ParkedWhy> {
  return readField('emailAddress', form, (text) => {
    const email = readEmail(text);
    return email === null ? err({ flaw: 'not_an_address' }) : ok({ value: email });
  });
}

export function readPhoneNumber(form: Form): Result<FieldReading, ParkedWhy> {
  return readField('phoneNumber', form, (text, chosen) => {
    const phone = readPhone(text, form.definition.region);
    if (!phone.ok) return err(phone.error);
    const { e164, extension, others } = phone.value;
    const own = extensionBeside(chosen, form);
    const extensions = [...own.texts, ...(extension === null ? [] : [extension])];
    const asides: Aside[] = [
      ...extensions.map((digits): Aside => ({ kind: 'extension', text: digits })),
      ...others.map((other): Aside => ({ kind: 'other_number', text: other })),
    ];
    return ok({ value: e164, asides, beside: own.answers });
  });
}

/** The extension that an answer of its own holds, where the definition names one beside the number. */
function extensionBeside(
  chosen: Chosen,
  { definition, answers }: Form,
): { texts: string[]; answers: Answer[] } {
  const name =
    chosen.kind === 'answer' && chosen.choice.kind === 'answer' ? chosen.choice.extension : undefined;
  const named = name === undefined ? ok(null) : findNamed(name, answers);
  if (!named.ok || named.value === null) return { texts: [], answers: [] };
  const text = oneLine(textOf(named.value.value, definition.language));
  return { texts: text === '' ? [] : [text], answers: [named.value.answer] };
}

export function readProvinceCode(form: Form): Result<FieldReading<Province>, ParkedWhy> {
  return readField('province', form, (text) => {
    const province = readProvince(text);
    return province === null ? err({ flaw: 'not_a_province' }) : ok({ value: province });
  });
}

/** The field's own answer, else its half of the full name. */
export function readName(field: 'firstName' | 'lastName', form: Form): Result<FieldReading, ParkedWhy> {
  const own = readField(field, form, (text) => ok({ value: text }));
  const { fullName } = form.definition.fields;
  if (own.ok || own.error.reason !== 'missing' || fullName === undefined) return own;
  const textFrom = (value: Json) => (halvesOf(value, form).first === '' ? '' : wholeOf(value, form));
  return readChoices(field, fullName, form, textFrom, (text, chosen) => {
    const { first, last, certain } = halvesOf(chosen.kind === 'answer' ? chosen.value : text, form);
    // Told once: by the first name, or by the last where the first has an answer of its own.
    const isTold = !certain && (field === 'firstName' || readName('firstName', withoutFullName(form)).ok);
    const asides: Aside[] = isTold ? [{ kind: 'name_as_typed', text }] : [];
    return ok({ value: field === 'firstName' ? first : (last ?? NO_LAST_NAME), asides });
  });
}

/** One word typed as a full name leaves no last name, and the partner requires one. */
const NO_LAST_NAME = '(not given)';

const withoutFullName = ({ definition: { fields, ...rest }, answers }: Form): Form => {
  const { fullName: _, ...others } = fields;
  return { definition: { ...rest, fields: others }, answers };
};

/** The parts of a compound that has both, else what the whole of it splits into. */
function halvesOf(value: Json, form: Form): { first: string; last: string | null; certain: boolean } {
  const [first, last] = [fittingPart('firstName', value), fittingPart('lastName', value)];
  if (first !== value && last !== value) {
    const halves = { first: wholeOf(first, form), last: wholeOf(last, form), certain: true };
    if (halves.first !== '' && halves.last !== '') return halves;
  }
  return splitFullName(wholeOf(value, form));
}

const wholeOf = (value: Json, { definition }: Form): string => oneLine(textOf(value, definition.language));

function readField<Value extends string>(
  field: CompoundField,
  form: Form,
  interpret: (text: string, chosen: Chosen) => Result<Interpreted<Value>, Flaw>,
): Result<FieldReading<Value>, ParkedWhy> {
  const choices = form.definition.fields[field] ?? [];
  return readChoices(field, choices, form, (value) => wholeOf(fittingPart(field, value), form), interpret);
}

function readChoices<Value extends string>(
  field: RequiredField,
  choices: readonly Choice[],
  { answers }: Form,
  textFrom: (value: Json) => string,
  interpret: (text: string, chosen: Chosen) => Result<Interpreted<Value>, Flaw>,
): Result<FieldReading<Value>, ParkedWhy> {
  const chosen = choose(choices, answers, textFrom);
  if (!chosen.ok) return err(ambiguous(field, chosen.error));
  if (chosen.value === null) return err(missing(field, choices, answers));
  const { kind, text } = chosen.value;
  const from = kind === 'answer' ? chosen.value.answer : null;
  const read = interpret(text, chosen.value);
  if (!read.ok) return err({ reason: 'invalid', field, key: keyOf(from), flaw: read.error });
  const { value, asides = [], beside = [] } = read.value;
  const notAsked: Aside[] =
    kind === 'constant' && chosen.value.standsIn ? [{ kind: 'not_asked', field }] : [];
  return ok({
    value,
    from,
    used: [...(from === null ? [] : [from]), ...beside],
    asides: [...asides, ...notAsked],
  });
}

function missing(field: RequiredField, choices: readonly Choice[], answers: readonly Answer[]): ParkedWhy {
  const asked = choices.filter((choice) => choice.kind === 'answer').map(({ name }) => name);
  const known = answers
    .flatMap(({ key, aliases, label }) => [key, ...aliases, label])
    .filter((name) => name !== '');
  const unknown = asked.filter((name) => !isKnown(name, answers));
  return {
    reason: 'missing',
    field,
    asked: toldNames(asked),
    nearest: toldNames([...new Set(unknown.flatMap((name) => nearest(name, known)))]),
  };
}

/** Named in a reason. */
export const ambiguous = (field: RequiredField, { name, keys }: Ambiguous): ParkedWhy => ({
  reason: 'ambiguous',
  field,
  name: toldName(name),
  keys: toldNames(keys),
});

/** What the field came from; a constant has no key. */
export const keyOf = (from: Answer | null): string => toldName(from?.key ?? 'value');
