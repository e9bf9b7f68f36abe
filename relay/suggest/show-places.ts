// Where the answers may be, as a person is told of it.

import { bad, good, inColumns, indented } from '../print.ts';
import type { PlaceLayout } from './answer-places.ts';
import type { Proposed } from './read-answers.ts';

export function linesOfPlaces(
  { place, places }: Pick<Proposed, 'place' | 'places'>,
  where: string,
): string[] {
  if (place !== null) {
    return [
      good(`The answers are at ${place.delivery.answers}, the only place in the body that looks like them.`),
    ];
  }
  if (places.length === 0) return [];
  return [
    bad(
      `The definition does not say where the answers are, and ${places.length === 1 ? 'this place looks' : 'these places look'} like them. Write the line that is right into ${where}, then suggest again:`,
    ),
    ...indented(inColumns(places.map(({ delivery, looks }) => [looks, lineFor(delivery)]))),
  ];
}

const lineFor = (delivery: PlaceLayout): string => `"delivery": ${spaced(delivery)}`;

const spaced = (json: object): string => JSON.stringify(json, null, 1).replace(/\n\s*/g, ' ');
