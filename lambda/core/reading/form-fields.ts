// The two encodings of a form post.

import { err, ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';
import { essenceOf } from './header-parameters.ts';
import { type FormField, readMultipart } from './multipart.ts';
import { decodeUtf8 } from './text.ts';

/** As for multipart: far more than any form has. */
const MAX_FIELDS = 2_000;

/** Fields in the order sent, repeats kept: multipart where the content type says so, else urlencoded. */
export function readFormFields(
  raw: Uint8Array,
  contentType: string,
): Result<readonly FormField[], Unreadable> {
  if (essenceOf(contentType) === 'multipart/form-data') return readMultipart(raw, contentType);
  const text = decodeUtf8(raw);
  return text.ok ? readUrlencoded(text.value) : text;
}

/** WHATWG URL Standard, "application/x-www-form-urlencoded parsing"; it fails on nothing. The `?` is what it would strip. */
function readUrlencoded(text: string): Result<readonly FormField[], Unreadable> {
  const fields = [...new URLSearchParams(`?${text}`)];
  if (fields.length <= MAX_FIELDS) return ok(fields);
  return err({ reason: 'unreadable', found: `more than ${MAX_FIELDS} fields`, expected: 'a form post' });
}
