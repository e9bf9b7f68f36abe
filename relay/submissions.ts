// The ledger's items as the commands tell of them.

import type { LedgerItem } from '../lambda/core/protocol/item.ts';
import { sentenceOf } from '../lambda/core/telling/sentence.ts';
import { fieldOf } from '../lambda/core/telling/why.ts';
import type { Ledger, Listed } from '../lambda/io/ledger.ts';
import { Failure, Misuse } from './failure.ts';
import { readReference } from './person-query.ts';
import { bad, faint, good, indented, localMinute } from './print.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** An item past its time counts as absent, whether or not the table has deleted it. */
export const isRemembered = ({ expiresAt }: Pick<LedgerItem, 'expiresAt'>, now: number): boolean =>
  expiresAt > now;

/** One submission for programs. */
export const rowOf = (item: Listed, title: string) => ({
  reference: item.reference,
  form: item.form,
  title,
  source: item.source,
  submission: item.submission,
  id: item.id,
  state: item.state,
  reason: item.why?.reason ?? null,
  field: fieldOf(item.why),
  sentence: sentenceOf({ ...item, title }),
  attempts: item.attempts,
  uncertain: item.doubts > 0,
  deliveries: item.deliveries,
  partnerStatus: item.partnerStatus,
  firstSeen: iso(item.firstSeen),
  submittedAt: item.submittedAt === null ? null : iso(item.submittedAt),
  nextAttempt: item.nextAttempt === null ? null : iso(item.nextAttempt),
  corrections: item.corrections.map(({ field, by, at }) => ({ field, by, at: iso(at) })),
});

/** One submission for people. */
export function linesOf(item: Listed, title: string): string[] {
  const state = item.state === 'parked' ? bad(item.state) : good(item.state);
  const taken = item.submittedAt === null ? '' : `, submitted ${localMinute(item.submittedAt)}`;
  const answer = item.partnerStatus === null ? '' : `, the partner said ${item.partnerStatus}`;
  return [
    `${item.reference}  ${state}  ${title}`,
    ...indented([
      faint(`accepted ${localMinute(item.firstSeen)}${taken}${answer}`),
      sentenceOf({ ...item, title }),
    ]),
  ];
}

/** The whole item of a reference; a `Failure` where there is none, or more than one. */
export async function itemOf(text: string, ledger: Ledger): Promise<LedgerItem> {
  const reference = readReference(text);
  if (reference === null) throw new Misuse('that is no reference, expected one such as RR-7K3F-92QD');
  const now = Date.now();
  const listed = (await ledger.list('reference', reference)).filter((item) => isRemembered(item, now));
  const [first, ...others] = listed;
  if (first === undefined) {
    throw new Failure(
      `found no submission ${reference}, expected one of the last 90 days: check the reference and the stage`,
    );
  }
  if (others.length > 0) {
    throw new Failure(
      `${reference} stands for ${listed.length} submissions: ${listed.map(({ key }) => JSON.stringify(key)).join(', ')}`,
    );
  }
  const item = await ledger.find(first.key);
  if (item === null) throw new Failure(`${reference} has just been deleted, expected it in the ledger`);
  return item;
}

export type Parked = LedgerItem & { readonly kept: NonNullable<LedgerItem['kept']> };

/** A `Failure` unless the item waits for a person, with its delivery kept. */
export function waiting(item: LedgerItem): Parked {
  const { state, kept, reference } = item;
  if (state === 'parked' && kept !== null) return { ...item, kept };
  throw new Failure(
    `${reference} is ${state}, expected it to be parked: there is nothing that a person has to do`,
  );
}
