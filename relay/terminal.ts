// Asks the person at the terminal. Questions and progress go to standard error: standard output is for results.

import { createInterface } from 'node:readline/promises';
import { type Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Misuse } from './failure.ts';

/** A process's own, or what stands for them. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
}

export interface Terminal {
  /** Whether somebody can be asked. */
  readonly isInteractive: boolean;
  readonly stdin: Readable;
  /** For whoever watches; never part of the result. */
  readonly tell: (line: string) => void;
  /** What is typed at the prompt; all of standard input where that is no terminal. */
  readonly ask: (question: string) => Promise<string>;
  /** As `ask`, and the terminal shows nothing of what is typed. */
  readonly askUnseen: (question: string) => Promise<string>;
  /** False unless the person says yes. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** @param shown a line as people may read it. */
export function createTerminal(
  { stdin, stderr }: Omit<Streams, 'stdout'>,
  shown: (line: string) => string,
): Terminal {
  const isInteractive = stdin.isTTY === true;

  const answerTo = async (question: string, echo: Writable): Promise<string> => {
    if (!isInteractive) return (await text(stdin)).trim();
    const prompt = createInterface({ input: stdin, output: echo, terminal: true });
    if (echo === NOWHERE) stderr.write(question);
    const left = new AbortController();
    prompt.once('SIGINT', () => left.abort());
    prompt.once('close', () => left.abort());
    try {
      const typed = await prompt.question(echo === NOWHERE ? '' : question, { signal: left.signal });
      if (echo === NOWHERE) stderr.write('\n');
      return typed.trim();
    } catch {
      stderr.write('\n');
      throw new Misuse('nothing was typed, so nothing was done');
    } finally {
      prompt.close();
    }
  };

  const ask = (question: string): Promise<string> => answerTo(question, stderr);
  return {
    isInteractive,
    stdin,
    tell: (line) => void stderr.write(`${shown(line)}\n`),
    ask,
    askUnseen: (question) => answerTo(question, NOWHERE),
    confirm: async (question) => /^(y|yes|o|oui)$/i.test(await ask(`${question} [y/N] `)),
  };
}

const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });
