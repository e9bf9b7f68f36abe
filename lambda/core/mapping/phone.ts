// Reads the phone number, or the first of several, that a person typed.

import type { CountryCode } from 'libphonenumber-js/min';
import { mask } from '../note/masks.ts';
import { err, ok, type Result } from '../result.ts';
import { flawOf, isNorthAmerican, type NumberFlaw, toE164 } from './phone-number.ts';
import { LONGEST_ANSWER, type PhoneRun, phoneRuns } from './phone-runs.ts';

interface Phone {
  readonly e164: string;
  readonly extension: string | null;
  /** Further numbers as typed, for the note. */
  readonly others: readonly string[];
}

/** Why there is no number, with counts for evidence and never the digits themselves. */
export type PhoneProblem = NumberFlaw | { readonly flaw: 'no_digits' };

/** Fewer digits than that beside a number are an hour or a house, not a second number. */
const SHORTEST_OTHER = 4;

/** Digits in several pieces are told as one number only where they can't be two. */
const LONGEST_WHOLE = 10;

/** The first usable number in the text; region is the country whose numbers need no country code. */
export function readPhone(text: string, region: CountryCode): Result<Phone, PhoneProblem> {
  const runs = phoneRuns(text);
  const read = runs
    .flatMap((run) => apart(run, region))
    .map((run) => ({ ...run, e164: toE164(run, region) }));
  const first = read.find(({ e164 }) => e164 !== null);
  if (first === undefined || first.e164 === null) return readWhole(runs, region);
  const { e164, extension } = first;
  // Pieces that make a card's number together are told apart from numbers: each by itself would pass the masks.
  const hasCard = mask(text.slice(0, LONGEST_ANSWER)) !== text.slice(0, LONGEST_ANSWER);
  const others = read.filter((other) =>
    other.e164 === null ? digitsOf(other) >= SHORTEST_OTHER && !hasCard : other.e164 !== e164,
  );
  return ok({ e164, extension, others: others.map(({ typed }) => typed) });
}

/** `604/555-0123`: no piece is a number, but all of them together may be. */
function readWhole(runs: readonly PhoneRun[], region: CountryCode): Result<Phone, PhoneProblem> {
  const whole = together(runs);
  for (const run of whole) {
    const e164 = toE164(run, region);
    if (e164 !== null) return ok({ e164, extension: run.extension, others: [] });
  }
  const told = [...runs, ...whole.filter((run) => digitsOf(run) <= LONGEST_WHOLE)];
  const [longest] = told.toSorted((one, other) => digitsOf(other) - digitsOf(one));
  return err(longest === undefined ? { flaw: 'no_digits' } : flawOf(longest, region));
}

const digitsOf = ({ groups }: PhoneRun): number => groups.join('').length;

/** All runs as one, where only punctuation such as a slash stands between them. */
function together(runs: readonly PhoneRun[]): PhoneRun[] {
  const [first, ...more] = runs;
  if (first === undefined || !more.every(({ touches }) => touches)) return [];
  const groups = runs.flatMap((run) => run.groups);
  const extension = runs.map((run) => run.extension).find((digits) => digits !== null) ?? null;
  return [{ ...first, groups, extension }];
}

/**
 * `604 555 0123 778 555 0199`: two numbers with only a space between them, where every group belongs to a whole one.
 * Only for +1 numbers: their length is fixed, so there is one way to take them apart.
 */
function apart(run: PhoneRun, region: CountryCode): PhoneRun[] {
  if (!isNorthAmerican(region) || (run.hasPlus && !run.groups.join('').startsWith('1'))) return [run];
  const pieces: PhoneRun[] = [];
  let groups: string[] = [];
  for (const group of run.groups) {
    groups.push(group);
    // A plus stands before the first piece alone, and that has its 1.
    const piece = { ...run, groups, hasPlus: false, extension: null, typed: groups.join(' ') };
    if (toE164(piece, region) === null) continue;
    pieces.push(piece);
    groups = [];
  }
  const last = pieces.pop();
  if (last === undefined || groups.length > 0 || pieces.length === 0) return [run];
  const typed = run.extension === null ? last.typed : `${last.typed} ext. ${run.extension}`;
  return [...pieces, { ...last, extension: run.extension, typed }];
}
