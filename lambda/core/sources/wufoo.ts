// Wufoo: fields by number (`Field1`), with their labels only where the owner ticks "Include Field and Form Structures
// with Entry Data". Keys are the numbers either way, so that ticking it later changes no definition.

import type { Json } from '../mapping/answers.ts';
import { asList, asObject, asText, isObject, type JsonObject } from '../reading/members.ts';
import { opened } from '../reading/path.ts';
import { byLayout } from './by-layout.ts';

export const wufoo = byLayout({
  builder: 'Wufoo',
  id: ['EntryId'],
  isBookkeeping: (name) => /^(?:CreatedBy|DateCreated|IP|FieldStructure|FormStructure)$/.test(name),
  arrange: labelled,
});

function labelled(entry: JsonObject): JsonObject {
  const structure = asObject(opened(entry.FieldStructure ?? null));
  const labels = new Map(asList(structure?.Fields).filter(isObject).flatMap(labelsOf));
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]): [string, Json] => {
      const label = labels.get(name);
      return [name, label === undefined ? value : { ...label, value }];
    }),
  );
}

/**
 * A name's or an address's parts, and the boxes of a list, are fields of their own: `Name (First)`. What has no id
 * labels nothing.
 */
function labelsOf(field: JsonObject): [id: string | null, label: JsonObject][] {
  const [title, type] = [asText(field.Title) ?? '', field.Type ?? null];
  const parts = asList(field.SubFields).filter(isObject);
  if (parts.length === 0) return [[asText(field.ID), { label: title, type }]];
  return parts.map((part) => [asText(part.ID), { label: `${title} (${asText(part.Label) ?? ''})`, type }]);
}
