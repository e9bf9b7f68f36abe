// What to do about a required field that is left open.

import type { Proposal } from './propose.ts';
import type { Target } from './suggest-from.ts';

/** What a form may go without asking, because it is the same for everybody or the counsellor asks. */
const CONSTANTS: Readonly<Record<string, string>> = {
  city: 'if the form does not ask for it, say so with { "value": "Not asked" }',
  province: 'if the form is for one province only, say so with such as { "value": "QC" }',
};

/** @param target where the definition was written to; null where it was only shown. */
export function remedyFor(field: string, target: Target | null): string {
  const where = target === null ? '' : ` in ${target.slug}.json`;
  const constant = CONSTANTS[field] === undefined ? '' : `; ${CONSTANTS[field]}`;
  const untilThen =
    target === null
      ? ''
      : '. Until then it has a placeholder: the form takes deliveries, and nothing can be sent';
  return `${field} is open: name its answer${where}${constant}${untilThen}.`;
}

/** No definition needs it, but a form that asks is not to be read as one that doesn't. */
export const consentLeft = ({ entries }: Proposal): string[] =>
  entries.some(({ entry, suggested }) => entry === 'consent' && suggested.state === 'open')
    ? ['consent is open: until the definition names its answer, a no is not heeded.']
    : [];
