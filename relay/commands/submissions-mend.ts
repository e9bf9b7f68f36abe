// relay submissions mend

import { Argument } from 'commander';
import * as z from 'zod';
import { REQUIRED_FIELDS } from '../../lambda/core/mapping/referral.ts';
import { sentenceOf } from '../../lambda/core/telling/sentence.ts';
import type { CommandSpec } from '../command.ts';
import { Failure } from '../failure.ts';
import { oneForm } from '../forms.ts';
import { operatorName } from '../operator.ts';
import { bad, good } from '../print.ts';
import { reach } from '../reach.ts';
import { readCorrection } from '../read-correction.ts';
import { sendAgain, watch } from '../send-again.ts';
import { itemOf, waiting } from '../submissions.ts';

const Given = z.object({ reference: z.string(), field: z.enum(REQUIRED_FIELDS) });

export const submissionsMend: CommandSpec<typeof Given> = {
  call: 'mend',
  does: 'put one field of what waits for a person right, and send it again',
  example: 'npx relay submissions mend RR-7K3F-92QD phoneNumber',
  notes:
    'Asks for the value, or reads it from standard input; never an argument, which the shell would keep. Exit 1 if it still waits.',
  arguments: [
    new Argument('<reference>', 'of the submission'),
    new Argument('<field>', 'of the referral').choices(REQUIRED_FIELDS),
  ],
  given: Given,
  run: async ({ reference, field }, globals, terminal) => {
    const reached = await reach(globals);
    const item = waiting(await itemOf(reference, reached.ledger));
    if (item.why?.reason === 'unreadable') {
      throw new Failure(
        `${item.reference} can't be read at all, expected answers to mend: correct forms/${item.form}.json and replay it`,
      );
    }
    const definition = await oneForm(reached.formsDir, item.form);
    const value = readCorrection(field, await terminal.ask(`${field}: `), definition, reached.partners);
    if (!value.ok)
      throw new Failure(`what was typed ${value.error}, expected a ${field}: nothing was changed`);
    const others = item.kept.corrections.filter((correction) => correction.field !== field);
    const correction = { field, value: value.value, by: operatorName(), at: Date.now() };
    await sendAgain(item, [...others, correction], reached);
    const now = await watch(item, reached);
    const told =
      now === null
        ? `in the inbox; see \`relay submissions show ${item.reference}\``
        : sentenceOf({ ...now, title: definition.title });
    const stillWaits = now?.state === 'parked';
    const line = `${item.reference}  ${told}`;
    return {
      json: {
        reference: item.reference,
        field,
        state: now?.state ?? 'sent',
        reason: now?.why?.reason ?? null,
      },
      lines: [stillWaits ? bad(line) : good(line)],
      ok: !stillWaits,
    };
  },
};
