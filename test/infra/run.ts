// Runs one of the stack's programs as a shell does, in a folder and with commands of the test's own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** @param commands a folder whose programs come before all others. */
export async function run(
  args: readonly string[],
  {
    cwd = ROOT,
    commands = ROOT,
    variables = {},
  }: { cwd?: string; commands?: string; variables?: Record<string, string> } = {},
): Promise<Ran> {
  const { AWS_PROFILE: _, ...environment } = process.env;
  const path = [commands, dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn(process.execPath, args, { cwd, env: { ...environment, ...variables, PATH: path } });
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, output: stdout + stderr };
}
