// The protocol of one submission, walked exhaustively in small worlds: the real submitOne, buryOne and sendAgain, one step
// at a time, in every order, with everything that may go wrong between any two steps.

import { describe, expect, test } from 'vitest';
import { timingAt } from '../../lambda/core/protocol/timing.ts';
import type { Exploration } from './explore.ts';
import { walk } from './walk.ts';
import { WEAKENED } from './weaknesses.ts';
import type { Setting } from './world.ts';
import { SMALL } from './worlds.ts';

const MOST_STATES = 50_000;

const told = ({ states, moves, flaw }: Exploration): string =>
  [`${states} states, ${moves} moves`, ...(flaw === null ? [] : [flaw.what, ...flaw.trace])].join('\n  ');

/** Several weaknesses are shown in the same world. */
const wholes = new Map<string, Promise<Exploration>>();
function walkWhole(setting: Setting): Promise<Exploration> {
  const same = JSON.stringify(setting);
  const walked = wholes.get(same) ?? walk(setting, MOST_STATES);
  wholes.set(same, walked);
  return walked;
}

describe('nothing is lost, no copy is unmarked, nobody sends without a live claim of their own', () => {
  test.each(SMALL)('$name', async (setting) => {
    const walked = await walk(setting, MOST_STATES);
    console.log(`${setting.name}: ${told(walked)}`);
    expect(walked.flaw).toBeNull();
  });
});

describe('the walk finds what is wrong where', () => {
  test.each(WEAKENED)('$name', async ({ finds, ...setting }) => {
    const walked = await walk(setting, MOST_STATES);
    console.log(`${setting.name}: ${told(walked)}`);
    expect(walked.flaw?.what).toContain(finds);
    const whole = await walkWhole({ ...setting, name: 'whole', weakness: null, timing: timingAt(1) });
    expect(whole.flaw, 'the same world without the weakness').toBeNull();
  });
});
