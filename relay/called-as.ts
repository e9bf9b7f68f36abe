// How the tool was called, so that what it says to call next can be pasted, and reaches the same relay.

import type { Command } from 'commander';
import * as z from 'zod';

/** What says which relay and which forms are meant. */
const WHERE = ['stage', 'local', 'forms'] as const;

export function calledAs(relay: Command): string {
  const given = z.record(z.string(), z.unknown()).parse(relay.opts());
  const options = WHERE.filter((name) => relay.getOptionValueSource(name) === 'cli').map(
    (name) => `--${name} ${asOneWord(String(given[name]))}`,
  );
  return ['npx relay', ...options].join(' ');
}

const asOneWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
