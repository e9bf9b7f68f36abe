// relay submissions replay

import { Option } from 'commander';
import * as z from 'zod';
import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import { sentenceOf } from '../../lambda/core/telling/sentence.ts';
import type { CommandSpec, Globals } from '../command.ts';
import { type DryRun, dryRun } from '../dry-run.ts';
import { Failure, Misuse } from '../failure.ts';
import { formTitles, mustBeForm, oneForm } from '../forms.ts';
import { bad, counted, good } from '../print.ts';
import { type Reached, reach } from '../reach.ts';
import { PARKED_REASON_NAMES } from '../reasons.ts';
import { sendAgain, watch } from '../send-again.ts';
import { jsonOf, linesWithoutValues, linesWithValues } from '../show-dry-run.ts';
import { isRemembered, itemOf, type Parked, waiting } from '../submissions.ts';
import type { Terminal } from '../terminal.ts';

const Given = z.object({
  reference: z.string().optional(),
  reason: z.string().optional(),
  form: z.string().optional(),
  yes: z.boolean().default(false),
  reveal: z.boolean().default(false),
});
type Given = z.output<typeof Given>;

export const submissionsReplay: CommandSpec<typeof Given> = {
  call: 'replay [reference]',
  does: 'send what waits for a person again, as today’s definition maps it',
  example: 'npx relay submissions replay --reason consent_unclear',
  notes:
    'Shows what would happen and asks before it sends. What would only wait again is left alone, exit 1.',
  options: [
    new Option('--reason <reason>', 'all that wait for this reason').choices(PARKED_REASON_NAMES),
    new Option('--form <slug>', 'all that wait at this form'),
    new Option('--yes', 'send without asking; needed where nobody can be asked'),
    new Option('--reveal', 'show the values too, which are personal data'),
  ],
  given: Given,
  run: async (given, globals, terminal) => {
    mustBeAskable(given, terminal);
    const reached = await reach(globals);
    const previews = await Promise.all((await chosen(given, reached)).map((item) => preview(item, reached)));
    const shown = previews.flatMap(({ item, told }) => [
      `${item.reference}  ${item.form}`,
      ...(told === null
        ? [bad(`  There is no definition of it: put forms/${item.form}.json right first.`)]
        : given.reveal
          ? linesWithValues(told)
          : linesWithoutValues(told)),
    ]);
    const sendable = previews.filter(({ told }) => told !== null && told.verdict.would !== 'park');
    // Whoever is asked has to see it first; otherwise it is part of the result.
    if (!given.yes) for (const line of shown) terminal.tell(line);
    const isSent =
      sendable.length > 0 &&
      (given.yes || (await terminal.confirm(question(sendable.length, previews.length))));
    const ended = isSent ? await sendAll(sendable, reached, globals, terminal) : [];
    return {
      json: previews.map(({ item, told }) => ({
        reference: item.reference,
        form: item.form,
        preview: told === null ? null : jsonOf(told, given.reveal),
        sent: isSent && sendable.some((other) => other.item === item),
        state: ended.find((end) => end.reference === item.reference)?.state ?? item.state,
      })),
      lines: [
        ...(given.yes ? shown : []),
        ...summary(previews.length, sendable.length, isSent),
        ...ended.map(({ line }) => line),
      ],
      ok: isSent && sendable.length === previews.length && ended.every(({ state }) => state !== 'parked'),
    };
  },
};

interface Preview {
  readonly item: Parked;
  /** Null where the form is gone or wrong. */
  readonly told: DryRun | null;
}

function mustBeAskable({ reference, reason, form, yes }: Given, { isInteractive }: Terminal): void {
  const isMany = reason !== undefined || form !== undefined;
  if (isMany === (reference !== undefined)) {
    throw new Misuse('replay takes a reference, or --reason or --form for all of a kind');
  }
  if (!yes && !isInteractive)
    throw new Misuse('nobody can be asked here, expected --yes to send without asking');
}

async function chosen({ reference, reason, form }: Given, { ledger, formsDir }: Reached): Promise<Parked[]> {
  if (reference !== undefined) return [waiting(await itemOf(reference, ledger))];
  const now = Date.now();
  const listed = (await ledger.list('state', 'parked'))
    .filter((item) => isRemembered(item, now))
    .filter(({ why }) => reason === undefined || why?.reason === reason)
    .filter((item) => form === undefined || item.form === form);
  if (listed.length === 0 && form !== undefined) await mustBeForm(form, formsDir);
  if (listed.length === 0)
    throw new Failure('nothing of that kind waits for a person, expected at least one');
  const items = await Promise.all(listed.map(({ key }) => ledger.find(key)));
  return items.flatMap((item) => (item?.state === 'parked' && item.kept !== null ? [waiting(item)] : []));
}

async function preview(item: Parked, { formsDir, partners }: Reached): Promise<Preview> {
  const definition = await oneForm(formsDir, item.form).catch(() => null);
  const delivery = { ...item.kept, form: item.form };
  return { item, told: definition === null ? null : dryRun(definition, delivery, partners, true) };
}

const question = (sendable: number, all: number): string =>
  sendable === all
    ? `Send ${counted(all, 'submission', 'submissions')} again?`
    : `Send ${sendable} of ${all} again?`;

function summary(all: number, sendable: number, isSent: boolean): string[] {
  const left = all - sendable;
  return [
    ...(isSent
      ? [good(`Sent ${counted(sendable, 'submission', 'submissions')} again.`)]
      : [bad('Nothing was sent.')]),
    ...(left === 0 ? [] : [bad(`${left} would only wait again: correct the definition, or mend the field.`)]),
  ];
}

/** What moved goes on under its new reference: that it ended under the old one is no failure. */
const toldOf = (item: LedgerItem, title: string): string =>
  item.why?.reason === 'moved'
    ? `Now that it can be read, it goes on as ${item.why.reference}: see \`relay submissions show ${item.why.reference}\`.`
    : sentenceOf({ ...item, title });

interface Ended {
  readonly reference: string;
  readonly state: string;
  readonly line: string;
}

async function sendAll(
  previews: readonly Preview[],
  reached: Reached,
  { json }: Globals,
  { isInteractive, tell }: Terminal,
): Promise<Ended[]> {
  for (const { item } of previews) await sendAgain(item, item.kept.corrections, reached);
  if (!json && isInteractive) tell('Waiting for what becomes of it…');
  const titleOf = await formTitles(reached.formsDir, reached.partners);
  return Promise.all(
    previews.map(async ({ item }): Promise<Ended> => {
      const { reference } = item;
      const now = await watch(item, reached);
      if (now === null) {
        return {
          reference,
          state: 'sent',
          line: `${reference}  in the inbox; see \`relay submissions show ${reference}\``,
        };
      }
      const line = `${reference}  ${toldOf(now, titleOf(now.form))}`;
      return { reference, state: now.state, line: now.state === 'parked' ? bad(line) : good(line) };
    }),
  );
}
