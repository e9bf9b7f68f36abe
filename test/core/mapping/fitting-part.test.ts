import { describe, expect, test } from 'vitest';
import { type Json, textOf } from '../../../lambda/core/mapping/answers.ts';
import { type CompoundField, fittingPart } from '../../../lambda/core/mapping/fitting-part.ts';
import { oneLine } from '../../../lambda/core/note/one-line.ts';

const NAME = { prefix: 'Mx', first: 'Testa', last: 'Testb' };
const ADDRESS = { addr_line1: '1 Testxxx St', city: 'Vancouver', state: 'BC', postal: 'V5K 0A1' };

describe('of a compound given whole', () => {
  test.each<[CompoundField, Json, Json]>([
    ['firstName', NAME, 'Testa'],
    ['lastName', NAME, 'Testb'],
    ['firstName', { 'First Name': 'Testa', 'Last Name': 'Testb' }, 'Testa'],
    ['lastName', { given_name: 'Testa', family_name: 'Testb' }, 'Testb'],
    ['firstName', { prenom: 'Testa', nom: 'Testb' }, 'Testa'],
    ['lastName', { prenom: 'Testa', nom: 'Testb' }, 'Testb'],
    ['emailAddress', { email: 'Testxxx@example.com', verified: true }, 'Testxxx@example.com'],
    ['city', ADDRESS, 'Vancouver'],
    ['city', { Ville: 'Montréal' }, 'Montréal'],
    ['city', { area: 'North Testville', city: 'Vancouver' }, 'Vancouver'],
    ['province', ADDRESS, 'BC'],
    ['province', { 'State / Province': 'BC', 'ZIP / Postal Code': 'V5K 0A1' }, 'BC'],
    ['province', { ...ADDRESS, state: '' }, 'V5K 0A1'],
  ])('the %s of %j is %j', (field, value, part) => {
    expect(fittingPart(field, value)).toEqual(part);
  });

  test.each<[Json, string]>([
    [{ full: '(604) 555-0123' }, '(604) 555-0123'],
    [{ area: '604', phone: '555-0123' }, '604 555-0123'],
    [{ country: '+1', area: 604, phone: '555-0123' }, '+1 604 555-0123'],
    [{ countryCode: '', areaCode: '604', number: '555-0123' }, '604 555-0123'],
    [{ countryCode: '+44', areaCode: '1632', number: '960123' }, '+44 1632 960123'],
    [{ area: '', phone: '604-555-0123' }, '604-555-0123'],
    [{ full: '', phone: '604-555-0123', verified: true }, '604-555-0123'],
    [{ area: '604' }, '604'],
  ])('the phone number of %j is %s, in dialling order', (value, number) => {
    expect(oneLine(textOf(fittingPart('phoneNumber', value), 'en'))).toBe(number);
  });

  test.each<[CompoundField, Json]>([
    ['city', { street: '1 Testxxx St' }],
    ['phoneNumber', { mobile: '604-555-0123' }],
    ['emailAddress', {}],
  ])('the %s of %j, which has no such part, is all of it', (field, value) => {
    expect(fittingPart(field, value)).toBe(value);
  });
});

test.each<Json>([null, 'Vancouver', 5, false, ['Vancouver', 'Burnaby'], []])('%j is no compound', (value) => {
  expect(fittingPart('city', value)).toBe(value);
});

test.each<Json>([{ toString: 1, valueOf: 1 }, true, ['604']])(
  'a phone whose area code is %j is read without throwing',
  (area) => {
    expect(() => fittingPart('phoneNumber', { area, phone: '604-555-0123' })).not.toThrow();
  },
);
