// A few seconds of the fuzzer: the same that goes on for as long as one likes outside of the tests.

import { beforeAll, expect, it } from 'vitest';
import { type FuzzResult, fuzz } from '../../bench/fuzz/fuzz.ts';
import { mutateBytes, mutateJson } from '../../bench/fuzz/mutate.ts';
import { isPass } from '../../bench/fuzz/verdict.ts';
import { randomOf } from '../../bench/random.ts';

let result: FuzzResult;
beforeAll(async () => {
  const quiet = { at: () => undefined, end: () => undefined };
  result = await fuzz({ seed: 11, durationMs: 2_000, formsDir: 'forms', samplesDir: 'examples' }, quiet);
});

it('runs cases of every kind, and finds nothing', () => {
  expect(result.findings).toEqual([]);
  expect(Object.keys(result.cases).sort()).toEqual([
    'definitions',
    'deliveries',
    'ledger items',
    'partner answers',
    'paths',
    'proofs',
    'queue messages',
    'relay',
  ]);
});

it('passes for what was tried, and never for nothing', () => {
  expect(isPass(result)).toBe(true);
  expect(isPass({ ...result, cases: {} })).toBe(false);
  expect(isPass({ ...result, cases: { relay: 0 } })).toBe(false);
  expect(isPass({ ...result, crashes: 1 })).toBe(false);
});

it('crashes no function, and logs nothing that a person wrote', () => {
  expect(result.logLines).toBeGreaterThan(0);
  expect({ crashes: result.crashes, leaks: result.leaks }).toEqual({ crashes: 0, leaks: 0 });
});

it('makes the same cases of the same seed, and others of another', () => {
  const given = { answers: [{ text: 'Testxxx' }, { text: 'Testxxx' }] };
  const bytes = Buffer.from(JSON.stringify(given));
  const made = (seed: number) => {
    const random = randomOf(seed, 'again');
    return [...Array.from({ length: 9 }, () => mutateJson(given, random)), ...mutateBytes(bytes, random)];
  };
  expect(made(1)).toEqual(made(1));
  expect(made(1)).not.toEqual(made(2));
});
