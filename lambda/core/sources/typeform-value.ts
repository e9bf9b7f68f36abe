// One Typeform answer's value: `type` names the member that holds it (Typeform webhooks documentation, "answers").

import type { AnswerKind, Json } from '../mapping/answers.ts';
import { asObject, asText, isList, isObject, type JsonObject, memberOf } from '../reading/members.ts';

interface Value {
  readonly value: Json;
  readonly kind: AnswerKind;
}

/** Types that are not known yet keep whatever they hold. */
export function readTypeformValue(answer: JsonObject): Value {
  const value = valueUnderType(answer, ['field', 'answer_url', 'id']);
  switch (answer.type) {
    case 'date':
      return { value: asDay(value), kind: 'question' };
    case 'choice':
      return { value: chosen(value) ?? value, kind: 'question' };
    case 'choices':
      return { value: allChosen(value) ?? value, kind: 'question' };
    case 'payment':
      return { value: asPayment(value), kind: 'question' };
    case 'file_url':
    case 'signature':
      return { value: asText(asObject(value)?.url) ?? value, kind: 'file' };
    case 'multi_format':
      return asRecording(value);
    default:
      return { value, kind: 'question' };
  }
}

/** The member that `type` names; without it, whatever else is there; null where that is nothing. */
export function valueUnderType(object: JsonObject, bookkeeping: readonly string[]): Json {
  const type = asText(object.type);
  const value = type === null ? undefined : memberOf(object, type);
  if (value !== undefined) return value;
  const rest = Object.entries(object).filter(([name]) => name !== 'type' && !bookkeeping.includes(name));
  const [only, ...others] = rest;
  if (only === undefined) return null;
  return others.length === 0 ? only[1] : Object.fromEntries(rest);
}

/** A date was seen once with a midnight that nobody entered. */
const asDay = (value: Json): Json =>
  typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z$/, '$1') : value;

/** `{label}`, with `id` and `ref` since 2023, or `{other}` alone where the person wrote their own. */
const chosen = (choice: Json): string | null => {
  const object = asObject(choice);
  return asText(object?.label) ?? asText(object?.other);
};

/** `{labels}` and what the person wrote, or the array form `[{label}]`; `labels` may be longer than `ids`. */
function allChosen(choices: Json): readonly Json[] | null {
  if (isList(choices)) return choices.map((choice) => chosen(choice) ?? choice);
  if (!isObject(choices)) return null;
  const { labels = [], other: own } = choices;
  const other = asText(own);
  if (!isList(labels) || (other === null && choices.labels === undefined)) return null;
  return other === null || labels.includes(other) ? labels : [...labels, other];
}

/** Only the card's last digits arrive; dots say that they are a card's. */
function asPayment(payment: Json): Json {
  const last4 = asText(asObject(payment)?.last4);
  return isObject(payment) && last4 !== null ? { ...payment, last4: `•••• ${last4}` } : payment;
}

/** Video and audio questions: what was said, where Typeform wrote it down, else only which recording it is. */
function asRecording(value: Json): Value {
  const recording = asObject(value);
  if (recording === null) return { value, kind: 'question' };
  const transcript = asText(recording.transcript);
  if (transcript !== null) return { value: transcript, kind: 'question' };
  return { value: asText(recording.video_id) ?? value, kind: 'file' };
}
