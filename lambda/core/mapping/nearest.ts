// Suggests the names that a misspelt or renamed one probably meant.

import { distance } from 'fastest-levenshtein';

/** The most suggestions that help; more is a list to read. */
const MOST = 3;

/** A shorter name begins too many others. */
const SHORTEST_BEGINNING = 4;

/** Up to three of the known names within a third of the name's length in edits, or one the beginning of the other; nearest first. */
export function nearest(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(name.length / 3));
  return [...new Set(known)]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= limit || isBeginning(candidate, name))
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= limit || isBeginning(candidate, name))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

function isBeginning(one: string, other: string): boolean {
  const [own, others] = [one.toLowerCase(), other.toLowerCase()];
  const isLongEnough = Math.min(own.length, others.length) >= SHORTEST_BEGINNING;
  return isLongEnough && (own.startsWith(others) || others.startsWith(own));
}
