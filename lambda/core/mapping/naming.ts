// Finds the answer that a definition names.

import { err, ok, type Result } from '../result.ts';
import { type Answer, isAnswered, type Json, plainPart } from './answers.ts';

/** The answer that a name leads to: the whole of it, or the part that the name ends in. */
export interface Named {
  readonly answer: Answer;
  readonly value: Json;
}

/** Several answered answers fit. */
export interface Ambiguous {
  readonly reason: 'ambiguous';
  readonly name: string;
  readonly keys: readonly string[];
}

/**
 * A name is a key, else an alias, else a label, else its longest such prefix before a dot, the rest being a part of a
 * compound answer. Of several that fit, only answered ones count. Null where nothing fits, or nothing was answered.
 */
export function findNamed(name: string, answers: readonly Answer[]): Result<Named | null, Ambiguous> {
  return theOneAnswered(name, allNamed(name, answers));
}

/** Everything that the name leads to, answered or not. */
export function allNamed(name: string, answers: readonly Answer[]): readonly Named[] {
  for (const { prefix, part } of splits(name)) {
    const fitting = matching(prefix, answers)
      .map((answer) => ({ answer, value: part === null ? answer.value : partOf(answer.value, part) }))
      .filter((named): named is Named => named.value !== undefined);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** True if the name fits any answer, answered or not, whatever its parts. */
export const isKnown = (name: string, answers: readonly Answer[]): boolean =>
  splits(name).some(({ prefix }) => matching(prefix, answers).length > 0);

function theOneAnswered(name: string, fitting: readonly Named[]): Result<Named | null, Ambiguous> {
  const answered = fitting.filter(({ value }) => isAnswered(value));
  if (answered.length > 1)
    return err({ reason: 'ambiguous', name, keys: answered.map(({ answer }) => answer.key) });
  return ok(answered[0] ?? null);
}

/** The whole name, then ever shorter prefixes before a dot. */
function splits(name: string): { prefix: string; part: string | null }[] {
  const dots = [...name.matchAll(/\./g)].map(({ index }) => index).reverse();
  return [
    { prefix: name, part: null },
    ...dots.map((dot) => ({ prefix: name.slice(0, dot), part: name.slice(dot + 1) })),
  ];
}

function matching(name: string, answers: readonly Answer[]): readonly Answer[] {
  const byKey = answers.filter(({ key }) => key === name);
  if (byKey.length > 0) return byKey;
  const byAlias = answers.filter(({ aliases }) => aliases.includes(name));
  if (byAlias.length > 0) return byAlias;
  const label = plainLabel(name);
  return label === '' ? [] : answers.filter((answer) => plainLabelOf(answer) === label);
}

/** Questions are a line or two; comparing no more than this keeps hostile labels cheap. */
const LONGEST_LABEL = 1_000;

/** What may end a label without being part of it. */
const LABEL_END = new Set([' ', '*', ':', '?']);

/** Every name is compared with every label, over and over. */
const plainLabels = new WeakMap<Answer, string>();

function plainLabelOf(answer: Answer): string {
  const known = plainLabels.get(answer);
  if (known !== undefined) return known;
  const plain = plainLabel(answer.label);
  plainLabels.set(answer, plain);
  return plain;
}

/** A label as two people would call it the same: NFKC, no markdown, no trailing `* : ?`, case and surplus space. */
export function plainLabel(label: string): string {
  const plain = withoutMarkdown(label.slice(0, LONGEST_LABEL))
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/\s+/gu, ' ');
  let end = plain.length;
  while (LABEL_END.has(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end).trim().toLowerCase();
}

/** Typeform and others let owners write `*bold*`, `_italic_` and `[links](…)` into questions. */
export function withoutMarkdown(label: string): string {
  return label.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1/g, '$2');
}

/** A part of a compound, by its name or by what is left of the name without case and punctuation. */
export function partOf(value: Json, part: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (Object.hasOwn(value, part)) return Object.entries(value).find(([name]) => name === part)?.[1];
  const plain = plainPart(part);
  return Object.entries(value).find(([name]) => plainPart(name) === plain)?.[1];
}
