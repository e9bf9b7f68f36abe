// Turns what the schema found wrong with a definition into lines for the person who wrote it.

import type * as z from 'zod';
import { nearest } from '../mapping/nearest.ts';

/** One thing wrong with a definition, told as file, path, found and expected. */
export interface Wrong {
  /** Such as `fields.phoneNumber`; empty where the file as a whole is meant. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export function explain(error: z.ZodError, definition: unknown): Wrong[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    found:
      issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : shown(valueAt(definition, issue.path)),
    expected: expectedBy(issue, valueAt(definition, issue.path)),
  }));
}

function expectedBy(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length > MOST_LISTED
        ? `one of the known values${meant(found, issue.values)}`
        : `one of ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return 'no such key';
    case 'invalid_key':
      return 'a name that is not empty';
    case 'too_small':
      return `at least ${issue.minimum} of it`;
    case 'too_big':
      return `at most ${issue.maximum} of it`;
    default:
      return issue.message;
  }
}

/** More would hide what matters. */
const MOST_LISTED = 20;

/** Shorter texts are near to anything. */
const SHORTEST_MEANT = 4;

function meant(found: unknown, values: readonly unknown[]): string {
  if (typeof found !== 'string' || found.length < SHORTEST_MEANT) return '';
  const [near] = nearest(found, values.map(String));
  return near === undefined ? '' : `; did you mean ${near}?`;
}

export const tellWrong = (file: string, { path, found, expected }: Wrong): string =>
  `${file}${path === '' ? '' : ` at ${path}`}: found ${found}, expected ${expected}`;

/** Enough to recognise it by. */
const LONGEST_SHOWN = 80;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (at: unknown, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
