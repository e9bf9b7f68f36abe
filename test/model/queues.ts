// The inbox and its dead-letter queue, as SQS promises them: at least once, in any order, hidden for a while.

import type { Move } from './explore.ts';
import type { Ask } from './run-function.ts';
import { deleted, type Letter, type Run, type Setting, spent, type World, without } from './world.ts';

/** A message is handed to a function, or becomes a dead letter. */
export async function receptions(
  letter: Letter,
  world: World,
  setting: Setting,
  ask: Ask,
): Promise<Move<World>[]> {
  const isHidden = letter.visibleAt > world.now;
  const does = letter.queue === 'inbox' ? 'submit' : 'bury';
  const dead =
    letter.queue === 'inbox' && !isHidden && world.left.deadLetter > 0 ? [dies(letter, world)] : [];
  const isHad = world.runs.some((run) => run.letter.name === letter.name);
  if (isHidden && !(isHad && world.left.handedTwice > 0)) return dead;
  if (world.runs.filter((run) => run.does === does).length >= AT_ONCE[does]) return dead;
  const received = {
    ...letter,
    receives: letter.receives + 1,
    visibleAt: world.now + setting.timing.visibilityMs,
  };
  const name = `${does} ${letter.name}/${received.receives}`;
  const run = { name, does, letter: received, startedAt: world.now, answers: [], claim: null } as const;
  const to = {
    ...world,
    left: isHidden ? spent(world.left, 'handedTwice') : world.left,
    letters: replaced(world.letters, received),
    runs: [...world.runs, { ...run, request: await ask(run) }],
  };
  return [...dead, { what: `${name} starts`, to }];
}

/** How many functions take from each queue. */
const AT_ONCE = { submit: 2, bury: 1 } as const;

function dies(letter: Letter, world: World): Move<World> {
  const dead: Letter = { ...letter, queue: 'dead letters', receives: 0 };
  const left = spent(world.left, 'deadLetter');
  return {
    what: `${letter.name} becomes a dead letter`,
    to: { ...world, left, letters: replaced(world.letters, dead) },
  };
}

const replaced = (letters: readonly Letter[], letter: Letter): readonly Letter[] =>
  letters.map((other) => (other.name === letter.name ? letter : other));

type End = Extract<Run['request'], { ask: 'end' }>['outcome'];

/** The message goes, or is hidden, or comes back by itself when its visibility timeout is over. */
export function ends(run: Run, outcome: End, world: World): Move<World>[] {
  const left = { what: `${run.name} ends, and the queue does not hear of it`, to: without(run, world) };
  if (outcome.kind === 'leave') return [{ ...left, what: `${run.name} leaves it` }];
  const lost =
    world.left.lostReply > 0
      ? [{ ...left, to: without(run, { ...world, left: spent(world.left, 'lostReply') }) }]
      : [];
  if (outcome.kind === 'acknowledge')
    return [{ what: `${run.name} acknowledges`, to: deleted(run.letter, without(run, world)) }, ...lost];
  const seconds = Math.max(0, Math.ceil(outcome.ms / 1_000));
  const hidden = world.letters.map((letter) =>
    letter.name === run.letter.name ? { ...letter, visibleAt: world.now + seconds * 1_000 } : letter,
  );
  return [
    { what: `${run.name} hides it for ${seconds} s`, to: without(run, { ...world, letters: hidden }) },
    ...lost,
  ];
}
