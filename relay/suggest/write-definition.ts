// Writes a definition into the forms folder, and nothing of anybody's away.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SLUG } from '../../lambda/core/http/webhook-route.ts';
import type { JsonObject } from '../../lambda/core/reading/members.ts';
import { Failure, Misuse } from '../failure.ts';
import { type Earlier, earlierOf } from './earlier.ts';

/** Checked before any work is done. @returns the definition that is there; null where there is none. */
export async function thereAlready(dir: string, slug: string): Promise<Earlier | null> {
  if (!SLUG.test(slug)) {
    throw new Misuse(
      `--write: found ${JSON.stringify(slug)}, expected a slug: up to 63 of a-z, 0-9 and hyphens`,
    );
  }
  return earlierOf(dir, slug);
}

/** @returns the file's path. @param earlier what is there: placeholders may be replaced, and the same may be written again. */
export async function writeDefinition(
  dir: string,
  slug: string,
  definition: JsonObject,
  earlier: Earlier | null,
): Promise<string> {
  const file = join(dir, `${slug}.json`);
  if (earlier !== null && !earlier.isCapture && !isDeepStrictEqual(earlier.own, definition)) {
    throw new Failure(
      `${file}: found a definition that says something else than would be written, expected none: choose another slug, or move that file away`,
    );
  }
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  // `wx` fails rather than overwrites, should somebody have been faster since it was looked.
  await writeFile(file, text, { flag: earlier === null ? 'wx' : 'w' }).catch((): never => {
    throw new Failure(`${file}: can't be written, expected a folder that you may write to, and no such file`);
  });
  return file;
}
