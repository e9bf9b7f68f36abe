// Finds what could be one number written in groups, in one pass over the text.

import { decimalDigit } from '../mapping/decimal-digits.ts';

/** Digits with nothing visible between them: `4111`. */
interface Group {
  /** Where it stands in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Which of the run's digits it has; the end is exclusive. */
  readonly first: number;
  readonly last: number;
}

/** Groups with nothing but separators between them, `4111 1111-1111.1111`, and all their digits as 0 to 9. */
export interface Run {
  readonly start: number;
  readonly groups: readonly Group[];
  readonly digits: readonly number[];
}

/**
 * White space, what looks like it, line breaks, dashes, dots, slashes, bars, asterisks, tildes and underscores of any kind.
 * No comma, colon, plus, currency or brackets: they stand between amounts, in times and around area codes, and would make
 * one long number of them.
 */
const SEPARATOR =
  /[\s\u0085\u2800|*~=\p{Z}\p{Pd}\u2212\u2043_.\u00b7\u2022\u2024\u2026\u2027\u2219\u22c5\u30fb\uff65\u3002\uff0e\uff61/\\\u2044\u2215\u29f8\uff0f\uff3c]/u;

/** What is not seen between two digits, or is only drawn over them; U+FFFD and lone surrogates are broken spaces. */
const HIDDEN = /[\p{Cf}\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}\p{Cs}\ufffd]/u;

/** The last code point that takes one UTF-16 unit. */
const LAST_OF_ONE_UNIT = 0xffff;

type Kind = 'separator' | 'hidden' | 'other' | number;

function kindOf(codePoint: number): Kind {
  const digit = decimalDigit(codePoint);
  if (digit !== null) return digit;
  const char = String.fromCodePoint(codePoint);
  if (SEPARATOR.test(char)) return 'separator';
  return HIDDEN.test(char) ? 'hidden' : 'other';
}

/** What can be seen as one number in groups, in the text's order. */
export function digitRuns(text: string): Run[] {
  // Texts use few different characters, and asking Unicode about each of 256 KB would take too long.
  const kinds = new Map<number, Kind>();
  const runs: Run[] = [];
  let run: { start: number; groups: Group[]; digits: number[] } | undefined;
  let group: { start: number; end: number; first: number; last: number } | undefined;
  for (let at = 0, width = 1; at < text.length; at += width) {
    const codePoint = Number(text.codePointAt(at));
    width = codePoint > LAST_OF_ONE_UNIT ? 2 : 1;
    let kind = kinds.get(codePoint);
    if (kind === undefined) {
      kind = kindOf(codePoint);
      kinds.set(codePoint, kind);
    }
    if (typeof kind === 'number') {
      if (run === undefined) {
        run = { start: at, groups: [], digits: [] };
        runs.push(run);
      }
      if (group === undefined) {
        group = { start: at, end: at, first: run.digits.length, last: run.digits.length };
        run.groups.push(group);
      }
      run.digits.push(kind);
      group.end = at + width;
      group.last = run.digits.length;
    } else if (kind !== 'hidden') {
      group = undefined;
      if (kind === 'other') run = undefined;
    }
  }
  return runs;
}
