import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFullName } from '../../../lambda/core/mapping/full-name.ts';

const split = (text: string) => {
  const { first, last } = splitFullName(text);
  return [first, last];
};

describe('a full name', () => {
  it.each([
    ['Testxxx Person', 'Testxxx', 'Person'],
    ['  Testxxx \u00a0 Person\t', 'Testxxx', 'Person'],
    ['Anne Marie Testxxx', 'Anne Marie', 'Testxxx'],
    ['Jean-Pierre Testxxx-Roy', 'Jean-Pierre', 'Testxxx-Roy'],
    ["Testxxx O'Brien", 'Testxxx', "O'Brien"],
  ])('ends with the last name: %j', (typed, first, last) => {
    expect(split(typed)).toEqual([first, last]);
  });

  it.each([
    ['Testxxx de la Cruz', 'Testxxx', 'de la Cruz'],
    ['Testxxx van der Berg', 'Testxxx', 'van der Berg'],
    ['Testxxx Van Dyke', 'Testxxx', 'Van Dyke'],
    ['Testxxx von Trapp', 'Testxxx', 'von Trapp'],
    ['Testxxx du Bois', 'Testxxx', 'du Bois'],
    ['Mary Testxxx St. John', 'Mary Testxxx', 'St. John'],
    ['Testxxx Le Blanc', 'Testxxx', 'Le Blanc'],
    ['Testxxx La Rue', 'Testxxx', 'La Rue'],
    ['Testxxx El Amrani', 'Testxxx', 'El Amrani'],
    ['Testxxx Al Rashid', 'Testxxx', 'Al Rashid'],
    ['Testxxx Bin Ali', 'Testxxx', 'Bin Ali'],
    ['Testxxx Mac Donald', 'Testxxx', 'Mac Donald'],
    ["Testxxx O' Brien", 'Testxxx', "O' Brien"],
    ['Testxxx d’ Arcy', 'Testxxx', 'd’ Arcy'],
  ])('keeps particles with the last name: %j', (typed, first, last) => {
    expect(split(typed)).toEqual([first, last]);
  });

  it.each([
    ['Van Testxxx', 'Van', 'Testxxx'],
    ['De la Testxxx', 'De', 'la Testxxx'],
    ['Mary A Testxxx', 'Mary A', 'Testxxx'],
  ])('always has a first name: %j', (typed, first, last) => {
    expect(split(typed)).toEqual([first, last]);
  });

  it.each([
    ['Tremblay, Testxxx', 'Testxxx', 'Tremblay'],
    ['de la Tour , Anne Testxxx', 'Anne Testxxx', 'de la Tour'],
    ['Tremblay, Testxxx, Jr.', 'Testxxx', 'Tremblay Jr.'],
    ['Tremblay, Testxxx Jr.', 'Testxxx', 'Tremblay Jr.'],
    ['Tremblay, Mme Testxxx', 'Testxxx', 'Tremblay'],
    // Initials, though without their dot they would read as a suffix.
    ['Tremblay, J.R', 'J.R', 'Tremblay'],
  ])('starts with the last name before a comma: %j', (typed, first, last) => {
    expect(split(typed)).toEqual([first, last]);
  });

  it.each([
    ['Testxxx Person Jr.', 'Testxxx', 'Person Jr.'],
    ['Testxxx Person, Jr.', 'Testxxx', 'Person Jr.'],
    ['Testxxx van Dyke III', 'Testxxx', 'van Dyke III'],
    ['Testxxx Jr.', 'Testxxx Jr.', null],
    ['Jr.', 'Jr.', null],
  ])('keeps suffixes with the last name: %j', (typed, first, last) => {
    expect(split(typed)).toEqual([first, last]);
  });

  it.each([
    ['Mr. Testxxx Person', 'Testxxx', 'Person'],
    ['MRS Testxxx Person', 'Testxxx', 'Person'],
    ['Ms Testxxx Person', 'Testxxx', 'Person'],
    ['M. Testxxx Person', 'Testxxx', 'Person'],
    ['M Testxxx Person', 'M Testxxx', 'Person'],
    ['Mme Dr. Testxxx Person', 'Testxxx', 'Person'],
    ['Dr. Person', 'Person', null],
    ['Dr.', 'Dr.', null],
    ['Prof. Miss', 'Prof.', 'Miss'],
  ])('goes without titles: %j', (typed, first, last) => {
    expect(split(typed)).toEqual([first, last]);
  });

  it.each(['Testxxx', ' Testxxx ', '王小明', 'Testxxx,', ',Testxxx'])(
    'of one word has no last name: %j',
    (typed) => {
      expect(split(typed)).toEqual([typed.replace(/[\s,]/g, ''), null]);
    },
  );

  it.each(['', ' ', ','])('of no words is empty: %j', (typed) => {
    expect(splitFullName(typed)).toEqual({ first: '', last: null, certain: false });
  });

  it.each(['Testxxx Person', "Zoë O'Brien", 'Jean-Pierre Testxxx', 'Testxxx Le'])(
    'of two plain words is certain: %j',
    (typed) => {
      expect(splitFullName(typed).certain).toBe(true);
    },
  );

  it.each([
    'Testxxx',
    'Anne Marie Testxxx',
    'Tremblay, Testxxx',
    'Dr. Testxxx Person',
    'Mr Person',
    'Testxxx Jr',
    'Le Testxxx',
    'J. Testxxx',
    'Testxxx P3rson',
  ])('is a guess where it could be split otherwise: %j', (typed) => {
    expect(splitFullName(typed).certain).toBe(false);
  });

  it('loses no word but titles, and always leaves a first name', () => {
    const word = fc.constantFrom(
      'Testxxx',
      'Person',
      'de',
      'la',
      'Van',
      'Jr.',
      'III',
      "O'",
      'Zoë',
      'M',
      '王',
    );
    const gap = fc.constantFrom(' ', '  ', ', ', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 }), (pairs) => {
        const { first, last } = splitFullName(pairs.flat().join(''));
        expect(first).not.toBe('');
        const words = [...first.split(' '), ...(last === null ? [] : last.split(' '))];
        expect(words.toSorted()).toEqual(pairs.map(([one]) => one).toSorted());
      }),
    );
  });
});
