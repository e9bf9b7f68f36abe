// A body of JSON as one of the sources reads it.

import type { SourceName } from '../../../lambda/core/sources/proofs.ts';
import { SOURCES } from '../../../lambda/core/sources/registry.ts';

export const readJson = (source: SourceName, body: unknown) =>
  SOURCES[source].read({
    raw: Buffer.from(JSON.stringify(body)),
    headers: { 'content-type': 'application/json' },
  });

export function answersOf(source: SourceName, body: unknown) {
  const reading = readJson(source, body);
  if (!reading.ok) throw new Error(reading.error.found);
  return reading.value.submission.answers;
}

/** Key, label and value of each question. */
export const asked = (source: SourceName, body: unknown) =>
  answersOf(source, body)
    .filter(({ kind }) => kind === 'question')
    .map(({ key, label, value }) => [key, label, value]);
