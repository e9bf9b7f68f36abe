// Takes payment cards and social insurance numbers out of what people wrote. Nobody asked for them, and the note is read
// by many.

import { digitRuns, type Run } from './digit-runs.ts';

export const MASK = '[number removed]';

/** ISO/IEC 7812-1: a card number has at most 19 digits; no scheme issues fewer than 13. */
const CARD_DIGITS = { min: 13, max: 19 } as const;

/** ISO/IEC 7812-1, major industry identifier: 2 to 6 are the ones that banks issue payment cards under. */
const CARD_FIRST_DIGITS = { min: 2, max: 6 } as const;

/** Employment and Social Development Canada: nine digits, written plain or 3-3-3, the last a Luhn check digit. */
const SIN_DIGITS = 9;
const SIN_GROUP = 3;

/** A stretch of the text; the end is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The text with every payment card and social insurance number as `[number removed]`. A number is looked for in every
 * window of whole groups of digits, so that an expiry date or a phone number beside it can't hide it. Nothing is exempt:
 * two phone numbers or dates with only a space between them can be a card's digits by chance, and rather they are lost
 * than a card is read. One phone number or one date alone never is. Masking again changes nothing.
 */
export function mask(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const run of digitRuns(text)) {
    for (const { start, end } of numbersIn(run)) {
      kept.push(text.slice(from, start), MASK);
      from = end;
    }
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** Where numbers stand in a run, in order. Those that share a group become one: which of them is meant is unknown. */
function numbersIn({ groups, digits }: Run): Span[] {
  if (digits.length < SIN_DIGITS) return [];
  const passesLuhn = luhnOf(digits);
  const found: { start: number; end: number }[] = [];
  for (const [index, { start, first, last: firstEnd }] of groups.entries()) {
    let inThrees = true;
    for (let next = index; next < index + CARD_DIGITS.max; next += 1) {
      const group = groups[next];
      if (group === undefined || group.last - first > CARD_DIGITS.max) break;
      inThrees &&= group.last - group.first === SIN_GROUP;
      const length = group.last - first;
      const isSin = length === SIN_DIGITS && (inThrees || group.last === firstEnd);
      if (!(isSin || isCard(length, Number(digits[first]))) || !passesLuhn(first, group.last)) continue;
      const before = found.at(-1);
      if (before !== undefined && start < before.end) before.end = Math.max(before.end, group.end);
      else found.push({ start, end: group.end });
    }
  }
  return found;
}

const isCard = (length: number, firstDigit: number): boolean =>
  length >= CARD_DIGITS.min && firstDigit >= CARD_FIRST_DIGITS.min && firstDigit <= CARD_FIRST_DIGITS.max;

/**
 * Luhn's check (ISO/IEC 7812-1, annex B) of any stretch of the digits. Sums of the digits so far, modulo 10, once with the
 * even and once with the odd places doubled, make each check one comparison, however many windows a long run has.
 */
function luhnOf(digits: readonly number[]): (first: number, end: number) => boolean {
  const evenDoubled = new Uint8Array(digits.length + 1);
  const oddDoubled = new Uint8Array(digits.length + 1);
  let even = 0;
  let odd = 0;
  digits.forEach((digit, place) => {
    const doubled = digit > 4 ? 2 * digit - 9 : 2 * digit;
    const isEven = place % 2 === 0;
    even = (even + (isEven ? doubled : digit)) % 10;
    odd = (odd + (isEven ? digit : doubled)) % 10;
    evenDoubled[place + 1] = even;
    oddDoubled[place + 1] = odd;
  });
  return (first, end) => {
    // The last digit is never doubled, so before an even end the even places are.
    const sums = end % 2 === 0 ? evenDoubled : oddDoubled;
    return sums[end] === sums[first];
  };
}
