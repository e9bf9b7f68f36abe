// One clear line for everything that commonly keeps the relay from starting.

import { FormsError } from './relay.ts';
import { SecretsFileError } from './secrets.ts';

export function explainStartFailure(thrown: unknown): string {
  if (thrown instanceof FormsError || thrown instanceof SecretsFileError) return thrown.message;
  if (!(thrown instanceof Error)) return String(thrown);
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (code === 'EADDRINUSE')
    return 'the port is in use, expected a free one: choose another with --port, or --port 0';
  if (code === 'ENOENT') return `${thrown.message.replace(/^ENOENT: /, '')}: expected it to exist`;
  // Misspelt flags.
  if (code.startsWith('ERR_PARSE_ARGS')) return thrown.message;
  return thrown.stack ?? thrown.message;
}
