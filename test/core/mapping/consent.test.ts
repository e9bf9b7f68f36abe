import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentRule } from '../../../lambda/core/forms/rules.ts';
import type { Answer, Json } from '../../../lambda/core/mapping/answers.ts';
import { readConsent, saysYesOrNo } from '../../../lambda/core/mapping/consent.ts';
import { anyJson } from '../any-json.ts';
import { anyText } from '../any-text.ts';
import { givenAnswer } from '../given.ts';

const asked = (value: Json): Answer => givenAnswer({ key: 'agree', value });
/** What the reply to `agree` comes to; `rule` adds the form's own words. */
const consent = (value: Json, rule: Partial<ConsentRule> = {}) =>
  readConsent({ answer: 'agree', ...rule }, [asked(value)]).consent;

const YES_WORDS = [
  'yes',
  'y',
  'oui',
  'o',
  'true',
  '1',
  'on',
  'x',
  'checked',
  'accepted',
  'i agree',
  'i accept',
  "j'accepte",
];
const NO_WORDS = ['no', 'non', 'false'];

test('a form that does not ask leaves it open', () => {
  expect(readConsent(undefined, [asked('no')])).toEqual({ consent: 'not_asked', from: null });
});

describe('a clear yes is', () => {
  test.each(YES_WORDS)('%s, whatever its case and the space around it', (word) => {
    for (const typed of [word, word.toUpperCase(), ` ${word}\n`]) expect(consent(typed)).toBe('yes');
  });

  test.each<[Json]>([[true], [1], ['J’accepte'], [['yes']], [{ agree: true }], [{ agree: 'on' }]])(
    '%j',
    (value) => {
      expect(consent(value)).toBe('yes');
    },
  );

  test.each<[Json]>([[['yes', null]], [{ agree: true, mail: null }]])(
    '%j: what was left blank beside it says nothing',
    (value) => {
      expect(consent(value)).toBe('yes');
    },
  );

  test.each<[Json]>([
    [['I agree to be contacted']],
    [['Téléphone', 'Courriel']],
    [['', 'I agree to be contacted']],
  ])('a list of ticks such as %j', (value) => {
    expect(consent(value)).toBe('yes');
  });

  test('told with the answer that it stands in, so that the note need not list it', () => {
    const answer = asked('yes');
    expect(readConsent({ answer: 'agree' }, [answer])).toEqual({ consent: 'yes', from: answer });
  });
});

describe('a clear no is', () => {
  test.each(NO_WORDS)('%s, whatever its case and the space around it', (word) => {
    for (const typed of [word, word.toUpperCase(), `\t${word} `]) expect(consent(typed)).toBe('no');
  });

  test.each<[Json]>([[false], [['no']], [['Non']], [{ agree: false }], [{ agree: 'no' }]])('%j', (value) => {
    expect(consent(value)).toBe('no');
  });

  test.each<[Json]>([[[]], [['']], [{}], [{ agree: '' }], [[null]]])('a box left unticked: %j', (value) => {
    expect(consent(value)).toBe('no');
  });
});

describe('unclear is', () => {
  test.each<[Json]>([
    ['maybe'],
    ['yes and no'],
    ['I agree to be contacted'],
    ['not now'],
    ['never'],
    ['Yes, call me'],
    ['No problem'],
    ['2'],
    ['0'],
    [0],
    [2],
    ['ok'],
  ])('%j: the words are none of those', (value) => {
    expect(consent(value)).toBe('unclear');
  });

  test.each(['Yes?', 'no?', 'no :', '*no*', '**yes**', '[no](https://example.com)'])(
    '%j: replies are compared as typed, not as labels are',
    (value) => {
      expect(consent(value)).toBe('unclear');
    },
  );

  test.each<[Json]>([[''], [' \n'], [null]])('the blank reply %j: it may be anything', (value) => {
    expect(consent(value)).toBe('unclear');
  });

  test.each<[Json]>([
    [['yes', 'no']],
    [['oui', 'no thanks', 'non']],
    [{ phone: true, mail: false }],
    [{ phone: 'yes', mail: 'no' }],
  ])('%j: it says both', (value) => {
    expect(consent(value)).toBe('unclear');
  });

  test.each<[Json]>([[{ street: '1 Testxxx St', city: 'Vancouver' }], [{ first: 'Testa', last: 'Testb' }]])(
    'the compound %j: it is no list of ticks',
    (value) => {
      expect(consent(value)).toBe('unclear');
    },
  );

  test('a yes so far before the rest of the reply that the rest might not be read', () => {
    expect(consent(`yes${' '.repeat(1_000)}and no`)).toBe('unclear');
  });

  test('what was not asked: a renamed question must not lose people', () => {
    const other = givenAnswer({ key: 'newsletter', value: false });
    expect(readConsent({ answer: 'agree' }, [other])).toEqual({ consent: 'unclear', from: null });
    expect(readConsent({ answer: 'agree' }, [])).toEqual({ consent: 'unclear', from: null });
  });

  test('what two answers fit', () => {
    const two = ['yes', 'yes'].map((value, at) => givenAnswer({ key: `F${at}`, label: 'Agree?', value }));
    expect(readConsent({ answer: 'agree' }, two)).toEqual({ consent: 'unclear', from: null });
  });

  test('a box without a tick beside a blank text of the same name', () => {
    const two = [[], ''].map((value, at) => givenAnswer({ key: `F${at}`, label: 'Agree?', value }));
    expect(readConsent({ answer: 'agree' }, two).consent).toBe('unclear');
  });
});

