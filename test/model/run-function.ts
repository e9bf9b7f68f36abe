// Runs the real submitOne and buryOne one step at a time: each waits for what it asked, and goes on with what it is told.
// A function that waits can't be copied. So wherever a second answer is tried, it is run anew from its start, with the
// answers that it was given before.

import { buryOne } from '../../lambda/bury-one.ts';
import { delayAfter } from '../../lambda/core/protocol/delay.ts';
import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import { type World as SubmitWorld, submitOne } from '../../lambda/submit-one.ts';
import { PARTNERS } from '../core/given.ts';
import { definitionOf } from './given-setting.ts';
import type { Answer, Request, Run, Setting, Told } from './world.ts';

type Waiting = Pick<Run, 'name' | 'does' | 'letter' | 'startedAt' | 'answers'>;
export type Ask = (run: Waiting) => Promise<Request>;

/** Sleeping functions that are kept at most: to be run anew is only slower. */
const MOST_ASLEEP = 50_000;

/** What each function asks next, remembered: the same function with the same answers asks the same. */
export function createAsk(setting: Setting): Ask {
  const known = new Map<string, Request>();
  const asleep = new Map<string, Sleeper>();
  return async (run) => {
    const key = trailOf(run);
    const before = known.get(key);
    if (before !== undefined) return before;
    const last = run.answers.at(-1);
    const earlier = trailOf({ ...run, answers: run.answers.slice(0, -1) });
    const sleeper = last === undefined ? undefined : asleep.get(earlier);
    asleep.delete(earlier);
    const next = sleeper ?? start(run, setting);
    const request = await (sleeper === undefined || last === undefined ? next.asks : sleeper.goOn(last));
    if (asleep.size === MOST_ASLEEP) asleep.clear();
    asleep.set(key, next);
    known.set(key, request);
    return request;
  };
}

interface Sleeper {
  /** The first thing that it was not told. */
  readonly asks: Promise<Request>;
  /** What it asks next, once it is told. */
  readonly goOn: (answer: Answer) => Promise<Request>;
}

function start({ name, does, letter, startedAt, answers }: Waiting, setting: Setting): Sleeper {
  const { timing, weakness } = setting;
  const { message, receives } = letter;
  let clock = startedAt;
  const left = [...answers];
  let stop: (request: Request) => void = () => undefined;
  let wake: (answer: Answer) => void = () => undefined;
  const nextRequest = () =>
    new Promise<Request>((resolve) => {
      stop = resolve;
    });

  function ask<Asked extends keyof Told>(asks: Asked, request: Request): Promise<Told[Asked]> {
    return new Promise((resolve, reject) => {
      wake = ({ at, told }) => {
        clock = at;
        const value = told[asks];
        if (value === undefined) reject(new Error('nothing came back'));
        else resolve(value);
      };
      const answer = left.shift();
      if (answer === undefined) stop(request);
      else wake(answer);
    });
  }

  const ledger = {
    find: (key: string) => ask('find', { ask: 'find', key }),
    write: (item: LedgerItem) => ask('write', { ask: 'write', item }),
    all: async () => [],
    list: (_: string, state: string) => ask('list', { ask: 'list', state }),
    newest: async () => [],
  };
  const common = { ledger, timing, now: () => clock, random: () => 0, tell: () => undefined };
  const definition = definitionOf(setting);
  let apiKey: Promise<string> | null = null;
  const world: SubmitWorld = {
    ...common,
    forms: async () => definition,
    apiKey: {
      read: () => (apiKey ??= ask('key', { ask: 'key' })),
      // Whoever is refused finds another key.
      refresh: async () => true,
    },
    digestKey: { read: async () => '', refresh: async () => false },
    post: () => ask('post', { ask: 'post' }),
    partners: PARTNERS,
    newOwner: () => name,
    receives,
    remainingMs: () => startedAt + timing.functionTimeoutMs - clock,
    pause: { current: null },
  };
  const asks = nextRequest();
  const submit = weakness?.submit ?? submitOne;
  const ended =
    does === 'submit'
      ? // As the handler does with whatever is thrown.
        submit(message, world).catch(() => ({
          kind: 'hide' as const,
          ms: delayAfter(receives, timing, 0),
        }))
      : buryOne(message, { ...common, forms: async () => ({ source: definition.source }) })
          .catch(() => false)
          .then((isBuried) => ({ kind: isBuried ? ('acknowledge' as const) : ('leave' as const) }));
  void ended.then((outcome) => stop({ ask: 'end', outcome }));
  return {
    asks,
    goOn: (answer) => {
      const next = nextRequest();
      wake(answer);
      return next;
    },
  };
}

/** Items are told apart by who they are, not by what they hold: no two steps make the same one. */
const names = new WeakMap<object, string>();
let named = 0;
const nameOf = (value: object): string => {
  const name = names.get(value) ?? `#${named++}`;
  names.set(value, name);
  return name;
};

function trailOf({ name, letter, startedAt, answers }: Waiting): string {
  return [name, nameOf(letter.message), startedAt, ...answers.map(answerOf)].join('|');
}

function answerOf({ at, told: { find, list, write, key, post } }: Answer): string {
  const items = list ?? (find === undefined || find === null ? [] : [find]);
  return [at, ...items.map(nameOf), find === null, write, key, post?.kind, post && nameOf(post)].join(' ');
}
