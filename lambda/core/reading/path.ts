// Finds a member by its path, as in `data.fields`, in JSON whose shape nobody promised.

import type { Json } from '../mapping/answers.ts';
import { parseJson } from './json.ts';
import { isList, isObject, memberOf } from './members.ts';

/** The first of the paths that leads anywhere; undefined where none does. The empty path is the whole. */
export function firstAt(json: Json, paths: readonly string[]): Json | undefined {
  for (const path of paths) {
    const found = valueAt(json, path);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

/** Names may hold dots themselves (`data.json`): the longest that is there counts. JSON within a text is looked into. */
export function valueAt(json: Json, path: string): Json | undefined {
  if (path === '') return json;
  const within = opened(json);
  const names = path.split('.');
  for (let taken = names.length; taken > 0; taken--) {
    const member = memberAt(within, names.slice(0, taken).join('.'));
    if (member !== undefined) return valueAt(member, names.slice(taken).join('.'));
  }
  return undefined;
}

function memberAt(json: Json, name: string): Json | undefined {
  if (isList(json)) return /^\d{1,4}$/.test(name) ? json[Number(name)] : undefined;
  return isObject(json) ? memberOf(json, name) : undefined;
}

/** What a text holds, where it is a JSON object or list; else the text itself. */
export function opened(json: Json): Json {
  if (typeof json !== 'string' || !/^\s*[[{]/.test(json)) return json;
  const inner = parseJson(json);
  return inner.ok ? inner.value : json;
}
