// Everything that can happen next in the small world, each thing by itself.

import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import type { Move } from './explore.ts';
import { operators } from './operators.ts';
import { answersToPost } from './partner.ts';
import { keep } from './promises.ts';
import { ends, receptions } from './queues.ts';
import type { Ask } from './run-function.ts';
import { nextInstant, pass } from './time.ts';
import { type Answer, deleted, type Run, type Setting, spent, type World, without } from './world.ts';

type To = Move<World>;

export function createMoves(setting: Setting, ask: Ask): (world: World) => Promise<readonly To[]> {
  return async (world) => {
    // A world that broke a promise is looked at, not lived in.
    if (world.flaw !== null) return [];
    const moves = await Promise.all([
      ...world.letters.map((letter) => receptions(letter, world, setting, ask)),
      ...world.runs.map((run) => steps(run, world)),
      operators(world, setting),
    ]);
    const at = nextInstant(world, setting);
    const later =
      at === null ? [] : [{ what: `${(at - world.now) / 1_000} s pass`, to: pass(world, at, setting) }];
    return [...moves.flat(), ...lateCopies(world), ...later];
  };

  async function steps(run: Run, world: World): Promise<To[]> {
    return [...(await step(run, world)), ...deaths(run, world)];
  }

  async function step(run: Run, world: World): Promise<To[]> {
    const { request } = run;
    const { weakness } = setting;
    switch (request.ask) {
      case 'find': {
        const stored = world.items.get(request.key) ?? null;
        const value = weakness?.found?.(stored, run) ?? stored;
        const seen = value === null ? 'nothing' : `${value.state} v${value.version}`;
        return [{ what: `${run.name} finds ${seen}`, to: await told(run, world, { find: value }) }];
      }
      case 'list': {
        const stored = weakness?.listsNothing ? [] : [...world.items.values()];
        const listed = stored.filter(({ state }) => state === request.state);
        return [{ what: `${run.name} lists ${request.state}`, to: await told(run, world, { list: listed }) }];
      }
      case 'key': {
        const isSet = {
          what: `${run.name} reads the key`,
          to: await told(run, world, { key: 'Testxxx-key' }),
        };
        if (world.left.noKey === 0) return [isSet];
        const none = { ...world, left: spent(world.left, 'noKey') };
        return [isSet, { what: `${run.name} finds no key`, to: await told(run, none, { key: 'unset' }) }];
      }
      case 'write':
        return writes(run, request.item, world);
      case 'post':
        return Promise.all(
          answersToPost(run, world).map(async ({ what, answer, after }) => ({
            what: `${run.name} posts: ${what}`,
            to: await told(run, weakness?.acknowledgesFirst ? deleted(run.letter, after) : after, {
              post: answer,
            }),
          })),
        );
      case 'end':
        return ends(run, request.outcome, world);
    }
  }

  async function writes(run: Run, asked: LedgerItem, world: World): Promise<To[]> {
    const { weakness } = setting;
    const stored = world.items.get(asked.key) ?? null;
    const item = weakness?.written?.(asked, stored) ?? asked;
    const isNext = (stored?.version ?? 0) === item.version - 1;
    const isRecord = run.answers.some(isOfPartner);
    const isStored = isNext || weakness?.ignoresVersion?.(isRecord) === true;
    const what = `${run.name} writes ${item.state} v${item.version}`;
    const fails = { ...world, left: spent(world.left, 'badWrite') };
    const bad = world.left.badWrite > 0;
    const failed = bad ? [{ what: `${what}, which fails`, to: await told(run, fails, {}) }] : [];
    if (!isStored)
      return [
        { what: `${what}, which comes too late`, to: await told(run, world, { write: false }) },
        ...failed,
      ];
    const stores = (from: World) => keep(item, stored, run.letter.looked, from);
    const claiming = { ...run, claim: item.state === 'sending' ? item : null };
    const isWritten = { what, to: await told(claiming, stores(world), { write: true }) };
    if (!bad) return [isWritten];
    // The function does not know that it has the claim, and will not close it; the record is closed all the same.
    const unaware = { ...run, claim: null };
    const unclosed = item.state === 'sending' ? { ...fails, causes: fails.causes + 1 } : fails;
    return [
      isWritten,
      ...failed,
      { what: `${what}, and the answer is lost`, to: await told(unaware, stores(unclosed), {}) },
      { what: `${what}, tried twice`, to: await told(unaware, stores(unclosed), { write: false }) },
    ];
  }

  async function told(run: Run, world: World, answer: Answer['told']): Promise<World> {
    const waits = { ...run, answers: [...run.answers, { at: world.now, told: answer }] };
    const next = { ...waits, request: await ask(waits) };
    return { ...world, runs: world.runs.map((other) => (other.name === run.name ? next : other)) };
  }
}

/** Between any two steps, and while the request is on its way: the partner may still take it. */
function deaths(run: Run, world: World): To[] {
  if (world.left.crash === 0) return [];
  const dead = without(run, { ...world, left: spent(world.left, 'crash') });
  const died = { what: `${run.name} dies`, to: dead };
  if (run.request.ask !== 'post') return [died];
  return [died, { what: `${run.name} dies sending`, to: { ...dead, late: dead.late + 1 } }];
}

const isOfPartner = ({ told }: Answer): boolean => told.post !== undefined;

const lateCopies = (world: World): To[] =>
  world.late === 0
    ? []
    : [
        {
          what: 'the partner takes what was on its way',
          to: { ...world, late: world.late - 1, copies: world.copies + 1 },
        },
      ];
