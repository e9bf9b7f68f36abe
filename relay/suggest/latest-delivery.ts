// The newest delivery that a form has kept, out of the ledger: so that nobody has to capture a body by hand.

import type { DeliveryBytes } from '../../lambda/core/sources/source.ts';
import type { Ledger } from '../../lambda/io/ledger.ts';
import { Failure } from '../failure.ts';
import { isRemembered } from '../submissions.ts';

/** Whatever it waits for: while a form is not live, a field that is not found yet is as good a reason as any. */
export async function latestDelivery(slug: string, ledger: Ledger): Promise<DeliveryBytes> {
  const now = Date.now();
  const waiting = (await ledger.list('state', 'parked')).filter(
    (item) => item.form === slug && isRemembered(item, now) && item.why?.reason !== 'unreadable',
  );
  const newest = waiting.at(-1);
  const kept = newest === undefined ? null : ((await ledger.find(newest.key))?.kept ?? null);
  if (kept !== null) return kept;
  throw new Failure(
    `found no delivery that ${slug} has kept, expected one: send the form once, to the address that \`relay forms url ${slug}\` prints`,
  );
}
