// The definition of a form that is not known yet: enough for its first delivery to be accepted and kept. Each field names
// an answer that there is not, so that nothing can be sent by it, not even if somebody sets it live.

import type { Json } from '../../lambda/core/mapping/answers.ts';
import { asObject, isObject, type JsonObject } from '../../lambda/core/reading/members.ts';
import type { SourceName } from '../../lambda/core/sources/proofs.ts';

/** Stands in for the name of an answer; what parks for want of it says so. */
export const PLACEHOLDER = '(not known yet: see relay forms suggest)';

/** Where a builder that nobody knows has its answers is not known either: what stands in the body itself is looked at. */
export const WHOLE_BODY = { delivery: {} };

const CAPTURED = ['firstName', 'lastName', 'phoneNumber', 'emailAddress', 'city', 'province'];

export const captureDefinition = (source: SourceName, title: string): JsonObject => ({
  $schema: './form.schema.json',
  title,
  source,
  ...(source === 'generic' ? WHOLE_BODY : {}),
  live: false,
  fields: Object.fromEntries(CAPTURED.map((field) => [field, PLACEHOLDER])),
});

/** True unless somebody has put a field to it. */
export function isCapture(definition: Json): boolean {
  const fields = isObject(definition) ? asObject(definition.fields) : null;
  const given = Object.values(fields ?? {});
  return given.length > 0 && given.every((choice) => choice === PLACEHOLDER);
}

/** The fields that are open have the placeholder, so that the form takes deliveries and stops no other. */
export function withPlaceholders(definition: JsonObject, open: readonly string[]): JsonObject {
  const fields = asObject(definition.fields);
  return {
    ...definition,
    fields: { ...fields, ...Object.fromEntries(open.map((field) => [field, PLACEHOLDER])) },
  };
}

/** As if no answer had been found: what was found in the wrong place is no start. */
export const allPlaceholders = (definition: JsonObject): JsonObject =>
  withPlaceholders({ ...definition, fields: {} }, CAPTURED);

/** The fields that still have one. */
export const unfinishedIn = (definition: Json): readonly string[] =>
  Object.entries((isObject(definition) ? asObject(definition.fields) : null) ?? {})
    .filter(([, choice]) => choice === PLACEHOLDER)
    .map(([field]) => field);
