// The form definitions as the tool's commands need them: checked, with a mistake told as the check tells it.

import { type Checked, checkForms, type FormFile, SCHEMA_FILE } from '../lambda/core/forms/check.ts';
import { Definition } from '../lambda/core/forms/definition.ts';
import { SLUG } from '../lambda/core/http/webhook-route.ts';
import { nearest } from '../lambda/core/mapping/nearest.ts';
import { createForms, FormError } from '../lambda/io/forms.ts';
import { readFormsFolder } from '../lambda/io/forms-folder.ts';
import { Failure } from './failure.ts';

/** The folder's files; a `Failure` where there is no such folder. */
export async function formFiles(dir: string): Promise<FormFile[]> {
  return readFormsFolder(dir).catch((): never => {
    throw new Failure(
      `${dir}: found no such folder, expected the form definitions: run this where they are, or name the folder with --forms`,
    );
  });
}

/** The folder's forms that are right, and a line for each mistake in the others: one that is wrong is no other's concern. */
export const allForms = async (dir: string, partners: readonly string[]): Promise<Checked> =>
  checkForms(await formFiles(dir), partners);

/** One form's definition; a `Failure` where there is none, or where it is wrong. */
export async function oneForm(dir: string, slug: string): Promise<Definition> {
  const files = await formFiles(dir);
  const slugs = slugsOf(files);
  if (!SLUG.test(slug) || !slugs.includes(slug)) throw new Failure(noSuchForm(slug, slugs));
  const form = await createForms(
    dir,
    Definition,
  )(slug).catch((thrown: unknown): never => {
    if (!(thrown instanceof FormError)) throw thrown;
    const wrong = checkForms(files, []).wrong.filter((line) => line.startsWith(`${slug}.json`));
    throw new Failure(wrong.join('\n'));
  });
  if (form === null) throw new Failure(noSuchForm(slug, slugs));
  return form;
}

/** A `Failure` where there is no file of it. */
export async function mustBeForm(slug: string, dir: string): Promise<void> {
  const slugs = slugsOf(await formFiles(dir));
  if (!slugs.includes(slug)) throw new Failure(noSuchForm(slug, slugs));
}

export const slugsOf = (files: readonly FormFile[]): string[] =>
  files.filter(({ name }) => name !== SCHEMA_FILE).map(({ name }) => name.replace(/\.json$/, ''));

export function noSuchForm(slug: string, slugs: readonly string[]): string {
  const [near] = nearest(slug, slugs);
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  return `found no form ${JSON.stringify(slug)}, expected one of ${slugs.join(', ')}${meant}`;
}

/** The titles by slug; a form that is gone or wrong is called by its slug. */
export async function formTitles(
  dir: string,
  partners: readonly string[],
): Promise<(slug: string) => string> {
  const { forms } = checkForms(await readFormsFolder(dir).catch(() => []), partners);
  const titles = new Map(forms.map(({ slug, definition }) => [slug, definition.title]));
  return (slug) => titles.get(slug) ?? slug;
}
