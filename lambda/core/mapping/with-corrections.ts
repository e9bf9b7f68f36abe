// A definition with what an operator put right, as constants in the place of answers.

import type { Definition } from '../forms/definition.ts';
import type { Correction } from '../protocol/message.ts';
import type { Answer } from './answers.ts';
import { findNamed } from './naming.ts';

export function withCorrections(definition: Definition, corrections: readonly Correction[]): Definition {
  const fields = { ...definition.fields };
  for (const { field, value } of corrections) {
    if (field === 'referralPartner') fields.referralPartner = { kind: 'constant', value };
    else fields[field] = [{ kind: 'constant', value }];
  }
  return { ...definition, fields };
}

/** The answers that the corrected fields would have come from: the counsellor is not to read what was wrong. */
export function replacedBy(
  corrections: readonly Correction[],
  { fields }: Definition,
  answers: readonly Answer[],
): readonly Answer[] {
  return corrections.flatMap(({ field }) => {
    const choices = field === 'referralPartner' ? [] : (fields[field] ?? []);
    return choices.flatMap((choice) => {
      const named = choice.kind === 'answer' ? findNamed(choice.name, answers) : null;
      return named?.ok === true && named.value !== null ? [named.value.answer] : [];
    });
  });
}
