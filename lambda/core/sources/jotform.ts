// Jotform: unsigned multipart posts (captures of 2020-2025), and the urlencoded and JSON forms that relays make of
// them. The answers are a JSON object within the part `rawRequest`.

import { readFormFields } from '../reading/form-fields.ts';
import { essenceOf } from '../reading/header-parameters.ts';
import { parseJson } from '../reading/json.ts';
import { asObject, asText, type JsonObject } from '../reading/members.ts';
import { decodeUtf8 } from '../reading/text.ts';
import { err, ok, type Result } from '../result.ts';
import { readJotformAnswers } from './jotform-answers.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';

export const jotform: Source = { read };

/** Nothing tells when it was sent: `submitDate` in rawRequest is the visitor's own clock, where it is one. */
function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const parts = readParts(delivery);
  if (!parts.ok) return parts;
  const request = readRawRequest(parts.value);
  if (!request.ok) return request;
  const id = asText(parts.value.submissionID);
  const answers = readJotformAnswers(request.value, asText(parts.value.pretty) ?? '');
  return ok({ kind: 'lead', submission: { id: id === null ? null : id.trim(), submittedAt: null, answers } });
}

function readParts({ raw, headers }: DeliveryBytes): Result<JsonObject, Unreadable> {
  const contentType = headers['content-type'] ?? '';
  if (essenceOf(contentType) !== 'multipart/form-data') {
    const text = decodeUtf8(raw);
    if (!text.ok) return text;
    // Relays also send JSON as text/plain or as nothing in particular.
    if (text.value.trimStart().startsWith('{')) return readObject(text.value);
  }
  const fields = readFormFields(raw, contentType);
  if (!fields.ok) return fields;
  const texts = fields.value.filter((field): field is [string, string] => typeof field[1] === 'string');
  return ok(Object.fromEntries(texts));
}

/** Those of 2020, then those that came by 2024. */
const PARTS = new Set(
  (
    'formID submissionID webhookURL ip formTitle pretty username type ' +
    'action customParams product customTitle event documentID teamID subject isSilent customBody fromTable appID unread parent'
  ).split(' '),
);

/** `rawRequest` as text or object; some relays send what is in it bare, with the other parts beside. */
function readRawRequest(parts: JsonObject): Result<JsonObject, Unreadable> {
  const { rawRequest } = parts;
  if (typeof rawRequest === 'string') {
    const request = readObject(rawRequest);
    return request.ok ? request : err({ ...request.error, found: `rawRequest: ${request.error.found}` });
  }
  const request = asObject(rawRequest);
  if (request !== null) return ok(request);
  if (Object.keys(parts).some((name) => /^q\d+_/.test(name))) {
    return ok(Object.fromEntries(Object.entries(parts).filter(([name]) => !PARTS.has(name))));
  }
  return err({
    reason: 'unreadable',
    found: 'a delivery without rawRequest',
    expected: 'a Jotform delivery',
  });
}

/** The text as a JSON object. PHP escapes each `/` in it, which JSON allows. */
function readObject(text: string): Result<JsonObject, Unreadable> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const object = asObject(json.value);
  return object === null
    ? err({ reason: 'unreadable', found: 'JSON that is no object', expected: 'a JSON object' })
    : ok(object);
}
