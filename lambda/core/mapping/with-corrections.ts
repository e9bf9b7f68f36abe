// A definition with what an operator put right, as constants in the place of answers.

import type { Definition } from '../forms/definition.ts';
import type { Correction } from '../protocol/message.ts';

export function withCorrections(definition: Definition, corrections: readonly Correction[]): Definition {
  const fields = { ...definition.fields };
  for (const { field, value } of corrections) {
    if (field === 'referralPartner') fields.referralPartner = { kind: 'constant', value };
    else fields[field] = [{ kind: 'constant', value }];
  }
  return { ...definition, fields };
}
