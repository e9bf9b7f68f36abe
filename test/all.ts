// `npm test`: its steps in two lanes at a time. One computes, the other waits for processes of its own as often as it
// computes, so that together they leave neither of two cores idle.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { bundleIfStale } from '../infra/bundle.ts';

/** Scripts of package.json. */
const LANES = [['lint', 'types', 'test:core'], ['test:rest']];

/** Tells what a script said once it has ended: two at a time would talk across each other. */
async function passes(script: string): Promise<boolean> {
  const child = spawn(process.execPath, ['--run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  console.log(`${code === 0 ? 'Passed' : 'Failed'}: npm run ${script}\n${said.join('')}`);
  return code === 0;
}

/** The script that failed, after which its lane ends; null where all passed. */
async function failedIn(lane: readonly string[]): Promise<string | null> {
  for (const script of lane) if (!(await passes(script))) return script;
  return null;
}

// Both lanes run what is bundled: neither may still be writing it.
await bundleIfStale();
const failed = (await Promise.all(LANES.map(failedIn))).filter((script) => script !== null);
// What failed may be hundreds of lines above what passed.
console.log(failed.length === 0 ? 'All passed.' : `Failed, see above: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
