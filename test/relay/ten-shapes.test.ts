// The ten definitions of docs/forms.md, each through the whole relay: what the page promises is what the partner gets.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForms } from '../../lambda/core/forms/check.ts';
import { jotformDelivery, type Question } from '../support/jotform.ts';
import { startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { typeformSignature } from '../support/typeform.ts';

const DOCS = readFileSync(new URL('../../docs/forms.md', import.meta.url), 'utf8');
const SHAPE = /^### \d+\. [^\n]*`forms\/([a-z0-9-]+)\.json`\n.*?^```json\n(.*?)^```/gms;
const SHAPES = new Map([...DOCS.matchAll(SHAPE)].map(([, slug = '', text = '']) => [slug, text]));

const PARTNERS = ['Testxxx-Referral-Partner', 'Agency-Laval', 'Agency-Main'];
const secretOf = (slug: string) => `Testxxx-secret-of-${slug}`;

let relay: TestRelay;
beforeAll(async () => {
  const forms = Object.fromEntries([...SHAPES].map(([slug, text]) => [slug, JSON.parse(text)]));
  const apiKey = Object.fromEntries(PARTNERS.map((partner) => [partner, `Testxxx-key-of-${partner}`]));
  const webhooks = Object.fromEntries([...SHAPES.keys()].map((slug) => [slug, secretOf(slug)]));
  relay = await startTestRelay({ forms, secrets: { apiKey, webhooks } });
});
afterAll(() => relay[Symbol.asyncDispose]());

/** A Typeform answer by its type, as `{type, [type]: value}`, under its question. */
type Reply = readonly [ref: string, title: string, type: string, value: unknown];

/** Sends a signed response of 24 November 2025, 22:05 UTC. */
async function sendTypeform(slug: string, token: string, replies: readonly Reply[], hidden = {}) {
  const body = JSON.stringify({
    event_id: `event-${token}`,
    event_type: 'form_response',
    form_response: {
      form_id: 'Testxxx1',
      token,
      landed_at: '2025-11-24T22:02:00Z',
      submitted_at: '2025-11-24T22:05:00Z',
      hidden,
      definition: {
        id: 'Testxxx1',
        fields: replies.map(([ref, title, type]) => ({ id: `id-${ref}`, ref, type, title })),
      },
      answers: replies.map(([ref, , type, value]) => ({
        type,
        [type]: value,
        field: { id: `id-${ref}`, ref, type },
      })),
    },
  });
  const headers = { 'content-type': 'application/json', ...typeformSignature(secretOf(slug), body) };
  const response = await relay.deliver(body, { form: slug, headers });
  expect(response.status).toBe(200);
}

async function sendJotform(
  slug: string,
  submissionId: string,
  title: string,
  questions: readonly Question[],
) {
  const path = `/webhooks/${slug}/${secretOf(slug)}`;
  const { headers, body } = jotformDelivery(submissionId, title, questions, relay.url + path);
  const response = await relay.deliver(body, { path, headers });
  expect(response.status).toBe(200);
}

/** What the sandbox took of this submission, with `<ref>` for its reference. */
async function taken(submission: string): Promise<Record<string, string> | undefined> {
  const { reference } = await relay.rowWhere(submission, ({ state }) => state === 'submitted');
  expect(reference).toMatch(/^RR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const referrals = await relay.referrals();
  const [referral, ...copies] = referrals.filter(({ notes }) => notes?.includes(reference));
  expect(copies).toEqual([]);
  return referral && { ...referral, notes: (referral.notes ?? '').replace(reference, '<ref>') };
}

/** Jotform does not say when the form was sent, so the note has the time of the delivery's arrival. */
const withoutTime = (referral: Record<string, string> | undefined) => ({
  ...referral,
  notes: referral?.notes?.replace(/^Asked \d{4}-\d\d-\d\d \d\d:\d\d [A-Z]+$/m, 'Asked <now>'),
});

/** A person of their own for each form: the same one twice would be told in the note. */
const emailOf = (slug: string) => `Testxxx-${slug}@example.com`;
const person = (slug: string, phone: string): readonly Reply[] => [
  ['first_name', 'What is your first name?', 'text', 'Testxxx-Firstname'],
  ['last_name', 'And your last name, {{field:first_name}}?', 'text', 'Testxxx-Lastname'],
  ['phone', 'Phone number', 'phone_number', phone],
  ['email', 'E-mail', 'email', emailOf(slug)],
];
const place: readonly Reply[] = [
  ['city', 'City', 'text', 'Vancouver'],
  ['province', 'Province', 'choice', { label: 'British Columbia' }],
];

/** What `person` and `place` come to. */
const personTaken = (slug: string, phoneNumber: string) => ({
  firstName: 'Testxxx-Firstname',
  lastName: 'Testxxx-Lastname',
  phoneNumber,
  emailAddress: emailOf(slug),
  city: 'Vancouver',
  province: 'BC',
  referralPartner: 'Testxxx-Referral-Partner',
});

it('has ten shapes, and they and the definition that shows every key are right', () => {
  expect([...SHAPES.keys()]).toHaveLength(10);
  const whole = /^## The whole of it\n.*?^```json\n(.*?)^```/ms.exec(DOCS)?.[1] ?? '';
  const files = [...SHAPES, ['whole', whole]].map(([slug, text = '']) => ({ name: `${slug}.json`, text }));
  expect(checkForms(files, PARTNERS).wrong).toEqual([]);
});

it('1: a full name is split, and told as typed where that was a guess', async () => {
  await sendTypeform('full-name', 't1', [
    ['name', 'What is your name?', 'text', 'Mme Testxxx de la Testxxx-Famille'],
    ['phone', 'Phone number', 'phone_number', '+16045550101'],
    ['email', 'E-mail', 'email', emailOf('full-name')],
    ...place,
    ['story', 'What happened?', 'text', 'A collector\ncalls me at work.'],
  ]);
  expect(await taken('t1')).toEqual({
    ...personTaken('full-name', '+16045550101'),
    firstName: 'Testxxx',
    lastName: 'de la Testxxx-Famille',
    notes: [
      'What happened? "A collector calls me at work."',
      'Name as typed: Mme Testxxx de la Testxxx-Famille',
      'Asked 2025-11-24 14:05 PST',
      'Ref <ref> · Call me back',
    ].join('\n'),
  });
});

it('2: a postal code gives the province, and the note says that no city was asked', async () => {
  await sendTypeform('postal-code', 't2', [
    ...person('postal-code', '(416) 555-0102'),
    ['postal_code', 'Postal code', 'text', 'm5v 2t6'],
  ]);
  expect(await taken('t2')).toEqual({
    ...personTaken('postal-code', '+14165550102'),
    city: 'Not asked',
    province: 'ON',
    notes: [
      'Postal code: m5v 2t6',
      'Not asked: city',
      'Asked 2025-11-24 17:05 EST',
      'Ref <ref> · Two-minute check',
    ].join('\n'),
  });
});

it('3: an extension of its own goes to the note, with the constant for a time that nobody gave', async () => {
  const [first, last, , email] = person('work-phone', '');
  await sendTypeform('work-phone', 't3', [
    ...[first, last, email].filter((reply) => reply !== undefined),
    ['work_phone', 'Phone at work', 'phone_number', '902-555-0103'],
    ['work_extension', 'Extension', 'number', 12],
    ['province', 'Province', 'text', 'Nova Scotia'],
  ]);
  expect(await taken('t3')).toEqual({
    ...personTaken('work-phone', '+19025550103'),
    city: 'Not asked',
    province: 'NS',
    notes: [
      'CALL during office hours (Atlantic)',
      'Phone extension: 12 · Not asked: city',
      'Asked 2025-11-24 18:05 AST',
      'Ref <ref> · Reach me at work',
    ].join('\n'),
  });
});

it('4: a French form makes a French note', async () => {
  await sendTypeform('demande-aide', 't4', [
    ['prenom', 'Votre prénom', 'text', 'Testxxx-Prénom'],
    ['nom', 'Votre nom', 'text', 'Testxxx-Nom'],
    ['telephone', 'Téléphone', 'phone_number', '514 555-0104 poste 7'],
    ['courriel', 'Courriel', 'email', emailOf('demande-aide')],
    ['ville', 'Ville', 'text', 'Montréal'],
    ['dettes', 'Quelles dettes avez-vous ?', 'choices', { labels: ['cartes de crédit', 'prêt étudiant'] }],
    ['moment', 'Meilleur moment', 'choice', { label: 'le matin' }],
    ['message_vocal', 'Peut-on laisser un message ?', 'boolean', false],
    ['accord', 'Êtes-vous d’accord ?', 'boolean', true],
    ['enfants', 'Avez-vous des enfants ?', 'boolean', true],
  ]);
  expect(await taken('t4')).toEqual({
    firstName: 'Testxxx-Prénom',
    lastName: 'Testxxx-Nom',
    phoneNumber: '+15145550104',
    emailAddress: emailOf('demande-aide'),
    city: 'Montréal',
    province: 'QC',
    referralPartner: 'Testxxx-Referral-Partner',
    notes: [
      'FRANÇAIS · RAPPELER le matin (heure de l’Est) · PAS de message vocal',
      'Dettes : cartes de crédit, prêt étudiant',
      'Avez-vous des enfants ? "oui"',
      'Poste : 7 · Non demandé : province',
      'Demandé 2025-11-24 17:05 HNE · consentement oui',
      'Ref <ref> · Demande d’aide',
    ].join('\n'),
  });
});

it('5: the parts of Jotform’s name, phone number and address find their fields', async () => {
  await sendJotform('contact-sheet', '5000000000000000005', 'Contact sheet', [
    ['q3_fullName', 'Full name', { first: 'Testxxx-Firstname', last: 'Testxxx-Lastname' }],
    ['q4_phoneNumber', 'Phone number', { area: '403', phone: '555-0105' }],
    ['q5_email', 'E-mail', emailOf('contact-sheet')],
    [
      'q6_address',
      'Address',
      {
        addr_line1: '1 Testxxx Street',
        addr_line2: '',
        city: 'Calgary',
        state: 'Alberta',
        postal: 'T2P 0A1',
      },
    ],
    [
      'q7_appointment',
      'When may we call?',
      { date: '2025-11-26 16:00', duration: '30', timezone: 'America/Edmonton (GMT-07:00)' },
    ],
    ['q8_story', 'What happened?', 'My hours were cut, and then: nothing.'],
    ['q9_unanswered', 'Anything else?', ''],
  ]);
  expect(withoutTime(await taken('5000000000000000005'))).toEqual({
    ...personTaken('contact-sheet', '+14035550105'),
    city: 'Calgary',
    province: 'AB',
    notes: [
      'Postal code: T2P 0A1',
      'Prefers: 2025-11-26 16:00 (America/Edmonton GMT-07:00)',
      'What happened? "My hours were cut, and then: nothing."',
      'Asked <now>',
      'Ref <ref> · Contact sheet',
    ].join('\n'),
  });
});

it('6: ticked boxes become one line, and other questions are left out', async () => {
  await sendJotform('which-debts', '5000000000000000006', 'Which debts?', [
    ['q3_name', 'Your name', 'Testxxx-Firstname Testxxx-Lastname'],
    ['q4_phone', 'Phone', { full: '(204) 555-0106' }],
    ['q5_email', 'E-mail', emailOf('which-debts')],
    ['q6_city', 'City', 'Winnipeg'],
    ['q7_province', 'Province', 'Man.'],
    ['q8_debts', 'Which debts?', ['credit cards', 'payday loan', 'taxes']],
    ['q9_behindOn', 'Behind on', []],
    ['q10_story', 'What happened?', 'Testxxx-story'],
  ]);
  expect(withoutTime(await taken('5000000000000000006'))).toEqual({
    ...personTaken('which-debts', '+12045550106'),
    firstName: 'Testxxx-Firstname',
    city: 'Winnipeg',
    province: 'MB',
    notes: ['Debts: credit cards, payday loan, taxes', 'Asked <now>', 'Ref <ref> · Which debts?'].join('\n'),
  });
});

it('7: hidden fields are in the note where a line names them, and not otherwise', async () => {
  const hidden = { utm_source: 'newsletter', utm_campaign: '', utm_medium: 'Testxxx-medium' };
  await sendTypeform('campaign', 't7', [...person('campaign', '+16045550107'), ...place], hidden);
  expect(await taken('t7')).toEqual({
    ...personTaken('campaign', '+16045550107'),
    notes: [
      'Campaign: none',
      'Came from: newsletter',
      'Asked 2025-11-24 14:05 PST',
      'Ref <ref> · Autumn campaign',
    ].join('\n'),
  });
});

describe('8: a sentence of consent', () => {
  const send = (token: string, sentence: string) =>
    sendTypeform('consent', token, [
      ...person('consent', '+16045550108'),
      ...place,
      ['agree', 'May a counsellor contact *you*?', 'choice', { label: sentence }],
    ]);

  it('lets go on whoever says yes in the words of the definition', async () => {
    await send('t8-yes', 'yes, a counsellor may call or write to me');
    expect(await taken('t8-yes')).toEqual({
      ...personTaken('consent', '+16045550108'),
      notes: 'Asked 2025-11-24 14:05 PST · consent yes\nRef <ref> · Talk to a counsellor',
    });
  });

  it('ends without a referral for whoever says no', async () => {
    await send('t8-no', 'No, I only wanted the result');
    const row = await relay.rowWhere('t8-no', ({ state }) => state === 'ignored');
    expect(row).toMatchObject({ reason: 'no_consent', attempts: 0 });
  });

  it.each([
    ['the sentence was changed', 'Yes, but only by e-mail'],
    ['a no is not in the words of the definition', 'no'],
  ])('waits for a person where %s', async (name, sentence) => {
    await send(name, sentence);
    const row = await relay.rowWhere(name, ({ state }) => state === 'parked');
    expect(row).toMatchObject({ reason: 'consent_unclear', attempts: 0 });
  });

  it('waits for a person where the question is gone', async () => {
    await sendTypeform('consent', 't8-gone', [...person('consent', '+16045550108'), ...place]);
    const row = await relay.rowWhere('t8-gone', ({ state }) => state === 'parked');
    expect(row).toMatchObject({ reason: 'consent_unclear', attempts: 0 });
  });
});

it.each([
  ['laval', '+14505550109', 'Agency-Laval'],
  ['Laval ', '+14505550119', 'Agency-Laval'],
  ['elsewhere', '+14505550129', 'Agency-Main'],
  [undefined, '+14505550139', 'Agency-Main'],
])('9: the branch %j goes under its own identifier, with its own key', async (branch, phone, partner) => {
  await sendTypeform('branch', `t9-${phone}`, [...person('branch', phone), ...place], { branch });
  expect(await taken(`t9-${phone}`)).toEqual({
    ...personTaken('branch', phone),
    referralPartner: partner,
    notes: 'Asked 2025-11-24 14:05 PST\nRef <ref> · Ask your branch',
  });
});

it('10: a form that extends another differs in what it says itself', async () => {
  await sendTypeform('two-minute-check-radio', 't10', [
    ...person('two-minute-check-radio', '+13065550110'),
    ['postal_code', 'Postal code', 'text', 'S4P 3Y2'],
    ['station', 'Where did you hear of us?', 'choice', { other: 'Testxxx-FM' }],
  ]);
  expect(await taken('t10')).toEqual({
    ...personTaken('two-minute-check-radio', '+13065550110'),
    city: 'Not asked',
    province: 'SK',
    notes: [
      'Heard on: Testxxx-FM',
      'Postal code: S4P 3Y2',
      'Not asked: city',
      'Asked 2025-11-24 16:05 CST',
      'Ref <ref> · Two-minute check (radio)',
    ].join('\n'),
  });
});
