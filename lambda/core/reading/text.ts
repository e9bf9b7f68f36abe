// The first step of every reader: bytes to text, strictly.

import { err, ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';

/** Strict UTF-8; a byte order mark is dropped. What is told of a failure holds nothing of the body. */
export function decodeUtf8(raw: Uint8Array): Result<string, Unreadable> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return err({
      reason: 'unreadable',
      found: `${raw.length} bytes that are not UTF-8`,
      expected: 'UTF-8 text',
    });
  }
}

/** Old senders' own encodings; the second holds the first (WHATWG Encoding Standard). */
const WESTERN = /^(?:iso-8859-1|windows-1252)$/i;

/** UTF-8 whatever the charset says, since many say it wrongly; else what it says. */
export function decodeText(raw: Uint8Array, charset = ''): Result<string, Unreadable> {
  const text = decodeUtf8(raw);
  return text.ok || !WESTERN.test(charset) ? text : ok(new TextDecoder('windows-1252').decode(raw));
}
