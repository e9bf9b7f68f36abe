// HeyForm: a list of answers, each with its question. Titles and choices may be rich text.

import type { Json } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asList, asObject, asText, isList, isObject, type JsonObject } from '../reading/members.ts';
import { firstAt } from '../reading/path.ts';
import { err, ok, type Result } from '../result.ts';
import { readAside } from './aside-answers.ts';
import { labelsById, resolved } from './choices.ts';
import { readListed } from './listed-answers.ts';
import { momentIn } from './moment.ts';
import { plainText } from './rich-text.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';

export const heyform: Source = { read };

const ITEM = { key: ['id'], label: ['title'], value: ['value'], type: ['kind'] };

function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const body = readBody(delivery);
  if (!body.ok) return body;
  const { id, answers, fields, hiddenFields, variables, submitAt, endAt } = body.value;
  if (answers === undefined || !isList(answers)) {
    return err({ reason: 'unreadable', found: 'a body without answers', expected: 'a HeyForm delivery' });
  }
  const questions = new Map(
    asList(fields)
      .filter(isObject)
      .map((field) => [asText(field.id), { title: field.title, labels: labelsIn(field) }]),
  );
  const items = answers.map((answer) => (isObject(answer) ? plainItem(answer, questions) : answer));
  const submission = {
    id: asText(id),
    submittedAt: momentIn(submitAt) ?? momentIn(endAt),
    answers: [
      ...readListed(items, { item: ITEM }),
      ...readAside(hiddenFields, 'hidden'),
      ...readAside(variables, 'variables'),
    ],
  };
  return ok({ kind: 'lead', submission });
}

interface Question {
  readonly title: Json | undefined;
  /** Of its choices, by their ids. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Choices come with the answer, with its question, or with both. */
const labelsIn = (holder: JsonObject): ReadonlyMap<string, string> =>
  labelsById(firstAt(holder, ['properties.choices']), ({ label }) => plainText(label) || null);

/** With its title as text, and what was chosen as the choices' texts. */
function plainItem(answer: JsonObject, questions: ReadonlyMap<string | null, Question>): JsonObject {
  const question = questions.get(asText(answer.id));
  const own = labelsIn(answer);
  const labels = own.size === 0 ? (question?.labels ?? own) : own;
  return {
    ...answer,
    title: plainText(answer.title ?? question?.title),
    value: chosen(answer.value ?? null, labels),
  };
}

/** `{value: [ids], other}`: with what the person wrote where no choice fitted. */
function chosen(value: Json, labels: ReadonlyMap<string, string>): Json {
  const choice = asObject(value);
  if (choice === null || choice.value === undefined) return resolved(value, labels);
  const other = asText(choice.other);
  const all = [...(isList(choice.value) ? choice.value : [choice.value]), ...(other === null ? [] : [other])];
  return resolved(all, labels);
}
