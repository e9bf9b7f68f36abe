// From a delivery to what is printed and written: reads it, proposes, writes where it was asked to, and tries the result.

import * as z from 'zod';
import { Definition } from '../../lambda/core/forms/definition.ts';
import { DeliveryLayout } from '../../lambda/core/forms/delivery-layout.ts';
import { Verify } from '../../lambda/core/forms/verify.ts';
import type { Answer } from '../../lambda/core/mapping/answers.ts';
import type { JsonObject } from '../../lambda/core/reading/members.ts';
import { readDelivery } from '../../lambda/core/sources/read-delivery.ts';
import type { DeliveryBytes } from '../../lambda/core/sources/source.ts';
import type { Outcome } from '../command.ts';
import type { DryRun } from '../dry-run.ts';
import { Failure } from '../failure.ts';
import { bad, good } from '../print.ts';
import { jsonOf, linesWithValues } from '../show-dry-run.ts';
import { tryDelivery } from '../try-delivery.ts';
import { withPlaceholders } from './capture.ts';
import { type Known, type Proposal, propose } from './propose.ts';
import { consentLeft, remedyFor } from './remedy.ts';
import { jsonOfProposal, linesOfProposal } from './show-proposal.ts';
import { writeDefinition } from './write-definition.ts';
import { wrongIn } from './wrong-in.ts';

export interface Target {
  readonly dir: string;
  readonly slug: string;
  /** A capture definition stands there. */
  readonly replaces: boolean;
}

export async function suggestFrom(
  delivery: DeliveryBytes,
  known: Known,
  target: Target | null,
): Promise<Outcome> {
  const answers = answersIn(delivery, known);
  const proposal = propose(answers, known);
  const told = proposal.open.length > 0 ? null : tried(proposal.definition, delivery, target?.slug ?? 'form');
  const written = target === null ? null : await write(proposal, target);
  return {
    json: {
      ...jsonOfProposal(answers, proposal),
      written,
      dryRun: told === null ? null : jsonOf(told, true),
    },
    lines: [
      ...linesOfProposal(answers, proposal),
      ...(told === null ? [] : ['', ...linesWithValues(told)]),
      ...(written === null
        ? []
        : [good(`Wrote ${written}${target?.replaces === true ? ' in place of its placeholders' : ''}.`)]),
      ...proposal.open.map((field) => bad(remedyFor(field, target))),
      ...consentLeft(proposal).map(bad),
      ...(told === null ? [] : ['Nothing is sent until somebody sets "live": true.']),
    ],
    ok: told !== null && told.verdict.would !== 'park',
  };
}

/** The keys of a definition that say how its deliveries are read. */
const Reading = z.object({ verify: Verify.optional(), delivery: DeliveryLayout.optional() });

function answersIn(delivery: DeliveryBytes, { source, others }: Known): readonly Answer[] {
  const { verify, delivery: layout } = Reading.safeParse(others).data ?? {};
  const reading = readDelivery({ source, verify, delivery: layout }, delivery);
  if (!reading.ok) {
    const { found, expected } = reading.error;
    throw new Failure(
      `the delivery can't be read: found ${found}, expected ${expected}; is its source ${source}?`,
    );
  }
  const { answers } = reading.value.submission;
  if (answers.length > 0) return answers;
  throw new Failure('found no answers in the delivery, expected a form that somebody has filled in');
}

/** As if it were live: that it is not is no news. */
function tried(definition: JsonObject, delivery: DeliveryBytes, slug: string): DryRun {
  const parsed = Definition.safeParse(definition);
  if (parsed.success) return tryDelivery({ ...parsed.data, live: true }, slug, delivery);
  throw new Failure(wrongIn(parsed.error, definition, `${slug}.json`));
}

/** A form that takes deliveries goes on doing so: what is open keeps its placeholder. A new one is told as wrong. */
const write = ({ definition, open }: Proposal, { dir, slug, replaces }: Target): Promise<string> =>
  writeDefinition(dir, slug, replaces ? withPlaceholders(definition, open) : definition, replaces);
