import { describe, expect, test } from 'vitest';
import { isAnswered, type Json, textOf } from '../../../lambda/core/mapping/answers.ts';
import { readJotformValue } from '../../../lambda/core/sources/jotform-value.ts';

const textIn = (sent: Json) => textOf(readJotformValue(sent).value, 'en');

describe('kept as it was sent is', () => {
  test.each([
    ['text', '  25,000 '],
    ['text that merely starts like JSON', '[no] thanks'],
    ['text of brackets alone', '['.repeat(5_000)],
    ['a number as text', '25000'],
    ['text in quotes', '"see [1]"'],
    ['an address of a page', 'https://example.com/'],
    ['ticks', ['Visa', 'Loan']],
    ['ticks with a text of the own', { 0: 'Visa', other: 'Rent' }],
    ['a name', { prefix: '', first: 'Testa', last: 'Testperson' }],
    [
      'an address',
      { addr_line1: '1 Test St', addr_line2: '', city: 'Testville ', state: 'BC', postal: 'V0V 0V0' },
    ],
    ['a compound with a date', { date: 'soon', place: 'Testville' }],
    ['a compound with a duration', { duration: '45', place: 'Testville' }],
    ['a compound with a year', { year: '2020', make: 'Testxxx' }],
    ['a compound with a phone', { phone: '604-555-0134', name: 'Testa' }],
    ['a compound with a list in a text', { creditor: 'Visa', owed: '["100"]' }],
    ['a blank name', { first: '', last: '' }],
    ['nothing', null],
    ['a number', 5],
  ])('%s', (_, sent) => {
    expect(readJotformValue(sent)).toEqual({ value: sent, kind: 'question' });
  });
});

describe('as text', () => {
  test.each([
    ['a date', { month: '6', day: '30', year: '2026' }, '2026-06-30'],
    ['a date with a named month', { month: 'June', day: '30', year: '2026' }, '30 June 2026'],
    ['a date with blanks', { month: ' 6', day: '30 ', year: ' 2026 ' }, '2026-06-30'],
    ['part of a date', { month: '06', day: '', year: '2026' }, '2026-06'],
    ['a time', { timeInput: '05:55', hourSelect: '05', minuteSelect: '55', ampm: 'AM' }, '05:55 AM'],
    ['a time without its input', { hourSelect: '5', minuteSelect: '5', ampm: 'PM' }, '05:05 PM'],
    ['a time of 24 hours', { timeInput: '9:30', hourSelect: '9', minuteSelect: '30' }, '09:30'],
    [
      'a range of times',
      {
        timeInput: '09:00',
        ampm: 'AM',
        hourSelectRange: '5',
        minuteSelectRange: '30',
        ampmRange: 'PM',
        timeRangeDuration: '8:30',
      },
      '09:00 AM - 05:30 PM',
    ],
    [
      'a date and time',
      { month: '06', day: '18', year: '2026', timeInput: '01:29', hour: '01', min: '29', ampm: 'PM' },
      '2026-06-18 01:29 PM',
    ],
    [
      'a date and time without its input',
      { month: '06', day: '18', year: '2026', hour: '1', min: '29' },
      '2026-06-18 01:29',
    ],
    [
      'an appointment',
      {
        implementation: 'new',
        date: '2026-12-11 20:00',
        duration: '45',
        timezone: 'America/Vancouver (GMT-08:00)',
      },
      '2026-12-11 20:00 (America/Vancouver GMT-08:00)',
    ],
    [
      'an appointment without an offset',
      { date: '2026-12-11 20:00', duration: '45', timezone: 'Europe/London' },
      '2026-12-11 20:00 (Europe/London)',
    ],
    ['an appointment without a zone', { date: '2026-12-11 20:00', duration: '45' }, '2026-12-11 20:00'],
    ['a phone', { full: ' (604) 555-0134 ' }, '(604) 555-0134'],
    ['a phone in two parts', { area: '604', phone: '555-0134' }, '(604) 555-0134'],
    ['a phone with its own brackets', { area: '(604)', phone: '555-0134' }, '(604) 555-0134'],
    ['a phone with blanks and its country', { country: ' 1 ', full: ' 604 555-0134 ' }, '+1 604 555-0134'],
    ['a phone without its area', { area: '', phone: '555-0134' }, '555-0134'],
    ['a phone with its country', { country: '1', area: '604', phone: '555-0134' }, '+1 (604) 555-0134'],
    ['a phone with + and its country', { country: '+44', full: '1632 960134' }, '+44 1632 960134'],
    ['a phone with its country twice', { country: '44', full: '+44 1632 960134' }, '+44 1632 960134'],
    ['a phone with a country in words', { country: 'Canada', full: '604 555-0134' }, '604 555-0134'],
    ['a phone with a country that ends in digits', { country: 'Area 1', full: '555-0134' }, '555-0134'],
    ['a phone with a country that begins with digits', { country: '1 (CA)', full: '555-0134' }, '555-0134'],
    ['a matrix', [['Never'], [], ['Often', '']], '1: Never, 3: Often'],
    [
      'a matrix with several cells',
      [
        ['Visa', '100'],
        ['Loan', '200'],
      ],
      '1: Visa / 100, 2: Loan / 200',
    ],
    [
      'a matrix by row',
      { Rent: '["Often"]', Food: '[]', 'Car, gas': '["Never","x"]' },
      'Rent: Often, Car, gas: Never / x',
    ],
    ['a matrix with a row that is a text', [['Never'], 'Often'], '1: Never, 2: Often'],
    [
      'a matrix of rows with digits in their names',
      { '2 cars': ['Never'], 'Car 2': ['Often'] },
      '2 cars: Never, Car 2: Often',
    ],
    ['a matrix of many rows', { 9: ['Never'], 10: ['Often'] }, '10: Never, 11: Often'],
    ['a matrix whose first row is blank', { 0: '', 1: ['Often'] }, '2: Often'],
    ['a table', { 0: ['Visa', '100'], colIds: '["0","1"]', rowIds: '["0"]' }, '1: Visa / 100'],
    [
      'a table of cells with digits in their names',
      [{ '2 cards': 'Visa', 'Card 2': 'Loan' }],
      '1: 2 cards: Visa / Card 2: Loan',
    ],
    ['a table of many cells', [{ 9: 'Visa', 10: 'Loan' }], '1: Visa / Loan'],
    ['a table of named cells', { 0: { 0: 'Visa', 1: '' }, rowIds: '["0"]' }, '1: Visa'],
    [
      'a list widget',
      '[{"Creditor":"Visa","Owed":100},{"Creditor":"Loan","Owed":""}]',
      '1: Creditor: Visa / Owed: 100, 2: Creditor: Loan',
    ],
    ['a widget', ' {"answer":"Yes","notes":""}', 'Yes'],
    ['a ticks widget', '["Visa","Loan"]', 'Visa, Loan'],
  ])('%s is what a person would write', (_, sent, text) => {
    expect(readJotformValue(sent).kind).toBe('question');
    expect(textIn(sent)).toBe(text);
  });

  test('a phone that is only an area has no blank after it', () => {
    expect(readJotformValue({ area: '604', phone: '' }).value).toEqual({ full: '(604)' });
  });

  test('a payment is its products and their total', () => {
    const sent = {
      0: { id: '1000' },
      special_1000: { item_0: '1' },
      products: [
        { productName: 'Workbook', unitPrice: 10, currency: 'CAD', quantity: 2, subTotal: 20 },
        { productName: 'Session', unitPrice: '5.00' },
        { productName: 'Leaflet' },
        'not a product',
      ],
      totalInfo: { totalSum: 25, currency: 'CAD' },
    };
    expect(readJotformValue(sent).value).toEqual({
      products: ['2 × Workbook: 20 CAD', 'Session: 5.00', 'Leaflet'],
      total: 'Total: 25 CAD',
    });
  });

  test('a payment without products is its total, one without a total its products', () => {
    expect(textIn({ price: '5', totalInfo: { totalSum: '5', currency: 'CAD' } })).toBe('Total: 5 CAD');
    expect(textIn({ products: [{ productName: 'Workbook', quantity: 1 }] })).toBe('1 × Workbook, Total: 0');
  });
});

