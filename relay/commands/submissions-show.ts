// relay submissions show

import { Option } from 'commander';
import * as z from 'zod';
import type { CommandSpec } from '../command.ts';
import { formTitles, oneForm } from '../forms.ts';
import { inColumns, indented, localMinute } from '../print.ts';
import { reach } from '../reach.ts';
import { type Revealed, reveal } from '../reveal.ts';
import { itemOf, linesOf, rowOf } from '../submissions.ts';

const Given = z.object({ reference: z.string(), reveal: z.boolean().default(false) });

export const submissionsShow: CommandSpec<typeof Given> = {
  call: 'show <reference>',
  does: 'tell the whole story of a submission, without personal data',
  example: 'npx relay submissions show RR-7K3F-92QD',
  notes: 'Only what waits for a person still has answers to reveal.',
  options: [new Option('--reveal', "add the kept delivery's answers, which are personal data")],
  given: Given,
  run: async ({ reference, reveal: isRevealed }, globals) => {
    const { ledger, formsDir, partners } = await reach(globals);
    const item = await itemOf(reference, ledger);
    const title = (await formTitles(formsDir, partners))(item.form);
    const { kept, attempts, doubts, deliveries } = item;
    const keeps =
      kept === null ? null : { bytes: kept.raw.length, contentType: kept.headers['content-type'] ?? null };
    const definition =
      isRevealed && kept !== null ? await oneForm(formsDir, item.form).catch(() => null) : null;
    const revealed = isRevealed && kept !== null ? reveal(kept, definition) : null;
    return {
      json: { ...rowOf(item, title), doubts, kept: keeps, ...(revealed === null ? {} : { revealed }) },
      lines: [
        ...linesOf(item, title),
        ...indented(
          inColumns([
            ['form', `${item.form} (${item.source})`],
            ['submission', item.submission],
            ['delivery', item.id],
            ['came in', `${deliveries} ${deliveries === 1 ? 'time' : 'times'}`],
            ['sent', `${attempts} ${attempts === 1 ? 'time' : 'times'}, ${doubts} in doubt`],
            ...(item.nextAttempt === null ? [] : [['next attempt', localMinute(item.nextAttempt)]]),
            ...item.corrections.map(({ field, by, at }) => [
              'put right',
              `${field} by ${by}, ${localMinute(at)}`,
            ]),
            ['kept', keeps === null ? 'nothing that the person typed' : `the delivery, ${keeps.bytes} bytes`],
          ]),
        ),
        ...(revealed === null ? [] : linesOfRevealed(revealed)),
      ],
      ok: true,
    };
  },
};

function linesOfRevealed({ answers, corrections, text }: Revealed): string[] {
  const rows = [
    ...answers.map(({ key, label, value }) => [key, label === '' ? '-' : label, value]),
    ...corrections.map(({ field, value }) => [field, '(put right)', value]),
  ];
  return ['Answers', ...indented(inColumns(rows)), ...(text === null ? [] : text.split('\n'))];
}
