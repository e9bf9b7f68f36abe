// Typeform: one JSON envelope per response (Typeform webhooks documentation, "Example payload", and captures of
// 2017-2024). Only answered questions arrive, in no order of the form's.

import type { Answer, Json } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asInstant, asList, asObject, asText, isObject, type JsonObject } from '../reading/members.ts';
import { err, ok, type Result } from '../result.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';
import { readTypeformValue, valueUnderType } from './typeform-value.ts';

export const typeform: Source = { read };

function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const envelope = readBody(delivery);
  if (!envelope.ok) return envelope;
  const response = asObject(envelope.value.form_response);
  if (response === null) {
    return err({
      reason: 'unreadable',
      found: 'a body without form_response',
      expected: 'a Typeform delivery',
    });
  }
  const submission = {
    id: asText(response.token),
    submittedAt: asInstant(response.submitted_at),
    answers: [...questions(response), ...hidden(response), ...variables(response), ...calculated(response)],
  };
  if (envelope.value.event_type === 'form_response_partial') {
    return ok({ kind: 'no_lead', submission, why: { reason: 'partial' } });
  }
  const doubt = isMaybeTest(envelope.value, response) ? ({ reason: 'maybe_test' } as const) : undefined;
  return ok({ kind: 'lead', submission, doubt });
}

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;

/** "Send test request" was seen once to send one id for both, and no time spent on the form. Inferred, so a doubt. */
const isMaybeTest = (
  { event_id: event }: JsonObject,
  { token, landed_at, submitted_at }: JsonObject,
): boolean =>
  event === token && ULID.test(asText(token) ?? '') && landed_at !== undefined && landed_at === submitted_at;

interface Asked {
  readonly ref: string | null;
  readonly label: string;
}

function questions(response: JsonObject): Answer[] {
  const fields = asList(asObject(response.definition)?.fields).filter(isObject);
  const asked = new Map(fields.map(({ id, ref, title }) => [asText(id) ?? asText(ref), askedBy(ref, title)]));
  return asList(response.answers).flatMap((answer, at) =>
    readQuestion(asObject(answer) ?? {}, at + 1, asked),
  );
}

const askedBy = (ref: Json | undefined, title: Json | undefined): Asked => ({
  ref: asText(ref),
  label: labelOf(asText(title) ?? ''),
});

const NOT_IN_DEFINITION: Asked = { ref: null, label: '' };

/** The answer's `ref` may be missing, or differ from the definition's; its field may be missing from the definition. */
function readQuestion(
  answer: JsonObject,
  number: number,
  asked: ReadonlyMap<string | null, Asked>,
): Answer[] {
  const { value, kind } = readTypeformValue(answer);
  const field = asObject(answer.field) ?? {};
  const [id, ref] = [asText(field.id), asText(field.ref)];
  const question = asked.get(id ?? ref ?? '') ?? NOT_IN_DEFINITION;
  const names = [ref, question.ref, id].filter((name) => name !== null);
  if (names.length === 0 && value === null) return [];
  const [key = `answers.${number}`, ...aliases] = new Set(names);
  return [{ key, aliases, label: question.label, value, kind }];
}

/** Questions may quote earlier answers (`{{field:…}}`), which the title does not fill in, and span lines. */
const labelOf = (title: string): string =>
  title
    .replace(/\{\{[^{}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();

function hidden(response: JsonObject): Answer[] {
  const entries = Object.entries(asObject(response.hidden) ?? {});
  return entries.map(([name, value]) => ({
    key: `hidden.${name}`,
    aliases: [],
    // Without a label, so that a hidden `email` is never taken for the question.
    label: '',
    value,
    kind: 'hidden',
  }));
}

function variables(response: JsonObject): Answer[] {
  return asList(response.variables).flatMap((json): Answer[] => {
    const variable = asObject(json) ?? {};
    const key = asText(variable.key);
    return key === null ? [] : [calculation(`variables.${key}`, valueUnderType(variable, ['key']))];
  });
}

const calculated = (response: JsonObject): Answer[] =>
  Object.entries(asObject(response.calculated) ?? {}).map(([name, value]) =>
    calculation(`calculated.${name}`, value),
  );

/** Without a label: nobody read one, and `name` or `email` must never be taken for the question so called. */
const calculation = (key: string, value: Json): Answer => ({
  key,
  aliases: [],
  label: '',
  value,
  kind: 'calculation',
});
