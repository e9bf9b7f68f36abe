// Makes something nearly right out of something right. Pure but for the randomness that it is given.

import type { Json } from '../../lambda/core/mapping/answers.ts';
import { isList, isObject } from '../../lambda/core/reading/members.ts';
import type { Random } from '../random.ts';
import { nastyOf, nastyText } from './nasties.ts';

/** A JSON value with one place of it changed: replaced, left out, renamed, doubled or wrapped. */
export function mutateJson(value: Json, random: Random): Json {
  if (isList(value) && value.length > 0 && random.chance(0.85)) {
    const at = random.between(0, value.length - 1);
    const changed = changeOne(value[at] ?? null, random);
    return value.flatMap((item, index) => (index === at ? changed : [item]));
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (entries.length > 0 && random.chance(0.85)) {
      const at = random.between(0, entries.length - 1);
      return Object.fromEntries(
        entries.flatMap(([name, member], index): [string, Json][] => {
          if (index !== at) return [[name, member]];
          if (random.chance(0.1)) return [[nastyText(random).slice(0, 50), member]];
          const [changed] = changeOne(member, random);
          return changed === undefined ? [] : [[name, changed]];
        }),
      );
    }
  }
  return nastyOf(random);
}

/** Nothing, the value changed, or the value twice. */
function changeOne(value: Json, random: Random): Json[] {
  if (random.chance(0.1)) return [];
  if (random.chance(0.1)) return [value, value];
  if (random.chance(0.1)) return [[value]];
  return [mutateJson(value, random)];
}

/** Bytes with some of them changed, cut off, doubled, or with others put in. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.between(0, bytes.length);
  const end = Math.min(bytes.length, at + random.between(0, 40));
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (random.between(0, 4)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, piece, piece, after]);
    case 3:
      return Buffer.concat([before, randomBytes(random.between(1, 30), random), after]);
    default:
      return Buffer.concat([before, piece.map((byte) => byte ^ (1 << random.between(0, 7))), after]);
  }
}

export const randomBytes = (length: number, random: Random): Uint8Array =>
  Uint8Array.from({ length }, () => random.between(0, 255));
