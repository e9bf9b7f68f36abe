// Why an entry is suggested or left open, how sure that is, and which language the form speaks.

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lambda/core/mapping/answers.ts';
import { consentLeft } from '../../../relay/suggest/remedy.ts';
import { asked } from './case.ts';
import { proposeFor } from './judge.ts';

const EMAIL = 'Testxxx@example.com';

const entry = (name: string, answers: readonly Answer[]) => {
  const { suggested } = proposeFor(answers).entries.find((one) => one.entry === name) ?? {};
  return suggested?.state === 'found'
    ? `${suggested.confidence}: ${suggested.because}`
    : `open: ${suggested?.because}`;
};

describe('the reason', () => {
  it.each([
    [
      'sure by the question and the look',
      asked(['a', 'Email', EMAIL]),
      'sure: its question asks for it, and the answer reads as an e-mail address',
    ],
    [
      'sure by the key and the look',
      asked(['email', '', EMAIL]),
      'sure: its key asks for it, and the answer reads as an e-mail address',
    ],
    [
      'likely by the look alone',
      asked(['Field7', '', EMAIL]),
      'likely: the answer reads as an e-mail address',
    ],
    [
      'likely by a question that says more',
      asked(['a', 'Your email, so that we can write', EMAIL]),
      'likely: its question speaks of it, and the answer reads as an e-mail address',
    ],
    [
      'twice',
      asked(['a', 'Email', EMAIL], ['b', 'Email', EMAIL]),
      'sure: its question asks for it, and the answer reads as an e-mail address; b “Email” repeats it',
    ],
    [
      'open with both named',
      asked(['a', 'Email', EMAIL], ['b', 'Email address', 'Testxxx-b@example.com']),
      'open: a “Email” and b “Email address” fit equally well: name the one that is meant',
    ],
    [
      'open and left blank',
      asked(['a', 'Email', ' ']),
      'open: a “Email” asks for it and was left blank: save a delivery in which it is filled in',
    ],
    [
      'open and something else',
      asked(['a', 'Email', 'Testxxx']),
      'open: a “Email” asks for it, and its answer reads as no e-mail address',
    ],
    [
      'open with what comes near',
      asked(['a', 'Escríbenos', EMAIL]),
      'open: a “Escríbenos” may be it, but what it asks for is not clear',
    ],
    [
      'open without a name',
      asked(['a', 'Email', EMAIL], ['a', 'Email', 'Testxxx']),
      'open: a “Email” fits, and no name leads to it alone',
    ],
    ['open with nothing', asked(['a', 'City', 'Regina']), 'open: no question asks for it'],
  ])('%s', (_, answers, expected) => {
    expect(entry('emailAddress', answers)).toBe(expected);
  });

  it('of an id without a word in it is the look alone', () => {
    expect(entry('emailAddress', asked(['nPpjVn', '', EMAIL]))).toBe(
      'likely: the answer reads as an e-mail address',
    );
  });

  it('of a province that was left blank is that, whatever the postal code says', () => {
    expect(entry('province', asked(['p', 'Province', ''], ['c', 'Postal code', 'M5V 2T6']))).toBe(
      'open: p “Province” asks for it and was left blank: save a delivery in which it is filled in',
    );
  });

  it('of an address abroad is that it is none of Canada’s', () => {
    expect(
      entry('province', asked(['a', 'Address', { city: 'Testxxx', state: 'CA', postal: '90001' }])),
    ).toBe('open: a “Address” asks for it, and its answer reads as no province of Canada');
  });
});

describe('consent', () => {
  it.each([
    ['that is open is told of', asked(['c', 'I agree to the privacy policy', true]), 1],
    ['that is found is not', asked(['c', 'I agree to be contacted', true]), 0],
    ['that nobody asked for is not', asked(['c', 'City', 'Regina']), 0],
  ])('%s', (_, answers, lines) => {
    expect(consentLeft(proposeFor(answers))).toHaveLength(lines);
  });
});

describe('the definition', () => {
  it('takes the province where it was asked for, and else from the postal code', () => {
    const answers = asked(['p', 'Province', 'ON'], ['c', 'Postal code', 'M5V 2T6']);
    expect(proposeFor(answers).definition).toMatchObject({ fields: { province: ['p', 'c'] } });
  });

  it('names an extension beside its phone', () => {
    const answers = asked(['p', 'Work phone', '604-555-0123'], ['x', 'Ext.', '12']);
    expect(proposeFor(answers).definition).toMatchObject({
      fields: { phoneNumber: { answer: 'p', extension: 'x' } },
    });
  });

  it('quotes the sentence that agrees, where the question does not', () => {
    const answers = asked(['c', 'Consent', ['I agree to be contacted']]);
    expect(proposeFor(answers).definition).toMatchObject({
      consent: { answer: 'c', yes: ['I agree to be contacted'] },
    });
  });

  it('quotes nothing of a box that says yes', () => {
    const answers = asked(['c', 'I agree to be contacted', 'on']);
    expect(proposeFor(answers).definition.consent).toEqual({ answer: 'c' });
  });

  it('says by a label what no key says alone', () => {
    const answers = asked(['a', 'Email', EMAIL], ['a', 'City', 'Regina']);
    expect(proposeFor(answers).definition).toMatchObject({ fields: { emailAddress: 'Email', city: 'City' } });
  });

  it.each([
    ['fr', asked(['a', 'Votre prénom', 'Testxxx'], ['b', 'Ville', 'Laval'])],
    ['en', asked(['a', 'Your first name', 'Testxxx'], ['b', 'Votre ville', 'Laval'])],
    ['en', asked(['first_name', '', 'Testxxx'])],
    [null, asked(['Field1', '', 'Testxxx'])],
    [null, asked(['utm', 'votre ville', 'Testxxx', 'hidden'])],
  ])('speaks %s', (language, answers) => {
    expect(proposeFor(answers).language).toBe(language);
  });
});
