// Answers of forms that ask in English, under keys that mean something or nothing, with the truth about each. The people
// do not exist.

import { asked, type Case } from './case.ts';

const EMAIL = 'Testxxx@example.com';
const PHONE = '604-555-0123';

export const ENGLISH: readonly Case[] = [
  {
    title: 'Typeform with refs that somebody wrote',
    answers: asked(
      ['first_name', 'What is your first name?', 'Testxxx-First'],
      ['last_name', 'And your last name, …?', 'Testxxx-Last'],
      ['debts', 'Which *debts* do you have?', ['credit cards', 'payday loan']],
      ['phone', 'What is the best phone number to reach you?', '+16045550123'],
      ['email', 'E-mail', EMAIL],
      ['city', 'Which city do you live in?', 'Vancouver'],
      ['postal', 'Postal code', 'V6B 1A1'],
      ['best_time', 'Best time to call', 'evenings after 6 pm'],
      ['voicemail_ok', 'May we leave a voicemail?', true],
      ['agree', 'I agree to be contacted by a credit counsellor.', true],
    ),
    truth: {
      firstName: 'first_name',
      lastName: 'last_name',
      phoneNumber: 'phone',
      emailAddress: 'email',
      city: 'city',
      province: 'postal',
      'callback.when': 'best_time',
      'callback.voicemail': 'voicemail_ok',
      consent: 'agree',
    },
  },
  {
    title: 'Typeform with refs that nobody wrote',
    answers: asked(
      ['8b5711e3-f6a2-4e25-9e68-5d730598c681', "What's your name?", 'Testxxx-First Testxxx-Last'],
      ['01J9REAL0000000000000TAC', 'Your email address', EMAIL],
      ['ec321dc4-b50d-4270-8df0-0e38c898762a', 'Phone number', PHONE],
      ['JwWggjAKtOkA', 'Which province or territory do you live in?', 'British Columbia'],
      ['84b69d73-0a85-4577-89f4-8632632cc222', 'City/Town', 'Testxxx-Town'],
    ),
    truth: {
      fullName: '8b5711e3-f6a2-4e25-9e68-5d730598c681',
      emailAddress: '01J9REAL0000000000000TAC',
      phoneNumber: 'ec321dc4-b50d-4270-8df0-0e38c898762a',
      province: 'JwWggjAKtOkA',
      city: '84b69d73-0a85-4577-89f4-8632632cc222',
    },
  },
  {
    title: 'Jotform with compounds and no labels',
    answers: asked(
      ['q3_fullName', '', { first: 'Testxxx-First', last: 'Testxxx-Last' }],
      ['q4_phoneNumber', '', { full: '(604) 555-0123' }],
      ['q5_email', '', EMAIL],
      [
        'q6_address',
        '',
        {
          addr_line1: '1 Testxxx Street',
          addr_line2: '',
          city: 'Calgary',
          state: 'Alberta',
          postal: 'T2P 0A1',
        },
      ],
      ['q10_bestTime', '', 'mornings'],
      ['q12_consent', '', ['I agree that a credit counsellor may contact me']],
    ),
    truth: {
      fullName: 'q3_fullName',
      phoneNumber: 'q4_phoneNumber',
      emailAddress: 'q5_email',
      city: 'q6_address',
      province: 'q6_address',
      'callback.when': 'q10_bestTime',
      consent: 'q12_consent',
    },
  },
  {
    title: 'Jotform with a repeated name and an area code',
    answers: asked(
      ['q3_name', 'Name', { first: 'Testxxx-First', last: 'Testxxx-Last' }],
      ['q31_name31', "Spouse's name", { first: 'Testxxx-Other', last: 'Testxxx-Last' }],
      ['q4_phoneNumber4', 'Phone Number', { area: '604', phone: '555-0123' }],
      ['q5_email5', 'E-mail *', EMAIL],
      ['q7_city', 'City', 'Testxxx-City'],
      ['q8_province', 'Province', 'ON'],
    ),
    truth: {
      fullName: 'q3_name',
      phoneNumber: 'q4_phoneNumber4',
      emailAddress: 'q5_email5',
      city: 'q7_city',
      province: 'q8_province',
    },
  },
  {
    title: 'Tally',
    answers: asked(
      ['question_3EKz4n', 'First name', 'Testxxx-First'],
      ['question_3EKz4m', 'Last name', 'Testxxx-Last'],
      ['question_w4Q4Xn', 'Email', EMAIL],
      ['question_3jZaa3', 'Phone number', '+16045550123'],
      ['question_mZ8jow', 'Province', 'Ontario'],
      ['question_nr5yNw', 'City', 'Testxxx-City'],
      ['question_mVGEg3_8b5711e3', 'utm_campaign', 'newsletter', 'hidden'],
      ['question_nPpjVn_84b69d73', 'Score', 20, 'calculation'],
    ),
    truth: {
      firstName: 'question_3EKz4n',
      lastName: 'question_3EKz4m',
      emailAddress: 'question_w4Q4Xn',
      phoneNumber: 'question_3jZaa3',
      province: 'question_mZ8jow',
      city: 'question_nr5yNw',
    },
  },
  {
    title: 'Fillout, whose page address carries an e-mail address too',
    answers: asked(
      ['abcdef', "What's your full name?", 'Testxxx-First Testxxx-Last'],
      ['ghijkl', 'How can we email you? (email)', EMAIL],
      ['mnopqr', 'Mobile number', PHONE],
      ['email', '', 'Testxxx-other@example.com', 'hidden'],
      ['stuvwx', 'ZIP / Postal Code', 'M5V 2T6'],
    ),
    truth: { fullName: 'abcdef', emailAddress: 'ghijkl', phoneNumber: 'mnopqr', province: 'stuvwx' },
  },
  {
    title: 'an extension of its own',
    answers: asked(
      ['name', 'Name', 'Testxxx-First Testxxx-Last'],
      ['work_phone', 'Work phone', PHONE],
      ['work_ext', 'Extension', '12'],
      ['email', 'Email', EMAIL],
    ),
    truth: { fullName: 'name', phoneNumber: ['work_phone', 'work_ext'], emailAddress: 'email' },
  },
  {
    title: 'a name and a surname',
    answers: asked(
      ['a1', 'Name', 'Testxxx-First'],
      ['a2', 'Surname', 'Testxxx-Last'],
      ['a3', 'Email', EMAIL],
    ),
    truth: { fullName: 'a1', lastName: 'a2', emailAddress: 'a3' },
  },
  {
    title: 'province and postal code',
    answers: asked(['prov', 'Province of residence', 'Manitoba'], ['pc', 'Postal code', 'R3C 4T3']),
    truth: { province: ['prov', 'pc'] },
  },
  {
    title: 'a sentence of consent among choices',
    answers: asked(['ok', 'May a counsellor contact you?', 'Yes, a counsellor may call or write to me']),
    truth: { consent: 'ok' },
  },
  {
    title: 'when to call, in other words',
    answers: asked(
      ['t', 'When should we give you a call?', 'after work'],
      ['vm', 'Is it OK to leave a voicemail?', 'Yes'],
    ),
    truth: { 'callback.when': 't', 'callback.voicemail': 'vm' },
  },
];
