// Checks a folder's definitions together: the same code for the start, the tests and the deployment.

import { SLUG } from '../http/webhook-route.ts';
import { parseJson } from '../reading/json.ts';
import { Definition } from './definition.ts';
import { explain, tellWrong } from './explain.ts';

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
  for (const { name, text } of files) {
    if (name === SCHEMA_FILE) continue;
    const result = checkForm(name, text, partners);
    if (Array.isArray(result)) wrong.push(...result);
    else forms.push(result);
  }
  return { forms, wrong };
}

function checkForm(name: string, text: string, partners: readonly string[]): CheckedForm | string[] {
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
  const json = parseJson(text);
  if (!json.ok)
    return [tellWrong(name, { path: '', found: json.error.found, expected: json.error.expected })];
  const parsed = Definition.safeParse(json.value);
  if (!parsed.success) return explain(parsed.error, json.value).map((found) => tellWrong(name, found));
  const partner = parsed.data.fields.referralPartner?.value;
  if (partner !== undefined && !partners.includes(partner)) {
    const expected = `one of this stage's identifiers: ${partners.join(', ')}`;
    return [tellWrong(name, { path: 'fields.referralPartner', found: JSON.stringify(partner), expected })];
  }
  return { slug, definition: parsed.data };
}
