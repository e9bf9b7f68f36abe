// application/x-www-form-urlencoded: what a plain HTML form posts.

import { err, ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';
import type { FormField } from './multipart.ts';

/** As for multipart: far more than any form has. */
const MAX_FIELDS = 2_000;

/**
 * Fields in the order sent, repeats kept (WHATWG URL Standard, "application/x-www-form-urlencoded parsing"). The `?` is
 * what it would strip.
 */
export function readUrlencoded(text: string): Result<readonly FormField[], Unreadable> {
  const fields = [...new URLSearchParams(`?${text}`)];
  if (fields.length <= MAX_FIELDS) return ok(fields);
  return err({ reason: 'unreadable', found: `more than ${MAX_FIELDS} fields`, expected: 'a form post' });
}
