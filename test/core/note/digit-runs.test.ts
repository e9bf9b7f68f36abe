import { describe, expect, it } from 'vitest';
import { digitRuns } from '../../../lambda/core/note/digit-runs.ts';

/** Each run as its groups' digits, joined by a bar. */
const runs = (text: string) =>
  digitRuns(text).map(({ groups, digits }) =>
    groups.map(({ first, last }) => digits.slice(first, last).join('')).join('|'),
  );

describe('runs of digits', () => {
  it('end at words, commas, colons, currency, plus signs and brackets', () => {
    expect(runs('1 of 2, 3:4 $5 €6; 7+8 (9) 0')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']);
  });

  it('have groups split by spaces, dashes, dots, slashes and underscores', () => {
    expect(runs('1 2\u00a03\u20034\n5-6\u20117\u20148\u22129.0\u00b71/2\\3_4 -  5')).toEqual([
      '1|2|3|4|5|6|7|8|9|0|1|2|3|4|5',
    ]);
  });

  it('have groups that nothing invisible splits', () => {
    expect(runs('12\u200b34\u202e56\u00ad78\ufe0f\u20e390\u0000\ufffd\ud8001')).toEqual(['12345678901']);
  });

  it('tell where they and their groups stand, in UTF-16 units', () => {
    expect(digitRuns('a 𝟏𝟐-3')).toEqual([
      {
        start: 2,
        groups: [
          { start: 2, end: 6, first: 0, last: 2 },
          { start: 7, end: 8, first: 2, last: 3 },
        ],
        digits: [1, 2, 3],
      },
    ]);
  });

  it('start right after the last character of one UTF-16 unit', () => {
    expect(digitRuns('\uffff7')).toMatchObject([{ start: 1, digits: [7] }]);
  });

  it('are none where there are no digits', () => {
    expect(runs('no digits, not even ² or Ⅳ')).toEqual([]);
  });
});
