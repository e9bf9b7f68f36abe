// The newest delivery that a form has kept, out of the ledger: so that nobody has to capture a body by hand.

import type { DeliveryBytes } from '../../lambda/core/sources/source.ts';
import type { Ledger } from '../../lambda/io/ledger.ts';
import { Failure } from '../failure.ts';
import { isRemembered } from '../submissions.ts';
import type { Known } from './propose.ts';
import { readAs } from './read-answers.ts';

/** Whatever it waits for: what could not be read may be by now, since the definition says where the answers are. */
export async function latestDelivery(slug: string, known: Known, ledger: Ledger): Promise<DeliveryBytes> {
  const now = Date.now();
  const waiting = (await ledger.list('state', 'parked')).filter(
    (item) => item.form === slug && isRemembered(item, now),
  );
  for (const { key } of waiting.toReversed()) {
    const kept = (await ledger.find(key))?.kept ?? null;
    if (kept !== null && readAs(kept, known).ok) return kept;
  }
  throw new Failure(
    `found no delivery that ${slug} has kept, expected one: send the form once, to the address that \`relay forms url ${slug}\` prints`,
  );
}
