// The user's forms, read from the folder that travels with the functions: one file a form, opened only for a slug.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { baseOf, extended } from '../core/forms/extend.ts';
import { SLUG } from '../core/http/webhook-route.ts';
import type { Json } from '../core/mapping/answers.ts';
import { parseJson } from '../core/reading/json.ts';

/** The form's file exists and can't be used: its definition has been changed behind the checks. */
export class FormError extends Error {
  override readonly name = 'FormError' as const;
}

/** Null where there is no such form. The caller has checked the slug. */
export type ReadForm<Form> = (slug: string) => Promise<Form | null>;

/** A file's content, and when it was changed. */
interface Content {
  readonly json: Json;
  readonly changed: number;
}

/** @param schema as much of the definition as the caller needs. A changed file is read anew. */
export function createForms<Schema extends z.ZodType>(
  dir: string,
  schema: Schema,
): ReadForm<z.output<Schema>> {
  const contents = new Map<string, Content>();
  const forms = new Map<string, { changed: string; form: z.output<Schema> }>();

  const contentOf = async (slug: string): Promise<Content | null> => {
    const file = join(dir, `${slug}.json`);
    const changed = await modifiedAt(file);
    if (changed === null) return null;
    const cached = contents.get(slug);
    if (cached?.changed === changed) return cached;
    const json = parseJson(await readFile(file, 'utf8'));
    if (!json.ok) throw unusable(slug);
    const content = { json: json.value, changed };
    contents.set(slug, content);
    return content;
  };

  return async (slug) => {
    const own = await contentOf(slug);
    if (own === null) return null;
    const baseSlug = baseOf(own.json);
    const base = baseSlug !== null && SLUG.test(baseSlug) ? await contentOf(baseSlug) : null;
    if (baseSlug !== null && base === null) throw unusable(slug);
    const changed = `${own.changed} ${base?.changed ?? ''}`;
    const cached = forms.get(slug);
    if (cached?.changed === changed) return cached.form;
    const form = schema.safeParse(base === null ? own.json : extended(own.json, base.json));
    if (!form.success) throw unusable(slug);
    forms.set(slug, { changed, form: form.data });
    return form.data;
  };
}

const unusable = (slug: string) =>
  new FormError(`forms/${slug}.json can't be used: check the forms to see why`);

async function modifiedAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return null;
  }
}
