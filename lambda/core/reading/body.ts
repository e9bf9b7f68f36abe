// A delivery's body as one object, by what it holds: content types are often wrong.

import { err, ok, type Result } from '../result.ts';
import type { DeliveryBytes, Unreadable } from '../sources/source.ts';
import { nestFields } from './brackets.ts';
import { readFormFields } from './form-fields.ts';
import { essenceOf } from './header-parameters.ts';
import { parseJson } from './json.ts';
import { isList, isObject, type JsonObject } from './members.ts';
import { decodeUtf8 } from './text.ts';

/** Multipart where the content type says so, JSON where it looks like it or claims to be it, else urlencoded. */
export function readBody({ raw, headers }: DeliveryBytes): Result<JsonObject, Unreadable> {
  const contentType = headers['content-type'] ?? '';
  if (essenceOf(contentType) !== 'multipart/form-data') {
    const text = decodeUtf8(raw);
    if (!text.ok) return text;
    if (isJson(text.value, essenceOf(contentType))) return readObject(text.value);
  }
  const fields = readFormFields(raw, contentType);
  return fields.ok ? ok(nestFields(fields.value)) : fields;
}

/** Form posts escape brackets, and have a `=`: what begins with one, or holds no field at all, was meant as JSON. */
const isJson = (text: string, type: string): boolean =>
  /^\s*[[{]/.test(text) || /[/+]json$/.test(type) || !text.includes('=');

/** Some relays wrap the one object into a list. */
function readObject(text: string): Result<JsonObject, Unreadable> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const [only = null, ...others] = isList(json.value) ? json.value : [json.value];
  return isObject(only) && others.length === 0
    ? ok(only)
    : err({ reason: 'unreadable', found: 'JSON that is no object', expected: 'a JSON object' });
}
