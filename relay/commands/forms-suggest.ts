// relay forms suggest

import { basename } from 'node:path';
import { Option } from 'commander';
import * as z from 'zod';
import { SOURCE_NAMES, type SourceName } from '../../lambda/core/sources/proofs.ts';
import type { DeliveryBytes } from '../../lambda/core/sources/source.ts';
import type { CommandSpec, Globals, Outcome } from '../command.ts';
import { DeliveryGiven, deliveryOptions, readDeliveryFile } from '../delivery-file.ts';
import { Failure, Misuse } from '../failure.ts';
import { reach } from '../reach.ts';
import { WHOLE_BODY } from '../suggest/capture.ts';
import { mustBeEarlier } from '../suggest/earlier.ts';
import { latestDelivery } from '../suggest/latest-delivery.ts';
import type { Known } from '../suggest/propose.ts';
import { startCapture } from '../suggest/start-capture.ts';
import { suggestFrom } from '../suggest/suggest-from.ts';
import { titleOf } from '../suggest/title.ts';
import { thereAlready } from '../suggest/write-definition.ts';
import type { Terminal } from '../terminal.ts';

const Given = DeliveryGiven.extend({
  file: z.string().optional(),
  source: z.enum(SOURCE_NAMES).optional(),
  latest: z.string().optional(),
  write: z.string().optional(),
});
type Given = z.output<typeof Given>;

export const formsSuggest: CommandSpec<typeof Given> = {
  call: 'suggest [file]',
  does: 'propose a definition from one delivery, and show its answers, with the reasons',
  example: 'npx relay forms suggest --source jotform examples/debt-help-request.multipart',
  notes:
    'What is not beyond doubt is left open, never guessed; exit 1 while a required field is. With --source and --write\n' +
    'alone, writes a definition that takes and keeps deliveries until there is one to suggest from with --latest.\n' +
    'Prints what the person typed.',
  options: [
    new Option('--source <name>', 'the form builder that sent the file').choices(SOURCE_NAMES),
    new Option(
      '--latest <slug>',
      'instead of a file: the newest delivery that this form has kept; it must not be live',
    ),
    new Option('--write <slug>', 'write the definition to the forms folder, never over somebody’s work'),
    ...deliveryOptions(),
  ],
  given: Given,
  run: async (given, globals, terminal) => {
    const { file, source, latest, write } = given;
    if (latest !== undefined) return fromLatest(latest, given, globals);
    if (source === undefined)
      throw new Misuse(`found no --source, expected one of ${SOURCE_NAMES.join(', ')}, or --latest`);
    const dir = globals.forms ?? 'forms';
    if (file !== undefined) return fromFile(file, source, given, dir, terminal);
    if (write === undefined)
      throw new Misuse(
        'found no file, expected a saved delivery, - for standard input, or --write to prepare for the first one',
      );
    return startCapture(dir, write, source);
  },
};

async function fromFile(
  file: string,
  source: SourceName,
  given: Given,
  dir: string,
  terminal: Terminal,
): Promise<Outcome> {
  const { write } = given;
  const earlier = write === undefined ? null : await thereAlready(dir, write);
  const known: Known =
    earlier === null
      ? {
          source,
          title: titleOf(write ?? stemOf(file)),
          region: 'CA',
          others: source === 'generic' ? WHOLE_BODY : {},
        }
      : { ...earlier.known, source };
  const delivery = await readDeliveryFile({ ...given, file }, terminal);
  return suggestFrom(delivery, known, write === undefined ? null : { dir, slug: write, earlier });
}

async function fromLatest(slug: string, { file, source, write }: Given, globals: Globals): Promise<Outcome> {
  if (file !== undefined || source !== undefined)
    throw new Misuse(
      "--latest takes the form's own source and delivery, expected neither a file nor --source",
    );
  const { ledger, formsDir: dir } = await reach(globals);
  const { known, isLive } = await mustBeEarlier(dir, slug);
  if (isLive)
    throw new Failure(
      `${slug} is live, expected a form that says "live": false: what it keeps is for people to settle`,
    );
  const earlier = write === undefined ? null : await thereAlready(dir, write);
  const delivery: DeliveryBytes = await latestDelivery(slug, known, ledger);
  return suggestFrom(delivery, known, write === undefined ? null : { dir, slug: write, earlier });
}

const stemOf = (file: string): string => (file === '-' ? '' : basename(file).replace(/\.[^.]*$/, ''));
