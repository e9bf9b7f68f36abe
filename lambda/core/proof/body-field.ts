// The secret that a sender puts into the body itself: a member of a JSON object, or a field of a form post.

import { readFormFields } from '../reading/form-fields.ts';
import { parseJson } from '../reading/json.ts';
import { asObject, asText } from '../reading/members.ts';
import { decodeUtf8 } from '../reading/text.ts';

/** Null where the body has no such field, or several; `name` is compared without case. */
export function bodyFieldOf(raw: Uint8Array, contentType: string, name: string): string | null {
  const wanted = name.toLowerCase();
  const found = fieldsOf(raw, contentType).filter(([field]) => field.toLowerCase() === wanted);
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only[1];
}

function fieldsOf(raw: Uint8Array, contentType: string): readonly (readonly [string, string | null])[] {
  const text = decodeUtf8(raw);
  const json = text.ok ? parseJson(text.value) : text;
  const object = json.ok ? asObject(json.value) : null;
  if (object !== null) return Object.entries(object).map(([field, value]) => [field, asText(value)]);
  const fields = readFormFields(raw, contentType);
  return fields.ok
    ? fields.value.map(([field, value]) => [field, typeof value === 'string' ? value : null])
    : [];
}
