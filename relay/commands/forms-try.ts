// relay forms try

import * as z from 'zod';
import type { Definition } from '../../lambda/core/forms/definition.ts';
import { identifiersOf } from '../../lambda/core/forms/rules.ts';
import type { CommandSpec } from '../command.ts';
import { DeliveryGiven, deliveryOptions, readDeliveryFile } from '../delivery-file.ts';
import { dryRun } from '../dry-run.ts';
import { oneForm } from '../forms.ts';
import { jsonOf, linesWithValues } from '../show-dry-run.ts';

/** No delivery has it: nothing is accepted in a dry run. */
const DUMMY_ID = '00000000-0000-0000-0000-000000000000';

const Given = DeliveryGiven.extend({ slug: z.string() });

export const formsTry: CommandSpec<typeof Given> = {
  call: 'try <slug> <file>',
  does: 'show what a definition makes of a delivery; nothing is sent, and no network is needed',
  example: 'npx relay forms try debt-relief-quiz examples/debt-relief-quiz.json',
  notes:
    'The file is a body as the source sends it; - reads standard input. Exit 1 if it would wait for a person.',
  options: deliveryOptions(),
  given: Given,
  run: async ({ slug, ...given }, { forms = 'forms' }, terminal) => {
    const definition = await oneForm(forms, slug);
    const file = await readDeliveryFile(given, terminal);
    const delivery = { id: DUMMY_ID, form: slug, acceptedAt: Date.now(), corrections: [], ...file };
    const told = dryRun(definition, delivery, partnersIn(definition));
    return { json: jsonOf(told, true), lines: linesWithValues(told), ok: told.verdict.would !== 'park' };
  },
};

/** Whether the stage lists them is for `forms check` to say: here there is no stage to ask. */
function partnersIn({ fields: { referralPartner } }: Definition): readonly string[] {
  return referralPartner === undefined ? ["(the stage's first)"] : identifiersOf(referralPartner);
}
