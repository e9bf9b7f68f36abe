// Walks the large worlds too, by hand: `npm run model`. Minutes, and a line a world.

import { walk } from './walk.ts';
import { LARGE, SMALL } from './worlds.ts';

const MOST_STATES = 5_000_000;

let states = 0;
for (const setting of [...SMALL, ...LARGE]) {
  const began = performance.now();
  const walked = await walk(setting, MOST_STATES);
  states += walked.states;
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(`${walked.states} states, ${walked.moves} moves, ${seconds} s: ${setting.name}`);
  if (walked.flaw === null) continue;
  console.error([walked.flaw.what, ...walked.flaw.trace].join('\n  '));
  process.exitCode = 1;
}
console.log(`${states} states, ${process.exitCode === 1 ? 'not all of them sound' : 'every one sound'}`);