describe('where the name leads to a part', () => {
  const part = (value: Json) =>
    readConsent({ answer: 'terms.agree' }, [givenAnswer({ key: 'terms', value })]);

  test.each<[Json, string]>([
    [{ agree: true, mail: false }, 'yes'],
    [{ agree: 'no', mail: 'yes' }, 'no'],
    [{ agree: ['I agree'] }, 'yes'],
    [{ agree: [] }, 'no'],
    [{ agree: 'maybe' }, 'unclear'],
  ])('that part of %j decides: %s', (value, expected) => {
    expect(part(value).consent).toBe(expected);
  });

  test.each<[Json]>([[{ agree: '', name: 'Testa' }], [{ agree: null, mail: 'yes' }]])(
    'a blank text there, as in %j, may be anything',
    (value) => {
      expect(part(value).consent).toBe('unclear');
    },
  );

  test.each<[Json]>([[{ agreed: true }], [{ mail: 'yes' }]])(
    'a part that is not there, as in %j, is a renamed question',
    (value) => {
      expect(part(value).consent).toBe('unclear');
    },
  );
});

describe('the form’s own words', () => {
  const yes = ['I agree to be contacted', 'Oui, j’accepte'];
  const no = ['Not now', 'Non merci'];

  test.each<[Json]>([
    ['I agree to be contacted'],
    ['i AGREE  to be contacted '],
    ["Oui, j'accepte"],
    [['Newsletter', 'I agree to be contacted']],
    [{ terms: 'I agree to be contacted' }],
  ])('are the only yes: %j', (value) => {
    expect(consent(value, { yes })).toBe('yes');
    expect(consent(value, { yes, no })).toBe('yes');
  });

  test.each<[Json]>([['yes'], [true], ['i agree'], [1], [['Newsletter']], [['yes']], [{ agree: true }]])(
    'leave %j unclear where they list another yes',
    (value) => {
      expect(consent(value, { yes })).toBe('unclear');
    },
  );

  test.each<[Json]>([['no'], [false], ['Non'], [['no']], [[]]])(
    'that list a yes alone leave %j a clear no',
    (value) => {
      expect(consent(value, { yes })).toBe('no');
    },
  );

  test.each<[Json]>([['Not now'], ['non merci'], [['Not now']], [{ terms: 'NON MERCI' }]])(
    'are the only no: %j',
    (value) => {
      expect(consent(value, { no })).toBe('no');
      expect(consent(value, { yes, no })).toBe('no');
    },
  );

  test.each<[Json]>([['no'], [false], ['non']])('leave %j unclear where they list another no', (value) => {
    expect(consent(value, { no })).toBe('unclear');
    expect(consent(value, { yes, no })).toBe('unclear');
  });

  test.each<[Json]>([['yes'], [true], ['j’accepte'], [['Newsletter']]])(
    'that list a no alone leave %j a clear yes',
    (value) => {
      expect(consent(value, { no })).toBe('yes');
    },
  );

  test('may be a sentence of a thousand characters, and no longer text says them', () => {
    const sentence = `I agree${' to be contacted'.repeat(62)}`.padEnd(1_000, '.');
    expect(consent(sentence, { yes: [sentence] })).toBe('yes');
    expect(consent(`${sentence}.`, { yes: [`${sentence}.`] })).toBe('unclear');
  });

  test('said both at once are unclear', () => {
    expect(consent(['I agree to be contacted', 'Not now'], { yes, no })).toBe('unclear');
  });

  test('may turn the usual words around', () => {
    expect(consent('no', { yes: ['no'], no: ['yes'] })).toBe('yes');
    expect(consent('yes', { yes: ['no'], no: ['yes'] })).toBe('no');
    expect(consent(false, { yes: ['false'], no: ['true'] })).toBe('yes');
  });
});

describe('a reply to any yes-or-no question is read', () => {
  test.each<[Json, string]>([
    [true, 'yes'],
    ['Oui', 'yes'],
    [false, 'no'],
    ['Non', 'no'],
    ['only after six', 'unclear'],
  ])('%j as %s', (value, said) => {
    expect(saysYesOrNo(value)).toBe(said);
  });
});

describe('whatever was answered', () => {
  const value = fc.oneof(
    fc.constantFrom<Json>(...YES_WORDS, ...NO_WORDS, true, false, null, '', [], {}),
    anyJson,
    anyText(),
  );

  test('a text is a yes or a no only where it is one of the words', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string()), (text) => {
        const said = consent(text);
        const typed = text.normalize('NFKC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim().toLowerCase();
        if (said !== 'unclear') expect(said === 'yes' ? YES_WORDS : NO_WORDS).toContain(typed);
      }),
    );
  });

  test('the order of the answers makes no difference', () => {
    const answers = fc.array(
      fc.record({ key: fc.constantFrom('agree', 'F1', 'F2'), label: fc.constantFrom('', 'Agree'), value }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const all = given.map(givenAnswer);
        const rule = { answer: 'agree' };
        expect(readConsent(rule, all).consent).toBe(readConsent(rule, all.toReversed()).consent);
      }),
    );
  });
});
