// Writes a definition into the forms folder, and nothing of anybody's away.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SLUG } from '../../lambda/core/http/webhook-route.ts';
import type { JsonObject } from '../../lambda/core/reading/members.ts';
import { Failure, Misuse } from '../failure.ts';
import { type Earlier, earlierOf } from './earlier.ts';

/** Checked before any work is done. @returns the capture definition that would be replaced; null where there is no file. */
export async function mayWrite(dir: string, slug: string): Promise<Earlier | null> {
  if (!SLUG.test(slug)) {
    throw new Misuse(
      `--write: found ${JSON.stringify(slug)}, expected a slug: up to 63 of a-z, 0-9 and hyphens`,
    );
  }
  const earlier = await earlierOf(dir, slug);
  if (earlier === null || earlier.isCapture) return earlier;
  throw new Failure(
    `${fileOf(dir, slug)}: found a definition that somebody has worked on, expected none: choose another slug, or move that file away`,
  );
}

/** @returns the file's path. @param replaces false where there must be none. */
export async function writeDefinition(
  dir: string,
  slug: string,
  definition: JsonObject,
  replaces: boolean,
): Promise<string> {
  const file = fileOf(dir, slug);
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  // `wx` fails rather than overwrites, should somebody have been faster since it was looked.
  await writeFile(file, text, { flag: replaces ? 'w' : 'wx' }).catch((): never => {
    throw new Failure(`${file}: can't be written, expected a folder that you may write to, and no such file`);
  });
  return file;
}

const fileOf = (dir: string, slug: string): string => join(dir, `${slug}.json`);
