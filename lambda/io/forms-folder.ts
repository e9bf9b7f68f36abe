// Reads the forms folder as a whole, for checking it: the functions themselves open one form at a time.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormFile } from '../core/forms/check.ts';

/** Every `.json` file in the folder, in the order of their names. Throws where there is no such folder. */
export async function readFormsFolder(dir: string): Promise<FormFile[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(dir, name), 'utf8') })));
}
