// The operator's tool: run as it is within the test's own process, or as a shell runs it.

import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { run } from '../../relay/run.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole tool without the start of a process. @param stdin what is piped in; nobody is at the terminal. */
export async function relay(args: readonly string[], stdin: string | Uint8Array = ''): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await run(['node', 'relay', ...args], { stdin: Readable.from([stdin]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, error] = await printed;
  return { code, stdout: out, stderr: error };
}

const ENTRY = fileURLToPath(new URL('../../relay/relay.ts', import.meta.url));

/** The shell that the tests run in may have a profile of its own, which the tool must not need. */
const { AWS_PROFILE: _, ...ENVIRONMENT } = process.env;

/** A process of its own. */
export async function relayProcess(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...ENVIRONMENT, ...variables },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
