// Jotform: unsigned multipart posts (captures of 2020-2025), and the urlencoded and JSON forms that relays make of
// them. The answers are a JSON object within the part `rawRequest`.

import { isAnswered } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { readObject } from '../reading/json-object.ts';
import { asObject, asText, type JsonObject } from '../reading/members.ts';
import { err, ok, type Result } from '../result.ts';
import { readJotformAnswers } from './jotform-answers.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';

export const jotform: Source = { read };

/** Nothing tells when it was sent: `submitDate` in rawRequest is the visitor's own clock, where it is one. */
function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const parts = readBody(delivery);
  if (!parts.ok) return parts;
  const request = readRawRequest(parts.value);
  if (!request.ok) return request;
  const id = asText(parts.value.submissionID);
  const answers = readJotformAnswers(request.value, asText(parts.value.pretty) ?? '');
  const submission = { id: id === null ? null : id.trim(), submittedAt: null, answers };
  return ok({ kind: 'lead', submission });
}

/** Those of 2020, then those that came by 2024. */
const PARTS = new Set(
  (
    'formID submissionID webhookURL ip formTitle pretty username type ' +
    'action customParams product customTitle event documentID teamID subject isSilent customBody fromTable appID unread parent'
  ).split(' '),
);

/** `rawRequest` as text, in which PHP escapes each `/`, or as object; some relays send what is in it bare, with the other parts beside. */
function readRawRequest(parts: JsonObject): Result<JsonObject, Unreadable> {
  const { rawRequest } = parts;
  if (typeof rawRequest === 'string' && isAnswered(rawRequest)) {
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
