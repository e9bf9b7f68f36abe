import { expect, test } from 'vitest';
import { asked as askedOf } from './read-json.ts';

const asked = (body: object) => askedOf('elementor', body);

test('"Date" and "Time" are the visit’s only as a pair right before what is certainly the visit’s', () => {
  const names = (body: object) => asked(body).map(([key]) => key);
  expect(names({ Date: '1 Dec', Message: 'x', 'Remote IP': '192.0.2.1' })).toEqual(['Date', 'Message']);
  expect(names({ Message: 'x', Date: '1 Dec', Time: '2 pm', 'Remote IP': '192.0.2.1' })).toEqual(['Message']);
  expect(names({ Message: 'x', Time: '2 pm' })).toEqual(['Message', 'Time']);
  expect(names({ Message: 'x', Time: '2 pm', 'Page URL': 'x' })).toEqual(['Message', 'Time']);
  expect(names({ Date: '1 Dec', 'Page URL': 'x', Credit: 'poor' })).toEqual(['Date', 'Credit']);
});

test('the visit’s data is known by what it is where its title is in another language', () => {
  const body = {
    Nachricht: 'x',
    'Fern-Adresse': '192.0.2.1',
    Browser: 'Mozilla/5.0 (Testxxx)',
    Netz: '2001:db8::1',
    Uhr: '10:05:30',
    Zahl: 5,
    Leer: null,
  };
  expect(asked(body).map(([key]) => key)).toEqual(['Nachricht', 'Uhr', 'Zahl', 'Leer']);
});

test.each([
  ['Moving date', 'Time'],
  ['Date of birth', 'Time'],
  ['Date', 'Best time'],
  ['Date', 'Time to call'],
])('questions called "%s" and "%s" stay questions where they come last', (date, time) => {
  const body = { [date]: '1 Dec', [time]: '2 pm', 'Page URL': 'https://www.example.com/' };
  expect(asked(body).map(([key]) => key)).toEqual([date, time]);
});

test.each([
  'I use Mozilla/5.0',
  'Your site knows me as 192.0.2.1',
  '192.0.2.1 is not mine',
  'It says 2001:db8::1',
  '2001:db8::1 is what it says',
])('a reply that only speaks of the visit’s data, "%s", is a reply', (reply) => {
  expect(asked({ Nachricht: reply })).toEqual([['Nachricht', 'Nachricht', reply]]);
});

test('an address is known whatever its length', () => {
  expect(asked({ Nachricht: 'x', Adresse: '198.51.100.123' })).toEqual([['Nachricht', 'Nachricht', 'x']]);
});

test.each([
  ['No Label field_1', 'field_1'],
  ['Wines with No Label here', 'Wines with No Label here'],
  ['No Label here\nor there', 'No Label here or there'],
])('the name %j says the label %j', (name, label) => {
  expect(asked({ [name]: 'x' })).toEqual([[name, label, 'x']]);
});

test('among fields that say what they are, none is taken for the visit’s by its name', () => {
  const fields = {
    'Powered by': { value: 'Testxxx Hydro', title: 'Powered by', type: 'text' },
    'Remote IP': 'unknown',
  };
  expect(asked({ fields })).toEqual([['Powered by', 'Powered by', 'Testxxx Hydro']]);
});
