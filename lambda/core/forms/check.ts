// Checks a folder's definitions together: the same code for the start, the tests and the deployment.

import { SLUG } from '../http/webhook-route.ts';
import type { Json } from '../mapping/answers.ts';
import { nearest } from '../mapping/nearest.ts';
import { parseJson } from '../reading/json.ts';
import { isObject } from '../reading/members.ts';
import { err, ok, type Result } from '../result.ts';
import { Definition } from './definition.ts';
import { explain, tellWrong } from './explain.ts';
import { baseOf, extended } from './extend.ts';
import { identifiersOf } from './rules.ts';

/** A file of the forms folder: `name` without its folder. */
export interface FormFile {
  readonly name: string;
  readonly text: string;
}

export interface CheckedForm {
  readonly slug: string;
  readonly definition: Definition;
}

export interface Checked {
  readonly forms: readonly CheckedForm[];
  /** One line each: file, path, found, expected. */
  readonly wrong: readonly string[];
}

/** The schema that editors use lies beside the forms and is none. */
export const SCHEMA_FILE = 'form.schema.json';

/** @param partners the identifiers that the stage allows. */
export function checkForms(files: readonly FormFile[], partners: readonly string[]): Checked {
  const forms: CheckedForm[] = [];
  const wrong: string[] = [];
  const definitions = files.filter(({ name }) => name !== SCHEMA_FILE);
  for (const file of definitions) {
    const result = checkForm(file, definitions, partners);
    if (Array.isArray(result)) wrong.push(...result);
    else forms.push(result);
  }
  return { forms, wrong };
}

function checkForm(
  { name, text }: FormFile,
  all: readonly FormFile[],
  partners: readonly string[],
): CheckedForm | string[] {
  const slug = name.replace(/\.json$/, '');
  if (slug === name || !SLUG.test(slug)) {
    return [
      tellWrong(name, {
        path: '',
        found: 'this name',
        expected: 'up to 63 of a-z, 0-9 and hyphens, then .json',
      }),
    ];
  }
  const own = parseJson(text);
  if (!own.ok) return [tellWrong(name, { path: '', found: own.error.found, expected: own.error.expected })];
  const whole = withBase(own.value, all);
  if (!whole.ok) return [tellWrong(name, { path: 'extends', ...whole.error })];
  const parsed = Definition.safeParse(whole.value);
  if (!parsed.success) return explain(parsed.error, whole.value).map((found) => tellWrong(name, found));
  const rule = parsed.data.fields.referralPartner;
  const unlisted = (rule === undefined ? [] : identifiersOf(rule)).filter(
    (partner) => !partners.includes(partner),
  );
  if (unlisted.length > 0) {
    const isBeside = isObject(whole.value) && Object.hasOwn(whole.value, 'referralPartner');
    const found = unlisted.map((partner) => JSON.stringify(partner)).join(', ');
    const expected = `one of this stage's identifiers: ${partners.join(', ')}`;
    return [
      tellWrong(name, { path: isBeside ? 'referralPartner' : 'fields.referralPartner', found, expected }),
    ];
  }
  return { slug, definition: parsed.data };
}

/** The definition as it holds, with what its base gives. */
function withBase(own: Json, all: readonly FormFile[]): Result<Json, { found: string; expected: string }> {
  const slug = baseOf(own);
  if (slug === null) return ok(own);
  const slugs = all.map(({ name }) => name.replace(/\.json$/, ''));
  const base = all.find(({ name }) => name === `${slug}.json`);
  const json = base === undefined ? null : parseJson(base.text);
  if (json === null || !json.ok) {
    const near = nearest(slug, slugs).map((name) => `; did you mean ${name}?`);
    return err({
      found: JSON.stringify(slug),
      expected: `the slug of a form that can be read${near[0] ?? ''}`,
    });
  }
  if (baseOf(json.value) !== null) {
    return err({
      found: JSON.stringify(slug),
      expected: 'a form that extends no other: extending goes one level',
    });
  }
  return ok(extended(own, json.value));
}
