// Walks one bounded world to its last state.

import { type Exploration, explore } from './explore.ts';
import { startOf } from './given-setting.ts';
import { createKeyOf } from './key-of.ts';
import { createMoves } from './moves.ts';
import { flawOf } from './promises.ts';
import { createAsk } from './run-function.ts';
import type { Setting } from './world.ts';

export const walk = (setting: Setting, mostStates: number): Promise<Exploration> =>
  explore({
    start: startOf(setting),
    movesFrom: createMoves(setting, createAsk(setting)),
    keyOf: createKeyOf(setting),
    flawOf: (world) => flawOf(world, setting),
    mostStates,
  });
