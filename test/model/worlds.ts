// The bounded worlds: the small ones are walked with every test, the large ones by hand.

import { timingAt } from '../../lambda/core/protocol/timing.ts';
import { givenSetting } from './given-setting.ts';
import type { Setting } from './world.ts';

/** Long enough for one retry, and then the 72 hours are over. */
const SHORT = { ...timingAt(1), giveUpMs: 10_000 };

export const SMALL: readonly Setting[] = [
  givenSetting({
    name: 'a delivery and its repeat, and functions up to their timeout',
    budget: { slow: 2 },
  }),
  givenSetting({ name: 'a crash and a lost answer', budget: { crash: 1, lostAnswer: 1 } }),
  givenSetting({ name: 'a write that nobody is sure of', budget: { badWrite: 1, oldKey: 1 } }),
  givenSetting({
    name: 'a queue that hands out twice and forgets',
    budget: { handedTwice: 1, lostReply: 1 },
  }),
  givenSetting({
    name: 'a refusal, two operators, and a crash',
    deliveries: ['first'],
    budget: { refusal: 1, replay: 2, close: 1, crash: 1 },
  }),
  givenSetting({
    name: 'a form that holds, a crash, a lost answer and a replay',
    deliveries: ['first'],
    holds: true,
    budget: { crash: 1, lostAnswer: 1, replay: 1 },
  }),
  givenSetting({
    name: 'a form that the person corrects while an operator replays it',
    deliveries: ['first', 'corrected'],
    budget: { refusal: 1, replay: 1, close: 1 },
  }),
  givenSetting({
    name: 'no key, and 72 hours over',
    timing: SHORT,
    budget: { noKey: 1, busy: 1, replay: 1 },
  }),
  givenSetting({
    name: 'a dead letter, its replay and its end by hand',
    deliveries: ['first'],
    budget: { deadLetter: 1, crash: 1, replay: 1, close: 1, slow: 1 },
  }),
  givenSetting({
    name: 'a dead letter of a submission without an id, and its repeat',
    hasId: false,
    budget: { deadLetter: 1, busy: 1 },
  }),
];

export const LARGE: readonly Setting[] = [
  givenSetting({
    name: 'three deliveries, a crash and slow functions',
    deliveries: ['first', 'repeat', 'corrected'],
    budget: { crash: 1, slow: 1 },
  }),
  givenSetting({ name: 'slow functions, three times', budget: { slow: 3, busy: 1 } }),
  givenSetting({ name: 'two crashes and two lost answers', budget: { crash: 2, lostAnswer: 2 } }),
  givenSetting({
    name: 'a crash, a bad write and slow functions',
    budget: { crash: 1, badWrite: 1, slow: 2 },
  }),
  givenSetting({ name: 'two bad writes and a lost answer', budget: { badWrite: 2, lostAnswer: 1 } }),
  givenSetting({
    name: 'a queue at its worst',
    budget: { handedTwice: 2, lostReply: 2, lostAnswer: 1, crash: 1 },
  }),
  givenSetting({
    name: 'two operators, and everything that can be refused',
    budget: { refusal: 2, replay: 2, close: 1, crash: 1 },
  }),
  givenSetting({
    name: 'operators and bad writes',
    deliveries: ['first'],
    budget: { refusal: 2, replay: 2, close: 1, badWrite: 1, slow: 1 },
  }),
  givenSetting({
    name: 'a form that holds, at its worst',
    holds: true,
    budget: { crash: 1, lostAnswer: 1, replay: 1, close: 1, slow: 1 },
  }),
  givenSetting({
    name: 'two dead letters, their replays and an end by hand',
    deliveries: ['first'],
    budget: { deadLetter: 2, replay: 2, close: 1, crash: 1 },
  }),
  givenSetting({
    name: 'dead letters and bad writes',
    deliveries: ['first'],
    budget: { deadLetter: 2, replay: 2, badWrite: 1, busy: 1, handedTwice: 1 },
  }),
  givenSetting({
    name: 'dead letters of a submission without an id, at their worst',
    hasId: false,
    budget: { deadLetter: 2, replay: 1, crash: 1, lostAnswer: 1, slow: 1 },
  }),
];
