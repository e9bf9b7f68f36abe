// Finds in a sentence what the ledger must not keep of a person.

import { readEmail } from '../lambda/core/mapping/email.ts';
import { readPhone } from '../lambda/core/mapping/phone.ts';

/** Where the partner's people live: a number of another country has its plus. */
const REGION = 'CA';

/** What it is, never itself; null where there is none. */
export function personalIn(text: string): string | null {
  const words = text.split(/[\s<>()[\],;:"]+/);
  if (words.some((word) => readEmail(word) !== null)) return 'an e-mail address';
  return readPhone(text, REGION).ok ? 'a phone number' : null;
}
