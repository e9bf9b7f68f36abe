// Walks every state that a world can get into, breadth first, so that the first flaw found has the shortest way to it.

import { hash } from 'node:crypto';

export interface Move<State> {
  /** What happens, for the trace. */
  readonly what: string;
  readonly to: State;
}

export interface Space<State> {
  readonly start: State;
  readonly movesFrom: (state: State) => Promise<readonly Move<State>[]>;
  /** Two states of the same key have the same future. */
  readonly keyOf: (state: State) => string;
  /** What is wrong with a state; null where nothing is. @param isLast nothing can happen any more. */
  readonly flawOf: (state: State, isLast: boolean) => string | null;
  /** A space that is larger was not bounded as meant. */
  readonly mostStates: number;
}

export interface Exploration {
  readonly states: number;
  readonly moves: number;
  readonly flaw: { readonly what: string; readonly trace: readonly string[] } | null;
}

export async function explore<State>(space: Space<State>): Promise<Exploration> {
  const { start, movesFrom, keyOf, flawOf, mostStates } = space;
  const known = new Set([digestOf(keyOf(start))]);
  const cameBy: { readonly what: string; readonly from: number }[] = [{ what: 'start', from: -1 }];
  let frontier = [{ state: start, at: 0 }];
  let moves = 0;
  while (frontier.length > 0) {
    const next: typeof frontier = [];
    for (const { state, at } of frontier) {
      const found = await movesFrom(state);
      const what = flawOf(state, found.length === 0);
      if (what !== null) return { states: known.size, moves, flaw: { what, trace: traceTo(at, cameBy) } };
      moves += found.length;
      for (const move of found) {
        const key = digestOf(keyOf(move.to));
        if (known.has(key)) continue;
        known.add(key);
        next.push({ state: move.to, at: cameBy.push({ what: move.what, from: at }) - 1 });
      }
      if (known.size > mostStates) throw new Error(`found more than ${mostStates} states, expected fewer`);
    }
    frontier = next;
  }
  return { states: known.size, moves, flaw: null };
}

/** Keys are long and there are many. */
const digestOf = (key: string): string => hash('sha1', key, 'base64');

function traceTo(at: number, cameBy: readonly { what: string; from: number }[]): string[] {
  const { what, from } = cameBy[at] ?? { what: '', from: -1 };
  return from === -1 ? [] : [...traceTo(from, cameBy), what];
}
