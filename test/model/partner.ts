// What the partner may do with one request, and what it may be answered.

import type { PartnerAnswer } from '../../lambda/core/protocol/partner-answer.ts';
import { type Budget, type Run, spent, type World } from './world.ts';

interface Posted {
  readonly what: string;
  readonly answer: PartnerAnswer;
  readonly after: World;
}

const answered = (status: number): PartnerAnswer => ({
  kind: 'answered',
  status,
  retryAfter: null,
  body: '',
});
const [TAKEN, BUSY, REFUSED, OLD_KEY] = [answered(200), answered(503), answered(400), answered(401)];
const LOST: PartnerAnswer = { kind: 'lost' };

export function answersToPost(run: Run, world: World): readonly Posted[] {
  const { left, copies, late, causes } = world;
  const sent = { ...world, flaw: isItsOwn(run, world) ? null : `${run.name} sent without a live claim` };
  const once = (budget: keyof Budget, what: string, answer: PartnerAnswer, changed: Partial<World>) =>
    left[budget] === 0 ? [] : [{ what, answer, after: { ...sent, left: spent(left, budget), ...changed } }];
  const doubted = causes + 1;
  return [
    { what: 'taken', answer: TAKEN, after: { ...sent, copies: copies + 1 } },
    ...once('busy', 'busy', BUSY, {}),
    ...once('oldKey', 'the key is refused', OLD_KEY, {}),
    ...once('refusal', 'refused', REFUSED, {}),
    ...once('lostAnswer', 'lost', LOST, { causes: doubted }),
    ...once('lostAnswer', 'taken, and the answer is lost', LOST, { causes: doubted, copies: copies + 1 }),
    ...once('lostAnswer', 'on its way when the deadline is over', LOST, { causes: doubted, late: late + 1 }),
  ];
}

/** The ledger says at this instant that the sender, and nobody else, may send. */
function isItsOwn({ name, claim }: Run, { items, now }: World): boolean {
  const stored = claim === null ? undefined : items.get(claim.key);
  return stored?.state === 'sending' && stored.owner === name && (stored.leaseUntil ?? 0) > now;
}
