// Keeps what was measured in a file, so that tables and pictures are made of it and nobody types a figure.

import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';

/** The file holds a JSON array. @param by results that have the same value under this key are replaced. */
export async function keepResults<Result extends object>(
  file: string,
  results: readonly Result[],
  by: keyof Result & string,
): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const earlier = z.array(z.looseObject({})).parse(JSON.parse(text));
  const others = earlier.filter((one) => !results.some((result) => result[by] === one[by]));
  const kept = [...others, ...results].map((result) => new Map(Object.entries(result)));
  const all = kept
    .toSorted((a, b) => Number(a.get(by)) - Number(b.get(by)))
    .map((result) => Object.fromEntries(result));
  await writeFile(file, `${JSON.stringify(all)}\n`);
}
