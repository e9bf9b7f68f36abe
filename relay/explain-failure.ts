// What went wrong, as a sentence for the person at the terminal. Expected failures bring their own; AWS's get a remedy.

import * as z from 'zod';
import { FormError } from '../lambda/io/forms.ts';
import { EXIT, Failure } from './failure.ts';

export interface Explained {
  readonly sentence: string;
  readonly exitCode: number;
}

export function explainFailure(thrown: unknown): Explained {
  if (thrown instanceof Failure) return { sentence: thrown.message, exitCode: thrown.exitCode };
  if (thrown instanceof FormError)
    return { sentence: `${thrown.message}, with \`relay forms check\``, exitCode: EXIT.fallsShort };
  if (thrown instanceof z.ZodError) {
    const wrong = thrown.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return { sentence: wrong, exitCode: EXIT.misuse };
  }
  if (!(thrown instanceof Error)) return { sentence: String(thrown), exitCode: EXIT.fallsShort };
  return { sentence: explainAws(thrown) ?? unexpected(thrown), exitCode: EXIT.fallsShort };
}

function explainAws(thrown: Error): string | null {
  const { name, message } = thrown;
  if (/Credentials|Token.*Expired|ExpiredToken|UnrecognizedClient|InvalidSignature/.test(name))
    return `AWS does not know who asks (${name}): sign in, or name a profile with AWS_PROFILE`;
  if (/AccessDenied/.test(name))
    return `AWS refuses this to the profile in use (${message}): use one that may, with AWS_PROFILE`;
  if (name === 'ResourceNotFoundException')
    return `AWS has no such thing (${message}): check --stage, AWS_PROFILE and AWS_REGION, or deploy the stage`;
  if ('$metadata' in thrown) return `AWS answered with ${name}: ${message}`;
  const code = 'code' in thrown ? String(thrown.code) : '';
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE)/.test(code) || name === 'TimeoutError'
    ? `the relay can't be reached (${code === '' ? name : code}): check that it runs and that this machine is online`
    : null;
}

/** A mistake of the tool's: where it happened, without its message, which could quote a person's data. */
const unexpected = ({ name, stack = '' }: Error): string =>
  [
    `this should not happen (${name}); please report where:`,
    ...stack.split('\n').filter((line) => /^\s+at /.test(line)),
  ].join('\n');
