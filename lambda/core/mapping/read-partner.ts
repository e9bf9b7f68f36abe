// Which of the partner's identifiers a referral goes to: the definition's own, or one that an answer leads to.

import type { Definition } from '../forms/definition.ts';
import type { PartnerRule } from '../forms/rules.ts';
import { err, ok, type Result } from '../result.ts';
import { toldNames } from '../telling/told-names.ts';
import type { ParkedWhy } from '../telling/why.ts';
import { type Json, textOf } from './answers.ts';
import { findNamed, plainLabel } from './naming.ts';
import { ambiguous, type FieldReading, type Form, keyOf } from './read-field.ts';

/** @param partners the identifiers that the stage allows; the first is the default. */
export function readPartner(
  { definition, answers }: Form,
  partners: readonly string[],
): Result<FieldReading, ParkedWhy> {
  const field = 'referralPartner';
  const rule = definition.fields.referralPartner;
  const named = rule?.kind === 'answer' ? findNamed(rule.answer, answers) : ok(null);
  if (!named.ok) return err(ambiguous(field, named.error));
  const value =
    rule === undefined ? partners[0] : partnerBy(rule, named.value?.value ?? null, definition.language);
  const from = named.value?.answer ?? null;
  if (value === undefined)
    return err({
      reason: 'missing',
      field,
      asked: rule?.kind === 'answer' ? toldNames([rule.answer]) : [],
      nearest: [],
    });
  if (partners.includes(value)) return ok({ value, from, used: from === null ? [] : [from], asides: [] });
  return err({
    reason: 'invalid',
    field,
    key: keyOf(from),
    flaw: { flaw: 'not_listed', listed: [...partners] },
  });
}

/** What the answer says, compared as labels are; undefined where the rule has nothing for it. */
function partnerBy(rule: PartnerRule, value: Json, language: Definition['language']): string | undefined {
  if (rule.kind === 'constant') return rule.value;
  const said = plainLabel(textOf(value, language));
  return Object.entries(rule.is).find(([text]) => plainLabel(text) === said)?.[1] ?? rule.otherwise;
}