describe('unanswered is', () => {
  test.each([
    [
      'a blank date with a preset half of the day',
      { month: '', day: '', year: '', timeInput: '', hour: '', min: '', ampm: 'AM' },
    ],
    [
      'a blank appointment',
      { implementation: 'new', date: '', duration: '60', timezone: 'America/Vancouver (GMT-08:00)' },
    ],
    ['a blank phone with a preset country', { country: '1', area: '', phone: '' }],
    ['a blank phone', { full: '' }],
    ['a blank name', { first: '', last: ' ' }],
    ['an untouched table', { colIds: '["0","1"]', rowIds: '["0"]' }],
    ['an untouched table without rows', { colIds: '["0","1"]' }],
    ['a blank matrix', [[''], ['', '']]],
    [
      'an untouched payment',
      { 0: { id: '1000' }, products: [], totalInfo: { totalSum: 0, currency: 'CAD' } },
    ],
    ['an untouched payment without a total', { products: [] }],
    ['an empty widget', '[]'],
    ['an empty object', {}],
  ])('%s', (_, sent) => {
    expect(isAnswered(readJotformValue(sent).value)).toBe(false);
  });
});

describe('a file is', () => {
  test.each([
    ['a drawn signature', 'data:image/png;base64,iVBORw0KGgo='],
    ['an address of a drawn signature', 'https://www.jotform.com/uploads/test/1/2/3_signature_4.png'],
    ['a drawn signature within a widget', { name: 'Testa', drawn: 'data:image/png;base64,iVBORw0KGgo=' }],
    ['an address on their own domain', 'https://jotform.com/uploads/test/1/2/3_signature_4.png'],
    ['an address on a domain below theirs', 'https://a.eu.jotform.com/uploads/test/1/2/3_signature_4.png'],
    [
      'a file of a widget',
      { url: 'https://eu.jotform.com/widget-uploads/imagepreview/1/a.png', name: 'a.png' },
    ],
    ['a list of addresses', ['https://example.com/a.pdf', 'http://example.com/b.pdf']],
  ])('%s', (_, sent) => {
    expect(readJotformValue(sent)).toEqual({ value: sent, kind: 'file' });
  });

  test.each([
    ['other data', 'data: I owe 5, base64, no idea'],
    ['data within a sentence', 'see data:image/png;base64,iVBORw0KGgo='],
    ['an address of theirs within a sentence', 'see https://www.jotform.com/uploads/test/1/2/3.png'],
    ['addresses after words', ['see https://example.com/a.pdf']],
    ['an address of a page like theirs', 'https://notjotform.com/uploads/a.png'],
    ['addresses among words', ['https://example.com/a.pdf', 'see there']],
    ['an address within a sentence', ['https://example.com/a is mine']],
    ['an empty list', []],
  ])('not %s', (_, sent) => {
    expect(readJotformValue(sent).kind).toBe('question');
  });
});
