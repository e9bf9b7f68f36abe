// Several replies in one text, each builder in its own way.

import type { Json } from '../mapping/answers.ts';
import { isList, isObject, type JsonObject, memberOf } from '../reading/members.ts';
import { opened } from '../reading/path.ts';

/** WPForms: what was ticked, `a||b`. */
export const fromBars = (sent: Json): Json =>
  typeof sent === 'string' && sent.includes('||') ? sent.split('||').map((part) => part.trim()) : sent;

/** Unbounce: every reply is a list, mostly of one. */
export const fromOneElement = (sent: Json): Json =>
  isList(sent) && sent.length === 1 ? (sent[0] ?? null) : sent;

/** Microsoft Forms: what was ticked, as JSON within the text. */
export function fromJsonList(sent: Json): Json {
  const list = opened(sent);
  return isList(list) ? list : sent;
}

/** Parts of the compounds of Formstack's names and addresses. */
const PART =
  /^(prefix|first|middle|initial|last|suffix|address|address2|city|state|zip|country) =(?: (.*))?$/;

/** Formstack: the parts of a name or an address by line, `first = Testa`, blank ones as well. Other texts stay. */
export function fromPartLines(sent: Json): Json {
  if (typeof sent !== 'string' || !sent.includes(' =')) return sent;
  const lines = sent.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parts = lines.flatMap((line): [string, string][] => {
    const [, name = '', text = ''] = PART.exec(line.trim()) ?? [];
    return name === '' ? [] : [[name, text]];
  });
  return parts.length === lines.length ? Object.fromEntries(parts) : sent;
}

/** Ninja Forms: everything, the id as well, as JSON within the one field, or within the field `json`. */
export function fromJsonField(fields: JsonObject): JsonObject {
  const names = Object.keys(fields);
  const [name = 'json'] = names.length === 1 ? names : [];
  const inner = opened(memberOf(fields, name) ?? null);
  if (!isObject(inner) || inner === memberOf(fields, name)) return fields;
  const { [name]: _, ...beside } = fields;
  return { ...beside, ...inner };
}
