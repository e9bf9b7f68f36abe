// The secret that a sender puts into the body itself: a member of a JSON object, or a field of a form post.

import { decodeBody } from '../reading/encoding.ts';
import { asText } from '../reading/members.ts';

/** Null where the body has no such field, or several; `name` is compared without case. */
export function bodyFieldOf(raw: Uint8Array, contentType: string, name: string): string | null {
  const wanted = name.toLowerCase();
  const found = fieldsOf(raw, contentType).filter(([field]) => field.toLowerCase() === wanted);
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only[1];
}

function fieldsOf(raw: Uint8Array, contentType: string): readonly (readonly [string, string | null])[] {
  const body = decodeBody(raw, contentType);
  if (!body.ok) return [];
  return body.value.by === 'json'
    ? Object.entries(body.value.object).map(([field, value]) => [field, asText(value)])
    : body.value.fields.map(([field, value]) => [field, typeof value === 'string' ? value : null]);
}
