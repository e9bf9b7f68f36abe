// Looks into parsed JSON whose shape nobody promised.

import { isAnswered, type Json } from '../mapping/answers.ts';

export type JsonObject = { readonly [name: string]: Json };

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json): value is JsonObject =>
  value !== null && typeof value === 'object' && !isList(value);

/** A member that the object itself has: a name from outside, such as `constructor`, never reaches a prototype. */
export const memberOf = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** The object; null for anything else. */
export const asObject = (value: Json | undefined): JsonObject | null =>
  value !== undefined && isObject(value) ? value : null;

/** The list; empty for anything else. */
export const asList = (value: Json | undefined): readonly Json[] =>
  value !== undefined && isList(value) ? value : [];

/** A string that is not blank, or a number as text (some senders write ids as numbers); null for anything else. */
export function asText(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && isAnswered(value) ? value : null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** An ISO 8601 date and time with its zone; null for anything else, so that nothing later trips over it. */
export function asInstant(value: Json | undefined): string | null {
  const text = asText(value);
  return text !== null && INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
