// `"extends": "<slug>"`: one level, whole-key override.

import type { Json } from '../mapping/answers.ts';
import { isObject } from '../reading/members.ts';

/** The form that a definition extends; null where it extends none. */
export function baseOf(definition: Json): string | null {
  return isObject(definition) && typeof definition.extends === 'string' ? definition.extends : null;
}

/** The definition with what it does not say itself taken from its base. The base's own `extends` is not followed. */
export function extended(definition: Json, base: Json): Json {
  if (!isObject(definition) || !isObject(base)) return definition;
  const { extends: _, ...inherited } = base;
  return { ...inherited, ...definition };
}
