// Google Forms: whatever an Apps Script posts. The script of docs/sources.md sends a list of responses; others send
// them by title, or the event of a spreadsheet, whose values are lists of one.

import { asObject } from '../reading/members.ts';
import { byLayout } from './by-layout.ts';
import { fromOneElement } from './packed-values.ts';
import { asRows } from './table.ts';

/** A spreadsheet's own first column, in its language. */
const SHEET = /^(?:timestamp|horodateur)$/i;

/** What a spreadsheet's event holds besides the answers. */
const EVENT = /^(?:authMode|triggerUid|range|source|values)$/;

export const googleForms = byLayout({
  builder: 'Google Forms',
  answers: ['responses', 'answers', 'namedValues', ''],
  id: ['responseId', 'response_id'],
  time: ['timestamp', 'submittedAt'],
  also: ['respondentEmail'],
  isBookkeeping: (name, among) =>
    SHEET.test(name) || (Object.hasOwn(among, 'triggerUid') && EVENT.test(name)),
  unpack: asRows,
  arrange: (answers, { namedValues = null }) =>
    answers === asObject(namedValues)
      ? Object.fromEntries(Object.entries(answers).map(([title, list]) => [title, fromOneElement(list)]))
      : answers,
});
