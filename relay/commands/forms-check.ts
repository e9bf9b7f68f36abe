// relay forms check

import * as z from 'zod';
import { checkForms, SCHEMA_FILE } from '../../lambda/core/forms/check.ts';
import type { CommandSpec, Globals } from '../command.ts';
import { localPartners } from '../describe-local.ts';
import { formFiles } from '../forms.ts';
import { bad, counted, good } from '../print.ts';
import { reach } from '../reach.ts';

/** What the local relay lists unless its secrets say otherwise. */
const TEST_PARTNERS = ['Testxxx-Referral-Partner'];

const Given = z.object({});

export const formsCheck: CommandSpec<typeof Given> = {
  call: 'check',
  does: 'check every form definition: one line for each mistake',
  example: 'npx relay forms check',
  notes: 'Partner identifiers are those of the stage, or of the local relay if it runs.',
  given: Given,
  run: async (_, globals) => {
    const files = await formFiles(globals.forms ?? 'forms');
    const { forms, wrong } = checkForms(files, await partnersOf(globals));
    const slugs = forms.map(({ slug }) => slug);
    const count = files.filter(({ name }) => name !== SCHEMA_FILE).length;
    return {
      json: { forms: slugs, wrong },
      lines:
        wrong.length > 0
          ? wrong.map(bad)
          : [
              good(
                `${counted(count, 'form is', 'forms are')} right${count === 0 ? '' : `: ${slugs.join(', ')}`}.`,
              ),
            ],
      ok: wrong.length === 0,
    };
  },
};

async function partnersOf(globals: Globals): Promise<readonly string[]> {
  if (globals.stage !== undefined) return (await reach(globals)).partners;
  return (await localPartners(globals.local)) ?? TEST_PARTNERS;
}
