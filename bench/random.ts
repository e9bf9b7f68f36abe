// Randomness that can be had again: everything drawn from a seed is the same the next time.

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from least to most. */
  readonly between: (least: number, most: number) => number;
  /** One of them, each as likely as the next. */
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
}

/** `label` tells streams of the same seed apart: drawing more from one changes nothing in another. */
export function randomOf(seed: number, label: string): Random {
  const next = mulberry32(
    [...label].reduce((sum, char) => Math.imul(sum, 31) + Number(char.codePointAt(0)), seed),
  );
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    chance: (probability) => next() < probability,
  };
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for picking faults. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
