// Wix automations: `submissions` with labels, and the same replies once more as `field:<key>`, whose keys are what is
// stable. Owners may choose another structure: it is then read by name.

import { type Answer, type Json, textOf } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asList, asObject, asText } from '../reading/members.ts';
import { ok, type Result } from '../result.ts';
import { readByLayout } from './by-layout.ts';
import { readListed } from './listed-answers.ts';
import { momentIn } from './moment.ts';
import { readHidden, readNamed } from './named-answers.ts';
import type { DeliveryBytes, Reading, Source, Unreadable } from './source.ts';

export const wix: Source = { read };

function read(delivery: DeliveryBytes): Result<Reading, Unreadable> {
  const body = readBody(delivery);
  if (!body.ok) return body;
  // Some deliveries are wrapped once more (unconfirmed).
  const envelope = asObject(body.value.data) ?? body.value;
  const fields = Object.entries(envelope).filter(([name]) => name.startsWith(FIELD));
  if (!Array.isArray(envelope.submissions) && fields.length === 0) {
    return readByLayout(delivery, {
      builder: 'Wix',
      answers: ['data', ''],
      id: ['data.submissionId', 'submissionId'],
      time: ['data.submissionTime', 'submissionTime'],
      isBookkeeping: (name) => name === 'contact' || name === 'submissionsLink',
    });
  }
  const submission = {
    id: asText(envelope.submissionId),
    submittedAt: momentIn(envelope.submissionTime),
    answers: [
      ...withKeys(readListed(asList(envelope.submissions)), new Map(fields)),
      ...readHidden(asObject(envelope.contact) ?? {}, 'contact'),
    ],
  };
  return ok({ kind: 'lead', submission });
}

const FIELD = 'field:';

/**
 * Each labelled reply takes the key of a field of the very same value: where several have it, their keys lead to the
 * same reply whichever is taken. A field that no reply stands for is an answer of its own.
 */
function withKeys(listed: readonly Answer[], fields: ReadonlyMap<string, Json>): Answer[] {
  const keysOf = Map.groupBy(fields.keys(), (key) => saidBy(fields.get(key) ?? null));
  const keyed = listed.map((answer): Answer => {
    const key = keysOf.get(saidBy(answer.value))?.shift();
    return key === undefined ? answer : { ...answer, key, aliases: [key.slice(FIELD.length)] };
  });
  const others = [...keysOf.values()].flat().map((key) => [key, fields.get(key) ?? null]);
  const unlabelled = readNamed(Object.fromEntries(others));
  return [
    ...keyed,
    ...unlabelled.map((answer) => ({ ...answer, aliases: [answer.key.slice(FIELD.length)] })),
  ];
}

/** One of the two may be a number where the other is its digits. */
const saidBy = (value: Json): string => textOf(value, 'en');
