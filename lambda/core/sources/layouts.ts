// The builders whose wire format is data, a few lines each. What is confirmed of each is told in docs/sources.md.

import { asObject, asText, memberOf } from '../reading/members.ts';
import { byLayout } from './by-layout.ts';
import { withoutDerived } from './cognito-compounds.ts';
import { isEntryProperty, withSubInputs } from './gravity-entry.ts';
import { fromBars, fromJsonField, fromJsonList, fromOneElement, fromPartLines } from './packed-values.ts';
import { asRows } from './table.ts';

/** Where owners of WordPress plugins map the entry's id to. */
const ENTRY_ID = ['entry_id', 'entryId', 'submission_id', 'submissionId'];

export const cognitoForms = byLayout({
  builder: 'Cognito Forms',
  id: ['Id', 'Entry.Number'],
  time: ['Entry.DateSubmitted', 'Entry.Timestamp'],
  // A form may ask for an "Order", whose answer is no object.
  isBookkeeping: (name, among) =>
    name.startsWith('$') || (/^(?:Form|Entry|Order)$/.test(name) && asObject(memberOf(among, name)) !== null),
  unpack: withoutDerived,
});

/** Owners may add the mail tag `_random`, which is another for each submission. */
export const contactForm7 = byLayout({ builder: 'Contact Form 7', id: ['_random', ...ENTRY_ID] });

export const fluentForms = byLayout({ builder: 'Fluent Forms', id: ['__submission.id', ...ENTRY_ID] });

export const formspree = byLayout({
  builder: 'Formspree',
  answers: ['submission', ''],
  time: ['submission._date', '_date'],
});

export const formstack = byLayout({ builder: 'Formstack', id: ['UniqueID'], unpack: fromPartLines });

export const framer = byLayout({ builder: 'Framer', idHeader: 'framer-webhook-submission-id' });

export const googleAds = byLayout({
  builder: 'Google Ads',
  answers: ['user_column_data'],
  id: ['lead_id'],
  time: ['lead_submit_time'],
  hidden: [''],
  item: { key: ['column_id'], label: ['column_name'], value: ['string_value'], type: [] },
  noLead: ({ is_test: isTest }) => (isTest === true || isTest === 'true' ? { reason: 'test' } : null),
});

export const gravityForms = byLayout({
  builder: 'Gravity Forms',
  id: ['id', ...ENTRY_ID],
  isBookkeeping: isEntryProperty,
  arrange: withSubInputs,
});

export const microsoftForms = byLayout({
  builder: 'Microsoft Forms',
  answers: ['answers', ''],
  id: ['responseId'],
  time: ['submittedAt', 'submitDate'],
  hidden: [''],
  isBookkeeping: (name) => /^(?:responder|formTitle|submitDate)$/.test(name),
  unpack: fromJsonList,
});

export const ninjaForms = byLayout({ builder: 'Ninja Forms', id: ENTRY_ID, unwrap: fromJsonField });

export const opnform = byLayout({
  builder: 'OpnForm',
  answers: ['data', 'submission'],
  id: ['submission_id'],
  hidden: ['meta.attribution'],
  unpack: asRows,
});

export const paperform = byLayout({
  builder: 'Paperform',
  answers: ['data'],
  id: ['submission_id'],
  time: ['created_at'],
  hidden: ['device'],
  item: { key: ['custom_key', 'key'], label: ['title'], value: ['value'], type: ['type'] },
  noLead: ({ trigger }) => (/partial/i.test(asText(trigger) ?? '') ? { reason: 'partial' } : null),
});

export const unbounce = byLayout({
  builder: 'Unbounce',
  answers: ['data.json', 'data_json', ''],
  isBookkeeping: (name) => /^(?:page_uuid|variant|(?:date|time)_submitted|data[._]xml)$/.test(name),
  unpack: fromOneElement,
});

export const wpforms = byLayout({ builder: 'WPForms', id: ENTRY_ID, unpack: fromBars });
