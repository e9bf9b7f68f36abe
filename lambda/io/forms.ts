// The user's forms, read from the folder that travels with the functions: one file a form, opened only for a slug.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { parseJson } from '../core/reading/json.ts';

/** The form's file exists and can't be used: its definition has been changed behind the checks. */
export class FormError extends Error {
  override readonly name = 'FormError' as const;
}

/** Null where there is no such form. The caller has checked the slug. */
export type ReadForm<Form> = (slug: string) => Promise<Form | null>;

/** @param schema as much of the definition as the caller needs. A changed file is read anew. */
export function createForms<Schema extends z.ZodType>(
  dir: string,
  schema: Schema,
): ReadForm<z.output<Schema>> {
  const known = new Map<string, { changed: number; form: z.output<Schema> }>();
  return async (slug) => {
    const file = join(dir, `${slug}.json`);
    const changed = await modifiedAt(file);
    if (changed === null) return null;
    const cached = known.get(slug);
    if (cached?.changed === changed) return cached.form;
    const json = parseJson(await readFile(file, 'utf8'));
    const form = json.ok ? schema.safeParse(json.value) : null;
    if (!form?.success)
      throw new FormError(`forms/${slug}.json can't be used; run the start or the tests to see why`);
    known.set(slug, { changed, form: form.data });
    return form.data;
  };
}

async function modifiedAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return null;
  }
}
