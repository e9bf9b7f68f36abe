// Counts how often each kind of fault really happened.

export interface Tally {
  readonly count: (where: string, kind: string) => void;
  /** By where and kind, in the order of their names. */
  readonly counts: () => readonly { readonly where: string; readonly kind: string; readonly count: number }[];
}

export function createTally(): Tally {
  const counted = new Map<string, number>();
  return {
    count: (where, kind) => {
      const key = JSON.stringify([where, kind]);
      counted.set(key, (counted.get(key) ?? 0) + 1);
    },
    counts: () =>
      [...counted]
        .map(([key, count]) => {
          const [where = '', kind = ''] = key.slice(2, -2).split('","');
          return { where, kind, count };
        })
        .sort((a, b) => (a.where + a.kind < b.where + b.kind ? -1 : 1)),
  };
}
