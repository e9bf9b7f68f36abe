// What goes wrong as expected: one sentence with the remedy in it, and the exit code that belongs to it.

export const EXIT = { ok: 0, fallsShort: 1, misuse: 2 } as const;

/** Told as its message alone, exit 1. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly exitCode: number = EXIT.fallsShort;
}

/** The command was called in a way that it can't be: exit 2. */
export class Misuse extends Failure {
  override readonly name = 'Misuse' as const;
  override readonly exitCode = EXIT.misuse;
}
