// From a delivery to what is printed and written: reads it, proposes, writes where it was asked to, and tries the result.

import { Definition } from '../../lambda/core/forms/definition.ts';
import type { JsonObject } from '../../lambda/core/reading/members.ts';
import type { DeliveryBytes } from '../../lambda/core/sources/source.ts';
import type { Outcome } from '../command.ts';
import type { DryRun } from '../dry-run.ts';
import { Failure } from '../failure.ts';
import { bad, good } from '../print.ts';
import { jsonOf, linesWithValues } from '../show-dry-run.ts';
import { tryDelivery } from '../try-delivery.ts';
import { allPlaceholders, withPlaceholders } from './capture.ts';
import type { Earlier } from './earlier.ts';
import type { Known } from './propose.ts';
import { type Proposed, proposeFrom } from './read-answers.ts';
import { consentLeft, remedyFor } from './remedy.ts';
import { linesOfPlaces } from './show-places.ts';
import { jsonOfProposal, linesOfProposal } from './show-proposal.ts';
import { writeDefinition } from './write-definition.ts';
import { wrongIn } from './wrong-in.ts';

export interface Target {
  readonly dir: string;
  readonly slug: string;
  /** What stands there already. */
  readonly earlier: Earlier | null;
}

export async function suggestFrom(
  delivery: DeliveryBytes,
  known: Known,
  target: Target | null,
): Promise<Outcome> {
  const proposed = proposeFrom(delivery, known);
  const { answers, places } = proposed;
  const proposal =
    target === null ? proposed.proposal : { ...proposed.proposal, definition: whole(proposed) };
  const told = proposal.open.length > 0 ? null : tried(proposal.definition, delivery, target?.slug ?? 'form');
  const written =
    target === null
      ? null
      : await writeDefinition(target.dir, target.slug, proposal.definition, target.earlier);
  const remedies = places.length > 0 ? [] : proposal.open.map((field) => bad(remedyFor(field, target)));
  return {
    json: {
      ...jsonOfProposal(answers, proposal),
      places: places.map((place) => place.delivery),
      written,
      dryRun: told === null ? null : jsonOf(told, true),
    },
    lines: [
      ...linesOfProposal(answers, proposal),
      ...(told === null ? [] : ['', ...linesWithValues(told)]),
      ...(written === null
        ? []
        : [
            good(
              `Wrote ${written}${target?.earlier?.isCapture === true ? ' in place of its placeholders' : ''}.`,
            ),
          ]),
      ...linesOfPlaces(
        proposed,
        target === null ? 'the definition that --write <slug> makes' : `${target.slug}.json`,
      ),
      ...remedies,
      ...consentLeft(proposal).map(bad),
      ...(told === null ? [] : ['Nothing is sent until the form is set live: remove "live": false.']),
    ],
    ok: told !== null && told.verdict.would !== 'park',
  };
}

/** What is written: open fields have a placeholder, and all of them as long as nobody knows where the answers are. */
const whole = ({ proposal: { definition, open }, places }: Proposed): JsonObject =>
  places.length > 0 ? allPlaceholders(definition) : withPlaceholders(definition, open);

/** As if it were live: that it is not is no news. */
function tried(definition: JsonObject, delivery: DeliveryBytes, slug: string): DryRun {
  const parsed = Definition.safeParse(definition);
  if (parsed.success) return tryDelivery({ ...parsed.data, live: true }, slug, delivery);
  throw new Failure(wrongIn(parsed.error, definition, `${slug}.json`));
}
