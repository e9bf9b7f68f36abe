// Netlify Forms: the submission object, bare or, from an event function, within `payload`. `data` holds what was
// posted, the request's own data among it; `ordered_human_fields` holds the labels.

import { asList, asText, isObject, type JsonObject, memberOf } from '../reading/members.ts';
import { firstAt } from '../reading/path.ts';
import { byLayout } from './by-layout.ts';

export const netlify = byLayout({
  builder: 'Netlify',
  answers: ['payload.data', 'data', 'payload.human_fields', 'human_fields', ''],
  id: ['payload.id', 'id'],
  time: ['payload.created_at', 'created_at'],
  isBookkeeping: (name) => /^(?:referrer|form-name)$/.test(name),
  arrange: labelled,
});

function labelled(data: JsonObject, body: JsonObject): JsonObject {
  const fields = asList(firstAt(body, ['payload.ordered_human_fields', 'ordered_human_fields'])).filter(
    isObject,
  );
  const named = fields.flatMap(({ name, title, value = null }): [string, JsonObject][] => {
    const own = asText(name) ?? asText(title);
    return own === null ? [] : [[own, { value: memberOf(data, own) ?? value, title: title ?? own }]];
  });
  return { ...Object.fromEntries(named), ...without(data, new Set(named.map(([name]) => name))) };
}

const without = (object: JsonObject, names: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
