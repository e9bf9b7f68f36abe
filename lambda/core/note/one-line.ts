// Makes a person's answer one line of the note, so that no answer can pose as a line of ours.

/** What separates words or lines; U+0085 (next line) is a line break that `\s` leaves out. */
const BREAKS = /[\s\u0085]+/g;

/** The rest of the control characters, and the bidi overrides and isolates that make text read in another order. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** The text on one line: white space as single spaces, no control characters, no bidi overrides, no lone surrogates. */
export function oneLine(text: string): string {
  // Surrogates first: taking out what stands between two halves would join them into another character.
  return text.toWellFormed().replace(BREAKS, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
}
