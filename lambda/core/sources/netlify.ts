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
  isBookkeeping: (name) => name === 'referrer',
  arrange: labelled,
});

function labelled(data: JsonObject, body: JsonObject): JsonObject {
  const fields = asList(firstAt(body, ['payload.ordered_human_fields', 'ordered_human_fields'])).filter(
    isObject,
  );
  const named = fields.flatMap(({ name, title, value = null }) => {
    const [own, asked] = [asText(name) ?? asText(title), asText(title)];
    if (own === null) return [];
    // Where only the labelled copy came, the same reply stands there under its label.
    const from = Object.hasOwn(data, own) ? own : (asked ?? own);
    return [{ own, from, field: { value: memberOf(data, from) ?? value, title: title ?? own } }];
  });
  const labels = Object.fromEntries(named.map(({ own, field }) => [own, field]));
  return { ...labels, ...without(data, new Set(named.map(({ from }) => from))) };
}

const without = (object: JsonObject, names: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
