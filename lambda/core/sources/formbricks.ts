// Formbricks: one envelope per event, and up to three events per response. Answers are keyed by the question's id; the
// questions' texts are not sent.

import type { JsonObject } from '../reading/members.ts';
import { firstAt } from '../reading/path.ts';
import { byLayout } from './by-layout.ts';
import type { NoLead } from './source.ts';
import { asRows } from './table.ts';

export const formbricks = byLayout({
  builder: 'Formbricks',
  answers: ['data.data'],
  id: ['data.id'],
  time: ['data.updatedAt', 'data.createdAt'],
  hidden: ['data.variables', 'data.meta', 'data.contactAttributes'],
  unpack: asRows,
  noLead,
});

/** A response is a lead once it is finished, by whichever event that is told: all three carry its id. */
function noLead(body: JsonObject): NoLead | null {
  const { event } = body;
  if (event === 'testEndpoint') return { reason: 'ping' };
  const isBegun = event === 'responseCreated' || event === 'responseUpdated';
  return isBegun && firstAt(body, ['data.finished']) !== true ? { reason: 'partial' } : null;
}
