// Tally: one list of fields, with every question there is and every choice (Tally help, "Webhooks", and captures of
// 2022-2025). Keys and labels may repeat.

import type { Answer, Json } from '../mapping/answers.ts';
import { asText, isList, isObject, type JsonObject } from '../reading/members.ts';
import { valueAt } from '../reading/path.ts';
import { byLayout } from './by-layout.ts';
import { labelsById, resolved } from './choices.ts';
import { kindOf } from './listed-answers.ts';
import { tidied } from './named-answers.ts';
import { rowsOf } from './table.ts';

export const tally = byLayout({
  builder: 'Tally',
  answers: ['data.fields'],
  id: ['data.submissionId', 'data.responseId'],
  time: ['data.createdAt', 'createdAt'],
  read: (body) => {
    const fields = valueAt(body, 'data.fields') ?? null;
    return isList(fields) ? readFields(fields.filter(isObject)) : null;
  },
  noLead: ({ eventType }) =>
    (asText(eventType) ?? RESPONSE) === RESPONSE ? null : { reason: 'other_event' },
});

const RESPONSE = 'FORM_RESPONSE';

function readFields(fields: readonly JsonObject[]): Answer[] {
  const lists = new Set(fields.filter(isChoice).map((field) => asText(field.key)));
  return fields.map((field, at) => {
    const key = asText(field.key) ?? `fields.${at + 1}`;
    const [label, type] = [tidied(asText(field.label) ?? ''), asText(field.type) ?? ''];
    const value = replyIn(field);
    const isRepeat = typeof value === 'boolean' && lists.has(key.replace(/_[^_]*$/, ''));
    const kind = kindOf(type, value, isRepeat || BOOKKEEPING.test(type) || isPaymentLink(key, type));
    const named = kind === 'hidden' ? [`hidden.${label}`] : [`variables.${label}`];
    const isAsked = kind === 'question' || kind === 'file' || isRepeat;
    const stub = key.replace(/^question_/, '');
    const aliases = [...(stub === key ? [] : [stub]), ...(isAsked ? [] : named)];
    return { key, aliases, label: isAsked ? label : '', value, kind };
  });
}

const BOOKKEEPING = /^(?:HIDDEN_FIELDS|RESPONDENT_COUNTRY)$/;
const isPaymentLink = (key: string, type: string): boolean => type === 'PAYMENT' && key.endsWith('_link');

/** Beside the list of what was ticked comes one yes-or-no per option: it can be named, and says nothing more. */
const isChoice = ({ value = null, options = null }: JsonObject): boolean => isList(value) || isList(options);

/** Choices are ids, in the order of a ranking where it is one. */
function replyIn({ value = null, options, rows, columns }: JsonObject): Json {
  if (isObject(value)) {
    const [names, cells] = [labelsById(rows), labelsById(columns)];
    return rowsOf(Object.entries(value).map(([id, cell]) => [names.get(id) ?? id, resolved(cell, cells)]));
  }
  return resolved(value, labelsById(options));
}
