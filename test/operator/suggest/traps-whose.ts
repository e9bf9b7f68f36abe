// Answers that are somebody else’s, or something else’s: right or open, and never wrong.

import { asked, type Case } from './case.ts';

const EMAIL = 'Testxxx@example.com';
const PHONE = '604-555-0123';
const OTHER_PHONE = '604-555-0199';

export const WHOSE: readonly Case[] = [
  { title: 'a company’s name', answers: asked(['n', 'Company name', 'Testxxx Ltd']), truth: {} },
  {
    title: 'a company under a key for names',
    answers: asked(['name', 'Business name', 'Testxxx Ltd']),
    truth: {},
  },
  {
    title: 'a name under a key for companies',
    answers: asked(['company_name', 'Name', 'Testxxx Ltd']),
    truth: {},
  },
  {
    title: 'a creditor’s name',
    answers: asked(['n', 'Name of your creditor', 'Testxxx Finance']),
    truth: {},
  },
  {
    title: 'Jotform’s stub of “Name of …”',
    answers: asked(['q11_nameOf', '', 'Testxxx Finance']),
    truth: {},
  },
  { title: 'a pet’s name', answers: asked(['n', "What's your dog's name?", 'Testxxx']), truth: {} },
  {
    title: 'a user name',
    answers: asked(['n', 'User name', 'Testxxx'], ['m', 'Username', 'Testxxx']),
    truth: {},
  },
  {
    title: 'a spouse’s phone beside one’s own',
    answers: asked(['a', "Spouse's phone number", OTHER_PHONE], ['b', 'Phone number', PHONE]),
    truth: { phoneNumber: 'b' },
  },
  {
    title: 'a spouse’s phone alone',
    answers: asked(['a', "Partner's phone number", OTHER_PHONE]),
    truth: {},
  },
  {
    title: 'an emergency contact',
    answers: asked(
      ['a', 'Emergency contact name', 'Testxxx-Other'],
      ['b', 'Emergency contact phone', OTHER_PHONE],
      ['c', 'Emergency contact email', EMAIL],
    ),
    truth: {},
  },
  { title: 'an employer’s province', answers: asked(['a', 'Province of employer', 'Ontario']), truth: {} },
  {
    title: 'a state of finances',
    answers: asked(
      ['a', 'What is the state of your finances?', 'on'],
      ['b', 'State your worries', 'Alberta'],
    ),
    truth: {},
  },
  {
    title: 'hidden fields and calculations',
    answers: asked(
      ['hidden.email', '', EMAIL, 'hidden'],
      ['hidden.phone', 'Phone', PHONE, 'hidden'],
      ['variables.name', 'Name', 'Testxxx', 'calculation'],
      ['city', 'City', 'https://example.com/Testxxx', 'file'],
      ['hidden_email', 'hidden_email', EMAIL],
    ),
    truth: {},
  },
  {
    title: 'another phone',
    answers: asked(['a', 'Phone', PHONE], ['b', 'Alternate phone', OTHER_PHONE]),
    truth: { phoneNumber: 'a' },
  },
  {
    title: 'a first name that is the spouse’s, by a stub, beside one’s own whole name',
    answers: asked(
      ['q3_fullName', '', { first: 'Testxxx-First', last: 'Testxxx-Last' }],
      ['q20_firstName', '', 'Testxxx-Other'],
    ),
    truth: { fullName: 'q3_fullName' },
  },
  {
    title: 'a name beside a first name',
    answers: asked(['a', 'First name', 'Testxxx-First'], ['b', 'Name', 'Testxxx-Finance']),
    truth: { firstName: 'a' },
  },
  {
    title: 'a whole name that the other two make up',
    answers: asked(
      ['a', 'First name', 'Testxxx-First'],
      ['b', 'Last name', 'Testxxx-Last'],
      ['c', 'Full name', 'Testxxx-First Testxxx-Last'],
    ),
    truth: { firstName: 'a', lastName: 'b', fullName: 'c' },
  },
  {
    title: 'an employer’s address',
    answers: asked(['a', 'Employer address', { city: 'Calgary', state: 'Alberta', postal: 'T2P 0A1' }]),
    truth: {},
  },
  {
    title: 'an address where a referrer’s was asked for',
    answers: asked(['a', 'Who told you about us?', EMAIL], ['b', 'Referred by (email)', EMAIL]),
    truth: {},
  },
  {
    title: 'a dentist’s phone',
    answers: asked(['a', 'Your dentist phone number, if you have one', PHONE]),
    truth: {},
  },
  {
    title: 'a maiden and a middle name',
    answers: asked(['a', 'Maiden name', 'Testxxx'], ['b', 'Middle name', 'Testxxx']),
    truth: {},
  },
  {
    title: 'a city of birth',
    answers: asked(['a', 'City of birth', 'Regina'], ['b', 'Ville de naissance', 'Laval']),
    truth: {},
  },
  {
    title: 'a key for phones under a question about another’s',
    answers: asked(
      ['phone', 'Phone number of your HR department', PHONE],
      ['email', 'Email of the person who helps you', EMAIL],
    ),
    truth: {},
  },
  {
    title: 'taxes owed elsewhere',
    answers: asked(['p', 'In which province do you owe taxes?', 'Ontario']),
    truth: {},
  },
  {
    title: 'a phone on a letter',
    answers: asked(['a', 'Phone number printed on the letter', PHONE]),
    truth: {},
  },
  {
    title: 'a reworded question over Jotform’s old key',
    answers: asked(['q4_phone', 'What do they dial?', PHONE]),
    truth: {},
  },
  {
    title: 'a whole name that is another’s than the halves',
    answers: asked(
      ['a', 'First name', 'Testxxx-First'],
      ['b', 'Last name', 'Testxxx-Last'],
      ['c', 'Full name', 'Testxxx-Other Testxxx-Else'],
    ),
    truth: {},
  },
  {
    title: 'a last name that is another’s than the whole',
    answers: asked(['a', 'Full name', 'Testxxx-First Testxxx-Last'], ['b', 'Last name', 'Testxxx-Other']),
    truth: {},
  },
  {
    title: 'two first names beside a whole one',
    answers: asked(
      ['a', 'First name', 'Testxxx-A'],
      ['b', 'First name', 'Testxxx-B'],
      ['c', 'Full name', 'Testxxx-C Testxxx-D'],
    ),
    truth: {},
  },
];
