// relay submissions list

import { Option } from 'commander';
import * as z from 'zod';
import { STATES } from '../../lambda/core/protocol/item.ts';
import type { CommandSpec } from '../command.ts';
import { formTitles, mustBeForm } from '../forms.ts';
import { faint } from '../print.ts';
import { reach } from '../reach.ts';
import { REASON_NAMES } from '../reasons.ts';
import { isRemembered, linesOf, rowOf } from '../submissions.ts';

const Given = z.object({
  state: z.enum(STATES).optional(),
  reason: z.string().optional(),
  form: z.string().optional(),
});

export const submissionsList: CommandSpec<typeof Given> = {
  call: 'list',
  does: 'list submissions, oldest first',
  example: 'npx relay submissions list --state parked',
  options: [
    new Option('--state <state>', 'only these').choices(STATES),
    new Option('--reason <reason>', 'only those in their state for this reason').choices(REASON_NAMES),
    new Option('--form <slug>', 'only those of this form'),
  ],
  given: Given,
  run: async ({ state, reason, form }, globals) => {
    const { ledger, formsDir, partners } = await reach(globals);
    const now = Date.now();
    const listed = state === undefined ? await ledger.all() : await ledger.list('state', state);
    const wanted = listed
      .filter((item) => isRemembered(item, now))
      .filter(({ why }) => reason === undefined || why?.reason === reason)
      .filter((item) => form === undefined || item.form === form);
    if (form !== undefined && wanted.length === 0) await mustBeForm(form, formsDir);
    const titleOf = await formTitles(formsDir, partners);
    return {
      json: wanted.map((item) => rowOf(item, titleOf(item.form))),
      lines:
        wanted.length === 0 ? [faint('None.')] : wanted.flatMap((item) => linesOf(item, titleOf(item.form))),
      ok: true,
    };
  },
};
