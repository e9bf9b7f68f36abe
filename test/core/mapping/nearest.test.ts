import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../../lambda/core/mapping/nearest.ts';

test.each([
  ['phone', ['phones', 'email', 'city'], ['phones']],
  ['phone_number', ['phonenumber', 'phone_numbr', 'number'], ['phonenumber', 'phone_numbr']],
  ['EMAIL', ['email'], ['email']],
  ['email', ['EMAIL'], ['EMAIL']],
  ['a', ['xyz'], []],
  ['email', ['e-mail', 'mail', 'email'], ['email', 'e-mail', 'mail']],
  ['citty', ['city', 'cities', 'ctity', 'cty', 'citta'], ['city', 'citta', 'ctity']],
  ['best_time_to_call', ['best_time', 'voicemail'], ['best_time']],
  ['q5_phone', ['q5_phoneNumber', 'q6_address'], ['q5_phoneNumber']],
  [
    'q5_PHONE',
    ['q5_phoneNumberOfTheSpouse', 'q5_phoneNumber'],
    ['q5_phoneNumber', 'q5_phoneNumberOfTheSpouse'],
  ],
  ['city', ['City_of_residence', 'capacity_in_full'], ['City_of_residence']],
  ['tel', ['television_provider'], []],
  ['ville', ['city', 'town'], []],
  ['a', ['b', 'bc', 'bcde'], ['b', 'bc']],
  ['city', ['city', 'city'], ['city']],
  ['city', [], []],
  ['', ['ab', 'abc'], ['ab']],
])('to %j of %j come %j', (name, known, names) => {
  expect(nearest(name, known)).toEqual(names);
});

test('no more than three are suggested, each of them known', () => {
  const names = fc.array(fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), names, (name, known) => {
      const suggested = nearest(name, known);
      expect(suggested.length).toBeLessThanOrEqual(3);
      expect(known).toEqual(expect.arrayContaining(suggested));
    }),
  );
});

test('the name itself comes first wherever it is known', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,12}$/),
      fc.array(fc.stringMatching(/^[A-Z]{1,12}\d$/)),
      (name, others) => {
        expect(nearest(name, [...others, name])[0]).toBe(name);
      },
    ),
  );
});
