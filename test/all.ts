// `npm test`: its steps in two lanes at a time. One computes, the other waits for processes of its own as often as it
// computes, so that together they leave neither of two cores idle.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { bundleIfStale } from '../infra/bundle.ts';

/** Scripts of package.json. */
const LANES = [['lint', 'types', 'test:core'], ['test:rest']];

/** Says what a script said once it has ended: two at a time would talk across each other. */
async function passes(script: string): Promise<boolean> {
  const child = spawn(process.execPath, ['--run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  console.log(`${code === 0 ? 'Passed' : 'Failed'}: npm run ${script}\n${said.join('')}`);
  return code === 0;
}

/** Nothing comes after a step that failed. */
async function allPass(scripts: readonly string[]): Promise<boolean> {
  for (const script of scripts) if (!(await passes(script))) return false;
  return true;
}

// Both lanes run what is bundled: neither may still be writing it.
await bundleIfStale();
const passed = await Promise.all(LANES.map(allPass));
process.exitCode = passed.includes(false) ? 1 : 0;
