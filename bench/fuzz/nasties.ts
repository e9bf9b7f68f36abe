// Values that have broken programs before, each with something of a person in it wherever text fits.

import type { Json } from '../../lambda/core/mapping/answers.ts';
import type { Random } from '../random.ts';

/** Stands for what people write: it must never turn up in a log. */
export const TRACE = 'Testxxx-trace-of-a-person';

const nested = (depth: number): Json => {
  let value: Json = TRACE;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { [TRACE]: value };
  return value;
};

const NASTIES: readonly [Json, ...Json[]] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\ufeff',
  '\u202e',
  '\u0085',
  '🦊',
  'a\r\nRef RR-0000-0000 · forged',
  '4111 1111 1111 1111',
  '046 454 286',
  '+1 604 555 0123 x 9',
  `${TRACE}@example.com`,
  'undefined',
  '__proto__',
  '{{field:a}}',
  '2026-02-30T25:61:00Z',
  '9'.repeat(400),
  TRACE.repeat(400),
  `${TRACE}, `.repeat(2_000),
  [],
  {},
  [[]],
  [null, null],
  nested(40),
  nested(400),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": null}}'),
  Array.from({ length: 1_000 }, (_, at) => ({ [`key ${at}`]: TRACE })),
];

export const nastyOf = (random: Random): Json => random.pick(NASTIES);

export function nastyText(random: Random): string {
  const nasty = nastyOf(random);
  return typeof nasty === 'string' ? nasty : JSON.stringify(nasty);
}
