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
