// HeyForm: a list of answers, each with its question. Titles and choices may be rich text.

import type { Answer, Json } from '../mapping/answers.ts';
import { asList, asObject, asText, isList, isObject, type JsonObject } from '../reading/members.ts';
import { firstAt } from '../reading/path.ts';
import { readAside } from './aside-answers.ts';
import { byLayout } from './by-layout.ts';
import { labelsById, resolved } from './choices.ts';
import { readListed } from './listed-answers.ts';
import { plainText } from './rich-text.ts';

export const heyform = byLayout({
  builder: 'HeyForm',
  answers: ['answers'],
  id: ['id'],
  time: ['submitAt', 'endAt'],
  read: readAnswers,
});

const ITEM = { key: ['id'], label: ['title'], value: ['value'], type: ['kind'] };

function readAnswers(body: JsonObject): readonly Answer[] | null {
  const { answers = null, fields, hiddenFields, variables } = body;
  if (!isList(answers)) return null;
  const questions = new Map(
    asList(fields)
      .filter(isObject)
      .map((field) => [asText(field.id), { title: field.title, labels: labelsIn(field) }]),
  );
  const items = answers.map((answer) => (isObject(answer) ? plainItem(answer, questions) : answer));
  return [
    ...readListed(items, { item: ITEM }),
    ...readAside(hiddenFields, 'hidden'),
    ...readAside(variables, 'variables'),
  ];
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
