// JSON from strangers: bounded, exact, and free of prototypes.

import type { Json } from '../mapping/answers.ts';
import { err, ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';

/** Form builders nest five or six levels; no recursion over a parsed body can then exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * Never throws. Integers that a double cannot hold exactly (19-digit ids) come back as strings of their digits,
 * strings come back without lone surrogates, and members named `__proto__` are dropped. V8's own message quotes the
 * body, so it is not passed on.
 */
export function parseJson(text: string, maxDepth = MAX_DEPTH): Result<Json, Unreadable> {
  if (isDeeper(text, maxDepth)) return unreadable(`JSON nested deeper than ${maxDepth} levels`);
  try {
    return ok(JSON.parse(text, keepSafely));
  } catch {
    return unreadable(text.trim() === '' ? 'an empty body' : `${text.length} characters that are not JSON`);
  }
}

const unreadable = (found: string) => err({ reason: 'unreadable', found, expected: 'JSON' } as const);

/** Node gives revivers the source text of numbers as a third argument, which TypeScript's library does not know yet. */
function keepSafely(name: string, value: unknown, context?: { readonly source: string }): unknown {
  if (name === '__proto__') return undefined;
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? context?.source : value;
}

/** Scans without parsing: a body of 256 Ki brackets must cost no more than its length. */
function isDeeper(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') inString = !inString;
    else if (inString) at += char === '\\' ? 1 : 0;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}
