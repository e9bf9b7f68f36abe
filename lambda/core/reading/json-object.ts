// A text as one JSON object.

import { err, ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';
import { parseJson } from './json.ts';
import { isList, isObject, type JsonObject } from './members.ts';
import { opened } from './path.ts';

/** Some relays wrap the one object into a list, or encode it as a JSON text once more. */
export function readObject(text: string): Result<JsonObject, Unreadable> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const value = opened(json.value);
  const [only = null, ...others] = isList(value) ? value : [value];
  return isObject(only) && others.length === 0
    ? ok(only)
    : err({ reason: 'unreadable', found: 'JSON that is no object', expected: 'a JSON object' });
}
