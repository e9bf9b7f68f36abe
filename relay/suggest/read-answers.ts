// The answers of a delivery as far as the form says where they are; where it does not, by the only place that looks like it.

import * as z from 'zod';
import { DeliveryLayout } from '../../lambda/core/forms/delivery-layout.ts';
import { Verify } from '../../lambda/core/forms/verify.ts';
import type { Answer } from '../../lambda/core/mapping/answers.ts';
import { asObject } from '../../lambda/core/reading/members.ts';
import type { Result } from '../../lambda/core/result.ts';
import { readDelivery } from '../../lambda/core/sources/read-delivery.ts';
import type { DeliveryBytes, Reading, Unreadable } from '../../lambda/core/sources/source.ts';
import { Failure } from '../failure.ts';
import { answerPlaces, type Place } from './answer-places.ts';
import { type Known, type Proposal, propose } from './propose.ts';
import { wrongIn } from './wrong-in.ts';

export interface Proposed {
  readonly answers: readonly Answer[];
  readonly proposal: Proposal;
  /** Where the answers were found, though the form does not say so. */
  readonly place: Place | null;
  /** Where else they may be: for a person to choose. */
  readonly places: readonly Place[];
}

/** The keys of a definition that say how its deliveries are read. */
const Says = z.object({ verify: Verify.optional(), delivery: DeliveryLayout.optional() });

export function proposeFrom(delivery: DeliveryBytes, known: Known): Proposed {
  const answers = answersIn(delivery, known);
  const proposal = propose(answers, known);
  const stays = { answers, proposal, place: null, places: [] };
  const { delivery: said } = saidIn(known);
  if (known.source !== 'generic' || said?.answers !== undefined || proposal.open.length === 0) return stays;
  const found = proposal.entries.filter(
    ({ isRequired, suggested }) => isRequired && suggested.state === 'found',
  );
  const places = answerPlaces(delivery, known, found.length);
  const [only, ...more] = places;
  if (only === undefined || more.length > 0 || found.length > 0) return { ...stays, places };
  const settled = {
    ...known,
    others: { ...known.others, delivery: { ...asObject(known.others.delivery), ...only.delivery } },
  };
  const there = answersIn(delivery, settled);
  return { answers: there, proposal: propose(there, settled), place: only, places: [] };
}

/** As the form says it, else as its source does by itself. */
export function readAs(delivery: DeliveryBytes, known: Known): Result<Reading, Unreadable> {
  const { verify, delivery: layout } = saidIn(known);
  return readDelivery({ source: known.source, verify, delivery: layout }, delivery);
}

function saidIn({ others }: Known): z.output<typeof Says> {
  const said = Says.safeParse(others);
  if (said.success) return said.data;
  throw new Failure(wrongIn(said.error, others, 'the definition'));
}

function answersIn(delivery: DeliveryBytes, known: Known): readonly Answer[] {
  const reading = readAs(delivery, known);
  if (!reading.ok) {
    const { found, expected } = reading.error;
    throw new Failure(
      `the delivery can't be read: found ${found}, expected ${expected}; is its source ${known.source}?`,
    );
  }
  const { answers } = reading.value.submission;
  if (answers.length > 0) return answers;
  throw new Failure('found no answers in the delivery, expected a form that somebody has filled in');
}
