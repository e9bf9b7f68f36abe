// Asks the person at the terminal. Questions and progress go to standard error: standard output is for results.

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Misuse } from './failure.ts';

export const isInteractive = (): boolean => process.stdin.isTTY;

/** For whoever watches; never part of the result. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** What is typed at the prompt; all of standard input where that is no terminal. */
export const ask = (question: string): Promise<string> => answerTo(question, process.stderr);

/** As `ask`, and the terminal shows nothing of what is typed. */
export const askUnseen = (question: string): Promise<string> => answerTo(question, NOWHERE);

/** False unless the person says yes. */
export async function confirm(question: string): Promise<boolean> {
  return /^(y|yes|o|oui)$/i.test(await ask(`${question} [y/N] `));
}

const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });

async function answerTo(question: string, echo: NodeJS.WritableStream): Promise<string> {
  if (!isInteractive()) return (await text(process.stdin)).trim();
  const prompt = createInterface({ input: process.stdin, output: echo, terminal: true });
  if (echo === NOWHERE) process.stderr.write(question);
  const left = new AbortController();
  prompt.once('SIGINT', () => left.abort());
  prompt.once('close', () => left.abort());
  try {
    const typed = await prompt.question(echo === NOWHERE ? '' : question, { signal: left.signal });
    if (echo === NOWHERE) process.stderr.write('\n');
    return typed.trim();
  } catch {
    process.stderr.write('\n');
    throw new Misuse('nothing was typed, so nothing was done');
  } finally {
    prompt.close();
  }
}
