// The forms there are, by the names of their files alone.

import { readdirSync } from 'node:fs';
import { SCHEMA_FILE } from '../lambda/core/forms/check.ts';

/** As the folder is now: a form that is added later has its made-up secret too. */
export const slugsIn = (formsDir: string): string[] =>
  readdirSync(formsDir)
    .filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE)
    .map((name) => name.replace(/\.json$/, ''));
