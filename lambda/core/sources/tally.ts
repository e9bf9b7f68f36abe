// Tally: one list of fields, with every question there is and every choice (Tally help, "Webhooks", and captures of
// 2022-2025). Keys and labels may repeat.

import type { Answer, Json } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asObject, asText, isList, isObject, type JsonObject } from '../reading/members.ts';
import { err, ok, type Result } from '../result.ts';
import { labelsById, resolved } from './choices.ts';
import { kindOf } from './listed-answers.ts';
import { momentIn } from './moment.ts';
import { tidied } from './named-answers.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';
import { rowsOf } from './table.ts';

export const tally: Source = { read };

function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const body = readBody(delivery);
  if (!body.ok) return body;
  const { data: envelope, eventType, createdAt } = body.value;
  const data = asObject(envelope);
  const fields = data?.fields;
  if (data === null || fields === undefined || !isList(fields)) {
    if (eventType !== undefined && eventType !== 'FORM_RESPONSE') return ok(OTHER_EVENT);
    return err({ reason: 'unreadable', found: 'a body without data.fields', expected: 'a Tally delivery' });
  }
  const submission = {
    id: asText(data.submissionId) ?? asText(data.responseId),
    submittedAt: momentIn(data.createdAt) ?? momentIn(createdAt),
    answers: readFields(fields.filter(isObject)),
  };
  return ok({ kind: 'lead', submission });
}

const OTHER_EVENT: Reading = {
  kind: 'no_lead',
  submission: { id: null, submittedAt: null, answers: [] },
  why: { reason: 'other_event' },
};

function readFields(fields: readonly JsonObject[]): Answer[] {
  const perOption = new Set(fields.flatMap(optionKeys));
  return fields.map((field, at) => {
    const key = asText(field.key) ?? `fields.${at + 1}`;
    const [label, type] = [tidied(asText(field.label) ?? ''), asText(field.type) ?? ''];
    const value = replyIn(field);
    const isRepeat = typeof value === 'boolean' && perOption.has(key);
    const kind = kindOf(type, value, isRepeat || BOOKKEEPING.test(type) || isPaymentLink(key, type));
    const named = kind === 'hidden' && !isRepeat ? [`hidden.${label}`] : [`variables.${label}`];
    const isAsked = kind === 'question' || kind === 'file' || isRepeat;
    const stub = key.replace(/^question_/, '');
    const aliases = [...(stub === key ? [] : [stub]), ...(isAsked ? [] : named)];
    return { key, aliases, label: isAsked ? label : '', value, kind };
  });
}

const BOOKKEEPING = /^(?:HIDDEN_FIELDS|RESPONDENT_COUNTRY)$/;
const isPaymentLink = (key: string, type: string): boolean => type === 'PAYMENT' && key.endsWith('_link');

/** Beside the list of what was ticked comes one yes-or-no per option: it can be named, and says nothing more. */
const optionKeys = ({ key, options }: JsonObject): readonly string[] =>
  [...labelsById(options).keys()].map((id) => `${asText(key) ?? ''}_${id}`);

/** Choices are ids, in the order of a ranking where it is one. */
function replyIn({ value = null, options, rows, columns }: JsonObject): Json {
  if (isObject(value)) {
    const [names, cells] = [labelsById(rows), labelsById(columns)];
    const titled = Object.entries(value).map(([id, cell]): [string, Json] => [
      names.get(id) ?? id,
      resolved(cell, cells),
    ]);
    return rowsOf(Object.fromEntries(titled));
  }
  return resolved(value, labelsById(options));
}
