// Fillout: an envelope with lists by kind (Fillout help, "Webhooks"). In its advanced mode owners write the body
// themselves: whatever it holds is then read by name.

import type { Answer, Json } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asList, asObject, asText, isObject, type JsonObject } from '../reading/members.ts';
import { ok, type Result } from '../result.ts';
import { readAside } from './aside-answers.ts';
import { readByLayout } from './by-layout.ts';
import { readListed } from './listed-answers.ts';
import { momentIn } from './moment.ts';
import { readHidden } from './named-answers.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';
import { rowsOf } from './table.ts';

export const fillout: Source = { read };

const ITEM = { key: ['id'], label: ['name'], value: ['value'], type: ['type'] };

function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const body = readBody(delivery);
  if (!body.ok) return body;
  const submission = asObject(body.value.submission) ?? body.value;
  if (!Array.isArray(submission.questions)) {
    return readByLayout(delivery, {
      builder: 'Fillout',
      answers: ['submission', ''],
      id: ['submission.submissionId', 'submissionId'],
      time: ['submission.submissionTime', 'submissionTime'],
    });
  }
  const answers = [
    ...readListed(asList(submission.questions), { item: ITEM, unpack: replyIn }),
    ...readListed(asList(submission.scheduling), { item: ITEM, unpack: bookingIn }),
    ...readListed(asList(submission.payments), { item: ITEM, unpack: bookingIn }),
    ...readHidden(asObject(submission.login) ?? {}, 'login').map(asked),
    ...readAside(submission.urlParameters, 'hidden'),
    ...readAside(submission.calculations, 'variables'),
    ...readHidden(asObject(submission.quiz) ?? {}, 'quiz'),
    ...readListed(asList(submission.documents)).map((answer): Answer => ({ ...answer, kind: 'file' })),
  ];
  const [id, submittedAt] = [asText(submission.submissionId), momentIn(submission.submissionTime)];
  return ok({ kind: 'lead', submission: { id, submittedAt, answers } });
}

const replyIn = (value: Json, { type }: JsonObject): Json =>
  isObject(value) && /matrix/i.test(asText(type) ?? '') ? rowsOf(value) : value;

/** When and how much, without the calendar's and the payment service's own ids and addresses. */
const bookingIn = (value: Json): Json =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !/(?:Id|Url)$/.test(name)))
    : value;

/** The address that a person logged in with is theirs. */
const asked = (answer: Answer): Answer => ({ ...answer, kind: 'question' });
