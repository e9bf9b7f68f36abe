// Answers that could be two things, or none, or the same thing twice: right or open, and never wrong.

import { asked, type Case } from './case.ts';

const EMAIL = 'Testxxx@example.com';
const PHONE = '604-555-0123';
const OTHER_PHONE = '604-555-0199';

export const SEVERAL: readonly Case[] = [
  { title: 'a box that is on', answers: asked(['Field3', '', 'on'], ['newsletter', '', 'on']), truth: {} },
  {
    title: 'an e-mail address twice',
    answers: asked(['a', 'Email', EMAIL], ['b', 'Confirm e-mail', EMAIL]),
    truth: { emailAddress: 'a' },
  },
  {
    title: 'an e-mail address twice under one label',
    answers: asked(['a', 'Email', EMAIL], ['b', 'Email', 'testxxx@EXAMPLE.com']),
    truth: { emailAddress: 'a' },
  },
  {
    title: 'two e-mail addresses',
    answers: asked(['a', 'Email', EMAIL], ['b', 'Email address', 'Testxxx-other@example.com']),
    truth: {},
  },
  {
    title: 'a home and a mobile phone',
    answers: asked(['a', 'Home phone', PHONE], ['b', 'Mobile phone', OTHER_PHONE]),
    truth: {},
  },
  {
    title: 'a question that was left blank beside one that looks like it',
    answers: asked(
      ['a', 'Phone', ''],
      ['b', 'Which phone number do collectors use', OTHER_PHONE],
      ['Field9', '', OTHER_PHONE],
    ),
    truth: {},
  },
  {
    title: 'a question and a key that say different things',
    answers: asked(
      ['email', 'Phone number', PHONE],
      ['q4_name', 'What do you owe?', 'Testxxx-Card'],
      ['city', 'Name', 'Testxxx'],
    ),
    truth: {},
  },
  {
    title: 'two addresses',
    answers: asked(
      ['q6_address', '', { city: 'Calgary', state: 'Alberta', postal: 'T2P 0A1' }],
      ['q9_address9', '', { city: 'Regina', state: 'Saskatchewan', postal: 'S4P 0A1' }],
    ),
    truth: {},
  },
  {
    title: 'numbers that are no phone',
    answers: asked(
      ['Field2', '', '1764021900'],
      ['Field3', '', 4_111_111_111_111_111],
      ['a', 'Account number', '6045550199'],
    ),
    truth: {},
  },
  {
    title: 'a key that two answers have',
    answers: asked(['a', 'Email', EMAIL], ['a', 'email', 'Testxxx']),
    truth: {},
  },
  {
    title: 'a job, and a file’s extension',
    answers: asked(['a', 'Phone', PHONE], ['b', 'Poste', 'Comptable'], ['c', 'File extension', '12']),
    truth: { phoneNumber: 'a' },
  },
  {
    title: 'an address beside a city that was left blank',
    answers: asked(
      ['a', 'City', ''],
      ['q6_address', '', { city: 'Calgary', state: 'Alberta', postal: 'T2P 0A1' }],
    ),
    truth: { province: 'q6_address' },
  },
  {
    title: 'an address beside a city of its own',
    answers: asked(
      ['a', 'City', 'Regina'],
      ['b', 'Address', { city: 'Calgary', state: 'Alberta', postal: 'T2P 0A1' }],
    ),
    truth: { province: 'b' },
  },
  {
    title: 'an address in another country',
    answers: asked(['a', 'Address', { city: 'Testxxx-Town', state: 'CA', postal: '90001' }]),
    truth: { city: 'a' },
  },
  {
    title: 'a phone in a longer question',
    answers: asked(['a', 'Your phone number, so that we can send you the result', PHONE]),
    truth: { phoneNumber: 'a' },
  },
  {
    title: 'a question in another language',
    answers: asked(['correo', '¿Cuál es tu correo electrónico?', EMAIL]),
    truth: {},
  },
  { title: 'half a postal code', answers: asked(['Field8', '', 'V6B']), truth: {} },
  { title: 'a city that is a number', answers: asked(['a', 'City', '604-555-0123']), truth: {} },
  { title: 'a name that is a yes', answers: asked(['name', 'Name', 'yes']), truth: {} },
  { title: 'a name that is a number', answers: asked(['name', 'Name', 'Testxxx 604-555-0123']), truth: {} },
  { title: 'a city that is an address', answers: asked(['a', 'City', '1234 Testxxx Street']), truth: {} },
];
