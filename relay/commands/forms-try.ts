// relay forms try

import * as z from 'zod';
import type { CommandSpec } from '../command.ts';
import { DeliveryGiven, deliveryOptions, readDeliveryFile } from '../delivery-file.ts';
import { oneForm } from '../forms.ts';
import { jsonOf, linesWithValues } from '../show-dry-run.ts';
import { tryDelivery } from '../try-delivery.ts';

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
    const told = tryDelivery(definition, slug, file);
    return {
      json: jsonOf(told, true),
      lines: [
        ...linesWithValues(told),
        ...(told.verdict.why?.reason === 'not_live'
          ? [`Nothing else is in the way. To set it live, remove "live": false from ${slug}.json.`]
          : []),
      ],
      ok: told.verdict.would !== 'park',
    };
  },
};
