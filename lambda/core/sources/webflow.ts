// Webflow: `payload.data` by the field's name (v2), or `data` (v1). `schema` tells which of them take files.

import { asList, asText, isObject, type JsonObject } from '../reading/members.ts';
import { firstAt } from '../reading/path.ts';
import { byLayout } from './by-layout.ts';

const SUBMISSION = 'form_submission';

export const webflow = byLayout({
  builder: 'Webflow',
  answers: ['payload.data', 'data'],
  id: ['payload.id', 'payload._id', '_id'],
  time: ['payload.submittedAt', 'payload.d', 'd'],
  hidden: ['', 'payload'],
  arrange: withFiles,
  noLead: ({ triggerType }) =>
    (asText(triggerType) ?? SUBMISSION) === SUBMISSION ? null : { reason: 'other_event' },
});

function withFiles(data: JsonObject, body: JsonObject): JsonObject {
  const files = new Set(
    asList(firstAt(body, ['payload.schema', 'schema']))
      .filter(isObject)
      .filter(({ fieldType }) => /file/i.test(asText(fieldType) ?? ''))
      .map(({ fieldName }) => fieldName),
  );
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, files.has(name) ? { value, type: 'file' } : value]),
  );
}
