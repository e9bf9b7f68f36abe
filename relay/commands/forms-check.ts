// relay forms check

import * as z from 'zod';
import { checkForms, type FormFile, SCHEMA_FILE } from '../../lambda/core/forms/check.ts';
import { tellWrong } from '../../lambda/core/forms/explain.ts';
import { parseJson } from '../../lambda/core/reading/json.ts';
import type { CommandSpec, Globals } from '../command.ts';
import { localPartners } from '../describe-local.ts';
import { formFiles } from '../forms.ts';
import { bad, counted, good } from '../print.ts';
import { reach } from '../reach.ts';
import { unfinishedIn } from '../suggest/capture.ts';

/** What the local relay lists unless its secrets say otherwise. */
const TEST_PARTNERS = ['Testxxx-Referral-Partner'];

const Given = z.object({});

export const formsCheck: CommandSpec<typeof Given> = {
  call: 'check',
  does: 'check every form definition: one line for each mistake, and for each field that is not finished',
  example: 'npx relay forms check',
  notes: 'Partner identifiers are those of the stage, or of the local relay if it runs.',
  given: Given,
  run: async (_, globals) => {
    const files = await formFiles(globals.forms ?? 'forms');
    const { forms, wrong } = checkForms(files, await partnersOf(globals));
    const slugs = forms.map(({ slug }) => slug);
    const unfinished = files.flatMap(placeholdersIn);
    const count = files.filter(({ name }) => name !== SCHEMA_FILE).length;
    return {
      json: { forms: slugs, wrong, unfinished },
      lines:
        wrong.length + unfinished.length > 0
          ? [...wrong, ...unfinished].map(bad)
          : [
              good(
                `${counted(count, 'form is', 'forms are')} right${count === 0 ? '' : `: ${slugs.join(', ')}`}.`,
              ),
            ],
      ok: wrong.length + unfinished.length === 0,
    };
  },
};

/** They stop no relay, since such a form sends nothing; and nobody may take the form for finished. */
function placeholdersIn({ name, text }: FormFile): string[] {
  const json = parseJson(text);
  if (!json.ok) return [];
  const expected = 'the name of its answer: the form is not finished, and can send nothing';
  return unfinishedIn(json.value).map((field) =>
    tellWrong(name, { path: `fields.${field}`, found: 'a placeholder', expected }),
  );
}

async function partnersOf(globals: Globals): Promise<readonly string[]> {
  if (globals.stage !== undefined) return (await reach(globals)).partners;
  return (await localPartners(globals.local)) ?? TEST_PARTNERS;
}
