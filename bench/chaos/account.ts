// Adds up what became of everything that was accepted. Pure: "nothing lost, nothing twice" is decided here.

import type { State } from '../../lambda/core/protocol/item.ts';

/** A submission that the relay has answered 200 for at least once. */
export interface Accepted {
  readonly submission: string;
  readonly form: string;
  /** The submission under which a delivery that nobody could read is parked: `sha256:…` of its body. */
  readonly unread: string;
}

/** One item of the ledger. */
export interface Entry {
  readonly form: string;
  readonly submission: string;
  readonly state: State;
  readonly doubts: number;
}

export interface Account {
  readonly accepted: number;
  readonly submitted: number;
  readonly parked: number;
  readonly ignored: number;
  /** Accepted, and neither submitted nor parked nor ignored. */
  readonly lost: readonly string[];
  /** Submitted by the ledger, and the partner holds no copy. */
  readonly phantom: readonly string[];
  /** Copies that the partner holds beyond the first of each. */
  readonly copies: number;
  /** Submissions with more copies than the ledger's doubts explain. */
  readonly unexplained: readonly string[];
  /** Taken by the partner, and never accepted by the relay. */
  readonly foreign: readonly string[];
}

/** @param taken how many copies the partner holds of each submission. */
export function accountOf(
  accepted: readonly Accepted[],
  entries: readonly Entry[],
  taken: ReadonlyMap<string, number>,
): Account {
  const byKey = new Map(entries.map((entry) => [`${entry.form}#${entry.submission}`, entry]));
  const ends = accepted.map(({ form, submission, unread }) => {
    const own = byKey.get(`${form}#${submission}`);
    const entry = own !== undefined && hasEnded(own) ? own : (byKey.get(`${form}#${unread}`) ?? own);
    return {
      submission,
      doubts: own?.doubts ?? 0,
      state: entry !== undefined && hasEnded(entry) ? entry.state : null,
    };
  });
  const count = (state: State) => ends.filter((end) => end.state === state).length;
  const copiesOf = (submission: string) => Math.max(0, (taken.get(submission) ?? 0) - 1);
  const known = new Set(accepted.map(({ submission }) => submission));
  return {
    accepted: accepted.length,
    submitted: count('submitted'),
    parked: count('parked'),
    ignored: count('ignored'),
    lost: ends.filter(({ state }) => state === null).map(({ submission }) => submission),
    phantom: ends
      .filter(({ state, submission }) => state === 'submitted' && !taken.has(submission))
      .map(({ submission }) => submission),
    copies: ends.reduce((sum, { submission }) => sum + copiesOf(submission), 0),
    unexplained: ends
      .filter(({ submission, doubts }) => copiesOf(submission) > doubts)
      .map(({ submission }) => submission),
    foreign: [...taken.keys()].filter((submission) => !known.has(submission)),
  };
}

const hasEnded = ({ state }: Entry): boolean =>
  state === 'submitted' || state === 'parked' || state === 'ignored';

/** Nothing lost, and nothing twice without the ledger saying so. */
export const isClean = ({ lost, phantom, unexplained }: Account): boolean =>
  lost.length + phantom.length + unexplained.length === 0;
