// Runs case after case until the time is over, and tells what went wrong.

import type { Relay } from '../../local/relay.ts';
import { startBenchRelay } from '../bench-relay.ts';
import { costOf } from '../load/process-cost.ts';
import type { Progress } from '../progress.ts';
import { randomOf } from '../random.ts';
import { CORE_TARGETS } from './core-targets.ts';
import { startHostilePartner } from './hostile-partner.ts';
import { TRACE } from './nasties.ts';
import { createRelayTarget } from './relay-target.ts';
import { readSeeds, type Seed } from './seeds.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly durationMs: number;
  readonly formsDir: string;
  readonly samplesDir: string;
}

/** One thing that went wrong: the target, the number of the case by which it can be had again, and what. */
export interface Finding {
  readonly target: string;
  readonly number: number;
  readonly what: string;
}

export interface FuzzResult {
  readonly cases: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  /** Of the functions' processes together, after a third of the time and at the end; null where it can't be told. */
  readonly memoryMiB: { readonly early: number; readonly late: number } | null;
  /** Function processes that ended by themselves. */
  readonly crashes: number;
  /** Log lines that hold something of what a person wrote. */
  readonly leaks: number;
  readonly logLines: number;
}

const SPEED = 1_000;

/** Of every kind in turn, so that the slower ones get their share too. */
const CORE_CASES_A_TURN = 25;
const RELAY_CASES_A_TURN = 8;

/** A case of core takes milliseconds; more than this is a hang. */
const SLOWEST_CASE_MS = 2_000;

export async function fuzz(options: FuzzOptions, progress: Progress): Promise<FuzzResult> {
  const { seed, durationMs } = options;
  const seeds = await readSeeds(options.formsDir, options.samplesDir);
  const partner = await startHostilePartner(randomOf(seed, 'partner'));
  let logLines = 0;
  let leaks = 0;
  const relay = await startBenchRelay({
    forms: Object.fromEntries(seeds.map(({ slug, json }) => [slug, Object(json)])),
    referralApiUrl: partner.url,
    speed: SPEED,
    concurrency: { receive: 2, submit: 2 },
    onLog: (line) => {
      logLines += 1;
      if (line.includes(TRACE)) leaks += 1;
    },
  });
  const target = createRelayTarget(relay);
  const cases: Record<string, number> = {};
  const findings: Finding[] = [];
  const seen = new Set<number>();
  const memory: number[] = [];
  const start = Date.now();
  try {
    for (let turn = 0; Date.now() - start < durationMs; turn += 1) {
      runCore(turn, seed, seeds, cases, findings);
      await runRelay(turn, seed, seeds, target, cases, findings);
      for (const pid of pidsOf(relay)) seen.add(pid);
      memory.push(costOf(pidsOf(relay))?.memoryMiB ?? 0);
      const total = Object.values(cases).reduce((sum, count) => sum + count, 0);
      progress.at((Date.now() - start) / durationMs, `${total} cases, ${findings.length} findings`);
    }
    const alive = new Set(pidsOf(relay));
    return {
      cases,
      findings,
      memoryMiB: memoryOf(memory),
      crashes: [...seen].filter((pid) => !alive.has(pid)).length,
      leaks,
      logLines,
    };
  } finally {
    progress.end();
    target.stop();
    await relay.stop();
    await partner.stop();
  }
}

function runCore(
  turn: number,
  seed: number,
  seeds: readonly Seed[],
  cases: Record<string, number>,
  findings: Finding[],
): void {
  for (const [name, target] of Object.entries(CORE_TARGETS)) {
    for (let one = 0; one < CORE_CASES_A_TURN; one += 1) {
      const number = turn * CORE_CASES_A_TURN + one;
      const random = randomOf(seed, `${name} ${number}`);
      const chosen = seeds[random.between(0, seeds.length - 1)];
      if (chosen === undefined) continue;
      cases[name] = (cases[name] ?? 0) + 1;
      const began = performance.now();
      try {
        target(chosen, random);
      } catch (thrown) {
        findings.push({ target: name, number, what: told(thrown) });
      }
      const took = performance.now() - began;
      if (took > SLOWEST_CASE_MS)
        findings.push({ target: name, number, what: `took ${Math.round(took)} ms` });
    }
  }
}

async function runRelay(
  turn: number,
  seed: number,
  seeds: readonly Seed[],
  target: ReturnType<typeof createRelayTarget>,
  cases: Record<string, number>,
  findings: Finding[],
): Promise<void> {
  const numbers = Array.from({ length: RELAY_CASES_A_TURN }, (_, one) => turn * RELAY_CASES_A_TURN + one);
  await Promise.all(
    numbers.map(async (number) => {
      const random = randomOf(seed, `relay ${number}`);
      const chosen = seeds[random.between(0, seeds.length - 1)];
      if (chosen === undefined) return;
      cases.relay = (cases.relay ?? 0) + 1;
      await target.send(chosen, random).catch((thrown: unknown) => {
        findings.push({ target: 'relay', number, what: told(thrown) });
      });
    }),
  );
}

const pidsOf = ({ functions }: Pick<Relay, 'functions'>): number[] =>
  Object.values(functions).flatMap((each) => each.pids());

/** The most after a third of the time, when everything has been loaded, and the least of the last tenth. */
function memoryOf(samples: readonly number[]): FuzzResult['memoryMiB'] {
  const early = samples.slice(Math.floor(samples.length / 3), Math.ceil(samples.length / 2));
  const late = samples.slice(-Math.max(1, Math.floor(samples.length / 10)));
  if (early.length === 0 || Math.max(...samples) === 0) return null;
  return { early: Math.round(Math.max(...early)), late: Math.round(Math.min(...late)) };
}

const told = (thrown: unknown): string =>
  thrown instanceof Error
    ? `${thrown.name}: ${thrown.message.slice(0, 300)} ${
        (thrown.stack ?? '')
          .split('\n')
          .find((line) => /^\s+at /.test(line))
          ?.trim() ?? ''
      }`
    : String(thrown);
