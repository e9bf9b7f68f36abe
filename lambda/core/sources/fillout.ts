// Fillout: an envelope with lists by kind (Fillout help, "Webhooks"). In its advanced mode owners write the body
// themselves: whatever it holds is then read by name.

import type { Answer, Json } from '../mapping/answers.ts';
import { asList, asObject, asText, isObject, type JsonObject } from '../reading/members.ts';
import { readAside } from './aside-answers.ts';
import { byLayout } from './by-layout.ts';
import { readListed } from './listed-answers.ts';
import { readHidden } from './named-answers.ts';
import { rowsOf } from './table.ts';

export const fillout = byLayout({
  builder: 'Fillout',
  answers: ['submission', ''],
  id: ['submission.submissionId', 'submissionId'],
  time: ['submission.submissionTime', 'submissionTime'],
  read: readEnvelope,
});

const ITEM = { key: ['id'], label: ['name'], value: ['value'], type: ['type'] };

function readEnvelope(body: JsonObject): readonly Answer[] | null {
  const submission = asObject(body.submission) ?? body;
  if (!Array.isArray(submission.questions)) return null;
  return [
    ...readListed(asList(submission.questions), { item: ITEM, unpack: replyIn }),
    ...readListed(asList(submission.scheduling), { item: ITEM, unpack: bookingIn }),
    ...readListed(asList(submission.payments), { item: ITEM, unpack: bookingIn }),
    ...readHidden(asObject(submission.login) ?? {}, 'login').map(asked),
    ...readAside(submission.urlParameters, 'hidden'),
    ...readAside(submission.calculations, 'variables'),
    ...readHidden(asObject(submission.quiz) ?? {}, 'quiz'),
    ...readListed(asList(submission.documents)).map((answer): Answer => ({ ...answer, kind: 'file' })),
  ];
}

const replyIn = (value: Json, { type }: JsonObject): Json =>
  isObject(value) && /matrix/i.test(asText(type) ?? '') ? rowsOf(Object.entries(value)) : value;

/** When and how much, without the calendar's and the payment service's own ids and addresses. */
const bookingIn = (value: Json): Json =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !/(?:Id|Url)$/.test(name)))
    : value;

/** The address that a person logged in with is theirs. */
const asked = (answer: Answer): Answer => ({ ...answer, kind: 'question' });
