// Tells how far a long run is: on a terminal one line that changes, with the time that is left; elsewhere a plain line now
// and then.

/** A log that is read later needs no more. */
const BETWEEN_LINES_MS = 15_000;

export interface Progress {
  /** @param share of the whole that is done, from 0 to 1. */
  readonly at: (share: number, what: string) => void;
  /** Leaves the terminal's line as it is. */
  readonly end: () => void;
}

export function createProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  const start = Date.now();
  let told = 0;
  return {
    at: (share, what) => {
      const now = Date.now();
      const left = share > 0 ? ((now - start) / share) * (1 - share) : null;
      const line = `${String(Math.round(share * 100)).padStart(3)} %  ${what}${left === null ? '' : `, ${spanOf(left)} left`}`;
      if (out.isTTY) out.write(`\r\u001b[K${line}`);
      else if (now - told >= BETWEEN_LINES_MS) {
        out.write(`${line}\n`);
        told = now;
      }
    },
    end: () => void (out.isTTY && out.write('\n')),
  };
}

/** `1 min 20 s`. */
export function spanOf(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
