// Finds what could be phone numbers in an answer; phone.ts decides which of them are.

import { withPlainDigits } from './decimal-digits.ts';

/** One stretch of digits that reads as one number: `(604) 555-0123 ext. 12`. */
export interface PhoneRun {
  /** Digits as people group them, 0 to 9, without the extension's. */
  readonly groups: readonly string[];
  readonly hasPlus: boolean;
  readonly extension: string | null;
  /** As the counsellor may read it, extension included. */
  readonly typed: string;
  /** True where only punctuation stands between the run before and this one: `604/555-0123`. */
  readonly touches: boolean;
}

/** A longer answer is no phone number, and reading all of it would only take time. */
export const LONGEST_ANSWER = 1_000;

/** `x12`, `#12`, `poste 12` after a number; `local 604-555-0199` is a label and the next number. */
const EXTENSION =
  /(?<=\d[\s,;(-]{0,3})(?:extension|extn|ext|poste|post|local|loc|x|#)[\s.:=#]*(?!\d{3}\D{0,2}\d{3}\D?\d{4})(\d{1,7})(?!\d)/;

/** A group of digits, with the plus or bracket that opens it. */
const GROUP = /([+(][+(\s]*)?(\d+)/;

const TOKEN = new RegExp(`${EXTENSION.source}|${GROUP.source}`, 'gi');

/** What stands between the groups of one number: `(604) 555-0123`, `604.555.0123`. */
const WITHIN = /^[\s().-]*$/;

/** What people put between area code and number as often as between two numbers. */
const BETWEEN = /^[\s().-]*[/,_|*~][\s().-]*$/;

/** `(604-555-0123)`: a bracket around the whole number, whose other half is not part of the run. */
const UNCLOSED = /^\((?=[^)]*$)/;

interface OpenRun extends Omit<PhoneRun, 'typed'> {
  readonly groups: string[];
  extension: string | null;
  readonly start: number;
  end: number;
}

export function phoneRuns(answer: string): PhoneRun[] {
  const text = plain(answer.slice(0, LONGEST_ANSWER));
  const runs: OpenRun[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token, extension, opening = '', digits = ''] = match;
    const start = match.index;
    const end = start + token.length;
    const run = runs.at(-1);
    const open = run?.extension === null ? run : undefined;
    const gap = text.slice(run?.end, start);
    const hasPlus = opening.includes('+');
    if (extension !== undefined) {
      // A second extension says nothing that the first did not.
      if (open !== undefined) Object.assign(open, { extension, end });
    } else if (open !== undefined && !hasPlus && WITHIN.test(gap) && !isAside(digits, text.charAt(end))) {
      open.groups.push(digits);
      open.end = end;
    } else {
      const touches = open !== undefined && !hasPlus && BETWEEN.test(gap);
      runs.push({ groups: [digits], hasPlus, extension: null, touches, start, end });
    }
  }
  return runs.map(({ start, end, ...run }) => ({
    ...run,
    typed: text.slice(start, end).replace(UNCLOSED, ''),
  }));
}

/** Full-width and other scripts' digits, every kind of dash and space, and none of what copying brings along unseen. */
function plain(answer: string): string {
  const visible = answer.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return withPlainDigits(visible)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ');
}

/** `5pm`, `2nd`: no part of the number before it. */
const isAside = (digits: string, next: string): boolean => digits.length <= 2 && /\p{L}/u.test(next);
