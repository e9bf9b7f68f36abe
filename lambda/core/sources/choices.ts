// Builders send what was chosen as ids, with the choices beside.

import type { Json } from '../mapping/answers.ts';
import { asList, asText, isList, isObject } from '../reading/members.ts';

/** The texts of choices by their ids. @param textOf how a choice's text is read, where not plain. */
export function labelsById(
  choices: Json | undefined,
  textOf: (choice: { readonly [name: string]: Json }) => string | null = ({ text, label, name }) =>
    asText(text) ?? asText(label) ?? asText(name),
): ReadonlyMap<string, string> {
  const pairs = asList(choices)
    .filter(isObject)
    .map((choice) => [asText(choice.id), textOf(choice)] as const);
  return new Map(
    pairs.filter((pair): pair is readonly [string, string] => pair[0] !== null && pair[1] !== null),
  );
}

/** The value with every id in it replaced by its text; what is no id was typed, and stays. */
export function resolved(value: Json, labels: ReadonlyMap<string, string>): Json {
  if (isList(value)) return value.map((part) => resolved(part, labels));
  return typeof value === 'string' ? (labels.get(value) ?? value) : value;
}
