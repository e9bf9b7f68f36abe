// relay submissions close

import { Option } from 'commander';
import * as z from 'zod';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { timingAt } from '../../lambda/core/protocol/timing.ts';
import { ended } from '../../lambda/core/protocol/transitions.ts';
import type { CommandSpec } from '../command.ts';
import { Failure, Misuse } from '../failure.ts';
import { operatorName } from '../operator.ts';
import { personalIn } from '../personal-in.ts';
import { good } from '../print.ts';
import { reach } from '../reach.ts';
import { itemOf, waiting } from '../submissions.ts';

const Given = z.object({ reference: z.string(), because: z.string() });

/** A reason, not a story. */
const LONGEST_BECAUSE = 200;

export const submissionsClose: CommandSpec<typeof Given> = {
  call: 'close <reference>',
  does: 'end what waits for a person and was settled otherwise; what was kept of it is deleted',
  example: 'npx relay submissions close RR-7K3F-92QD --because "phoned them"',
  notes: 'The reason stays in the ledger for 90 days: no names and no numbers in it.',
  options: [new Option('--because <reason>', 'why nothing more is to be done').makeOptionMandatory()],
  given: Given,
  run: async ({ reference, because }, globals) => {
    const reason = oneLine(because).replace(/\.+$/, '');
    if (reason === '' || reason.length > LONGEST_BECAUSE) {
      throw new Misuse(`--because: found ${reason.length} characters, expected 1 to ${LONGEST_BECAUSE}`);
    }
    const personal = personalIn(reason);
    if (personal !== null) {
      throw new Misuse(
        `--because: found ${personal} in it, expected none: the reason is kept for 90 days; say it without`,
      );
    }
    const { ledger } = await reach(globals);
    const item = waiting(await itemOf(reference, ledger));
    const why = { reason: 'closed', because: reason, by: operatorName() } as const;
    const moment = { now: Date.now(), random: 0, timing: timingAt(1) };
    if (!(await ledger.write(ended(item, why, moment)))) {
      throw new Failure(
        `${item.reference} has just changed, expected it to wait still: look at it with \`relay submissions show ${item.reference}\``,
      );
    }
    return {
      json: { reference: item.reference, state: 'ignored', reason: 'closed' },
      lines: [good(`${item.reference}  closed: ${reason}.`)],
      ok: true,
    };
  },
};
