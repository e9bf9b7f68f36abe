// Answers as builders send them that know no labels, or whose keys are the labels, with the truth about each. The people do
// not exist.

import { asked, type Case } from './case.ts';

const EMAIL = 'Testxxx@example.com';
const PHONE = '604-555-0123';

export const KEYS: readonly Case[] = [
  {
    title: 'Webflow, by field name, the phone as a number',
    answers: asked(
      ['First Name', 'First Name', 'Testxxx-First'],
      ['Last Name', 'Last Name', 'Testxxx-Last'],
      ['email', 'email', EMAIL],
      ['Phone Number', 'Phone Number', 16_045_550_123],
      ['City', 'City', 'Testxxx-City'],
      ['Province', 'Province', 'Québec'],
    ),
    truth: {
      firstName: 'First Name',
      lastName: 'Last Name',
      emailAddress: 'email',
      phoneNumber: 'Phone Number',
      city: 'City',
      province: 'Province',
    },
  },
  {
    title: 'Contact Form 7',
    answers: asked(
      ['your-name', '', 'Testxxx-First Testxxx-Last'],
      ['your-email', '', EMAIL],
      ['your-tel', '', PHONE],
      ['your-city', '', 'Testxxx-City'],
      ['your-province', '', 'AB'],
      ['your-message', '', 'Call 604-555-0199, my lawyer.'],
    ),
    truth: {
      fullName: 'your-name',
      emailAddress: 'your-email',
      phoneNumber: 'your-tel',
      city: 'your-city',
      province: 'your-province',
    },
  },
  {
    title: 'Elementor without labels',
    answers: asked(
      ['No Label name', 'No Label name', 'Testxxx-First Testxxx-Last'],
      ['No Label email', 'No Label email', EMAIL],
      ['No Label tel', 'No Label tel', PHONE],
      ['utm_source', 'utm_source', 'ig'],
      ['Page URL', 'Page URL', 'https://example.com/'],
    ),
    truth: { fullName: 'No Label name', emailAddress: 'No Label email', phoneNumber: 'No Label tel' },
  },
  {
    title: 'Fluent Forms',
    answers: asked(
      ['names', '', { first_name: 'Testxxx-First', last_name: 'Testxxx-Last' }],
      ['email', '', EMAIL],
      ['phone', '', '+1 604 555 0123'],
      [
        'address_1',
        '',
        {
          address_line_1: '1 Testxxx Street',
          city: 'Testxxx-City',
          state: 'BC',
          zip: 'V6B 1A1',
          country: 'CA',
        },
      ],
    ),
    truth: {
      fullName: 'names',
      emailAddress: 'email',
      phoneNumber: 'phone',
      city: 'address_1',
      province: 'address_1',
    },
  },
  {
    title: 'Google lead form',
    answers: asked(
      ['FULL_NAME', 'Full Name', 'Testxxx-First Testxxx-Last'],
      ['PHONE_NUMBER', 'User Phone', '1-604-555-0123'],
      ['EMAIL', 'User Email', EMAIL],
      ['CITY', 'City', 'Testxxx-City'],
      ['POSTAL_CODE', 'Postal Code', 'V6B1A1'],
    ),
    truth: {
      fullName: 'FULL_NAME',
      phoneNumber: 'PHONE_NUMBER',
      emailAddress: 'EMAIL',
      city: 'CITY',
      province: 'POSTAL_CODE',
    },
  },
  {
    title: 'Gravity Forms by number',
    answers: asked(
      ['1.3', '', 'Testxxx-First'],
      ['1.6', '', 'Testxxx-Last'],
      ['2', '', EMAIL],
      ['3', '', '(604) 555-0123'],
      ['4.3', '', 'Testxxx-City'],
      ['4.4', '', 'British Columbia'],
      ['4.5', '', 'V6B 1A1'],
      ['5', '', 'A collector calls me from 604-555-0199 every day.'],
      ['6.1', '', 'on'],
    ),
    truth: {
      firstName: '1.3',
      lastName: '1.6',
      emailAddress: '2',
      phoneNumber: '3',
      city: '4.3',
      province: ['4.4', '4.5'],
    },
  },
  {
    title: 'Wufoo by number',
    answers: asked(
      ['Field1', '', 'Testxxx-First'],
      ['Field2', '', 'Testxxx-Last'],
      ['Field4', 'Field4', '6045550123'],
      ['Field5', '', EMAIL],
      ['Field6', '', 'on'],
    ),
    truth: { firstName: 'Field1', lastName: 'Field2', phoneNumber: 'Field4', emailAddress: 'Field5' },
  },
  {
    title: 'Wix, with letters of its own in its keys',
    answers: asked(
      ['field:first_name_ab12', '', 'Testxxx-First'],
      ['field:last_name_cd34', '', 'Testxxx-Last'],
      ['field:phone_ef56', '', PHONE],
      ['field:email_gh78', '', EMAIL],
      ['field:company_phone_ij90', '', '604-555-0199'],
    ),
    truth: {
      firstName: 'field:first_name_ab12',
      lastName: 'field:last_name_cd34',
      phoneNumber: 'field:phone_ef56',
      emailAddress: 'field:email_gh78',
    },
  },
  {
    title: 'Wufoo with its structure',
    answers: asked(
      ['Field1', 'Name (First)', 'Testxxx-First'],
      ['Field2', 'Name (Last)', 'Testxxx-Last'],
      ['Field3', 'Address (City)', 'Regina'],
      ['Field4', 'Address (State / Province / Region)', 'Saskatchewan'],
      ['Field5', 'Address (Postal / Zip Code)', 'S4P 3Y2'],
    ),
    truth: { firstName: 'Field1', lastName: 'Field2', city: 'Field3', province: ['Field4', 'Field5'] },
  },
  {
    title: 'Google Forms, with the address of the account',
    answers: asked(['101', 'Your name', 'Testxxx-First Testxxx-Last'], ['respondentEmail', '', EMAIL]),
    truth: { fullName: '101', emailAddress: 'respondentEmail' },
  },
];
