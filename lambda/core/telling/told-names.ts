// Names of questions as a reason tells them: a source or a form's owner made them up, so they may be long, many or odd.

import { shortened } from '../note/cut.ts';
import { oneLine } from '../note/one-line.ts';

/** Enough to recognise a question by. */
const LONGEST_NAME = 200;

/** More is a list that nobody reads, and with its delivery a parked item has to fit DynamoDB's 400 KB. */
const MOST_NAMES = 10;

export const toldName = (name: string): string =>
  shortened(oneLine(name.slice(0, 2 * LONGEST_NAME)), LONGEST_NAME);

export function toldNames(names: readonly string[]): string[] {
  const told = names.slice(0, MOST_NAMES).map(toldName);
  return names.length > MOST_NAMES ? [...told, '…'] : told;
}
