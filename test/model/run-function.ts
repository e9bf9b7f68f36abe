// Runs the real submitOne and buryOne one step at a time. A function that waits can't be copied, so each step runs it
// anew from its start, with the answers that it was given so far, up to the first thing that it is not told yet.

import { buryOne } from '../../lambda/bury-one.ts';
import { delayAfter } from '../../lambda/core/protocol/delay.ts';
import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import { type World as SubmitWorld, submitOne } from '../../lambda/submit-one.ts';
import { PARTNERS } from '../core/given.ts';
import { definitionOf } from './given-setting.ts';
import type { Answer, Request, Run, Setting, Told } from './world.ts';

type Waiting = Pick<Run, 'name' | 'does' | 'letter' | 'startedAt' | 'answers'>;
export type Ask = (run: Waiting) => Promise<Request>;

/** What each function asks next, remembered: the same function with the same answers asks the same. */
export function createAsk(setting: Setting): Ask {
  const known = new Map<string, Request>();
  const definition = definitionOf(setting);
  return async (run) => {
    const key = trailOf(run);
    const asked = known.get(key) ?? (await nextRequest(run, setting, definition));
    known.set(key, asked);
    return asked;
  };
}

async function nextRequest(
  { name, does, letter, startedAt, answers }: Waiting,
  { timing, weakness }: Setting,
  definition: ReturnType<typeof definitionOf>,
): Promise<Request> {
  const { message, receives } = letter;
  let clock = startedAt;
  const left = [...answers];
  let stop: (request: Request) => void = () => undefined;
  const asked = new Promise<Request>((resolve) => {
    stop = resolve;
  });
  function ask<Asked extends keyof Told>(asks: Asked, request: Request): Promise<Told[Asked]> {
    const answer = left.shift();
    if (answer === undefined) {
      stop(request);
      return new Promise(() => undefined);
    }
    clock = answer.at;
    const value = answer.told[asks];
    return value === undefined ? Promise.reject(new Error('nothing came back')) : Promise.resolve(value);
  }
  const ledger = {
    find: (key: string) => ask('find', { ask: 'find', key }),
    write: (item: LedgerItem) => ask('write', { ask: 'write', item }),
    all: async () => [],
    list: (_: string, state: string) => ask('list', { ask: 'list', state }),
  };
  const common = { ledger, timing, now: () => clock, random: () => 0, tell: () => undefined };
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
  return Promise.race([ended.then((outcome): Request => ({ ask: 'end', outcome })), asked]);
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
