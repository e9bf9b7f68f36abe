// Answers that agree to something, or say when and how: right or open, and never wrong.

import { asked, type Case } from './case.ts';

const PHONE = '604-555-0123';

export const AGREEMENT: readonly Case[] = [
  {
    title: 'the best time to call',
    answers: asked(['a', 'Best time to call your phone', 'evenings'], ['b', 'Phone', PHONE]),
    truth: { phoneNumber: 'b', 'callback.when': 'a' },
  },
  {
    title: 'how to be contacted',
    answers: asked(
      ['a', 'Phone or email?', 'Phone'],
      ['email', 'Email me tips', true],
      ['c', 'Mobile', 'yes'],
    ),
    truth: {},
  },
  {
    title: 'opinions that are no consent',
    answers: asked(
      ['a', 'Do you agree that debts are stressful?', true],
      ['b', 'Are collectors allowed to call you?', 'yes'],
      ['c', 'I agree that creditors may not call me', true],
    ),
    truth: {},
  },
  {
    title: 'a newsletter',
    answers: asked(
      ['a', 'I agree to be contacted about news and offers', true],
      ['b', 'I agree to the newsletter', true],
    ),
    truth: {},
  },
  {
    title: 'a newsletter beside consent in one list',
    answers: asked(['a', 'Consent', ['I agree to be contacted', 'Send me the newsletter']]),
    truth: {},
  },
  {
    title: 'terms',
    answers: asked(['consent', 'I agree to the privacy policy', true], ['agree', '', true]),
    truth: {},
  },
  { title: 'a refusal', answers: asked(['a', 'I do not agree to be contacted', true]), truth: {} },
  {
    title: 'a no to voicemail',
    answers: asked(
      ['a', 'Please do not leave voicemail messages', true],
      ['b', 'Do you have voicemail?', 'yes'],
    ),
    truth: {},
  },
  {
    title: 'two consents',
    answers: asked(
      ['a', 'I agree to be contacted by phone', true],
      ['b', 'I agree to be contacted by text', true],
    ),
    truth: {},
  },
  {
    title: 'days and times to call',
    answers: asked(['a', 'Best day to call', 'Monday'], ['b', 'Best time to call', 'noon']),
    truth: {},
  },
  {
    title: 'the best time of one’s life',
    answers: asked(['a', 'When was the best time of your life?', 'at school']),
    truth: {},
  },
  {
    title: 'a message with somebody else',
    answers: asked(
      ['a', 'Can we leave a message with someone else?', 'yes'],
      ['b', 'When can you call us?', 'noon'],
    ),
    truth: {},
  },
  {
    title: 'one choice of a list',
    answers: asked(
      ['a', 'City', ['Regina']],
      ['b', 'Province', ['Saskatchewan']],
      ['c', 'I agree to receive a call from a counsellor', ['Yes']],
    ),
    truth: { city: 'a', province: 'b', consent: 'c' },
  },
  { title: 'where to be contacted', answers: asked(['a', 'May we call you at work?', 'no']), truth: {} },
  {
    title: 'by what to be contacted',
    answers: asked(['a', 'I agree to be contacted by text message', false]),
    truth: {},
  },
  { title: 'collectors', answers: asked(['a', 'I agree to be contacted by collectors', true]), truth: {} },
  {
    title: 'a voicemail that is neither yes nor no',
    answers: asked(['a', 'May we leave a voicemail?', 'only after six']),
    truth: {},
  },
];
