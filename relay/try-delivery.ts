// A dry run of a delivery that no relay has accepted, where there may be no stage to ask.

import type { Definition } from '../lambda/core/forms/definition.ts';
import { identifiersOf } from '../lambda/core/forms/rules.ts';
import type { DeliveryBytes } from '../lambda/core/sources/source.ts';
import { type DryRun, dryRun } from './dry-run.ts';

/** No delivery has it: nothing is accepted in a dry run. */
const DUMMY_ID = '00000000-0000-0000-0000-000000000000';

export function tryDelivery(definition: Definition, slug: string, { raw, headers }: DeliveryBytes): DryRun {
  const delivery = {
    id: DUMMY_ID,
    form: slug,
    acceptedAt: Date.now(),
    corrections: [],
    raw: new Uint8Array(raw),
    headers,
  };
  return dryRun(definition, delivery, partnersIn(definition));
}

/** Whether the stage lists them is for `forms check` to say: here there is no stage to ask. */
function partnersIn({ fields: { referralPartner } }: Definition): readonly string[] {
  return referralPartner === undefined ? ["(the stage's first)"] : identifiersOf(referralPartner);
}
