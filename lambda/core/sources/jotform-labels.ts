// Labels from Jotform's `pretty`, which reads `Label:value, Label:value`. Labels and values hold colons and commas
// themselves, so that most of it has no single reading; a label is taken only where it has.
//
// What is relied upon (captures of 2020-2025): each answer is printed as itself, the parts of a compound or the ticks
// of a list joined by a space, in the order of rawRequest. A text that stands in `pretty` between a colon and `, `
// exactly as often as there are answers of that text, and within no other answer's text, stands there as those
// answers alone. So pairs end there; and if what precedes such a text, back to the end of such a pair, holds no `, `,
// then no other pair begins in it: it is the label, whatever colons it holds. Where several answers have that text,
// the order says whose label it is, and the question's name, which Jotform makes of its label, must agree.

import { isAnswered, type Json, plainPart } from '../mapping/answers.ts';
import { isList, isObject } from '../reading/members.ts';

/** Beyond these, finding labels would cost more than they are worth; people's forms are far smaller. */
const MAX_QUESTIONS = 300;
const MAX_PRETTY_CHARS = 65_536;

/** An answer whose place in `pretty` is beyond doubt. */
interface Place {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isOnly: boolean;
}

/** @param questions what `rawRequest` holds for each key. @returns the labels beyond doubt, by key. */
export function readLabels(
  pretty: string,
  questions: ReadonlyMap<string, Json>,
): ReadonlyMap<string, string> {
  if (questions.size > MAX_QUESTIONS || pretty.length > MAX_PRETTY_CHARS) return new Map();
  const text = `${pretty}, `;
  const places = findPlaces(text, questions);
  const ends = [0, ...places.map(({ end }) => end)];
  const labels = places.map(({ key, start, isOnly }) => {
    const label = text.slice(Math.max(...ends.filter((end) => end <= start)), start);
    const isCertain = !label.includes(', ') && (isOnly || isNamedAfter(label, key));
    return [key, isCertain ? label.replace(/\s+/g, ' ').trim() : ''] as const;
  });
  return new Map(labels);
}

function findPlaces(text: string, questions: ReadonlyMap<string, Json>): readonly Place[] {
  const answered = [...questions].filter(([, value]) => isAnswered(value));
  const printed = answered.map(([key, value]) => ({ key, pair: `:${printedAs(value)}, ` }));
  const all = printed.map(({ pair }) => pair).join('');
  return [...Map.groupBy(printed, ({ pair }) => pair)].flatMap(([pair, same]) => {
    const starts = positionsOf(pair, text);
    if (starts.length !== same.length || positionsOf(pair, all).length !== same.length) return [];
    const isOnly = same.length === 1;
    return same.flatMap(({ key }, at) =>
      starts.slice(at, at + 1).map((start) => ({ key, start, end: start + pair.length, isOnly })),
    );
  });
}

const printedAs = (value: Json): string =>
  isList(value) || isObject(value) ? Object.values(value).map(printedAs).join(' ') : String(value);

function positionsOf(part: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** `q47_typeA47` is named after `Type a question`: its first words, with its number where they were taken. */
function isNamedAfter(label: string, key: string): boolean {
  const stub = plainPart(key.replace(/^q(\d+)_(.*?)\1?$/s, '$2'));
  return stub !== '' && plainPart(label.normalize('NFD')).startsWith(stub);
}
