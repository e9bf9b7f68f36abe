// One delivery's answers, and the truth about them.

import type { Answer, AnswerKind, Json } from '../../../lambda/core/mapping/answers.ts';
import type { Truth } from './judge.ts';

export interface Case {
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly truth: Truth;
}

type Row = readonly [key: string, label: string, value: Json, kind?: AnswerKind];

export const asked = (...rows: readonly Row[]): Answer[] =>
  rows.map(([key, label, value, kind = 'question']) => {
    const [, number, name] = /^q(\d+)_(.*)$/.exec(key) ?? [];
    const aliases = [name, number].filter((alias) => alias !== undefined);
    return { key, aliases, label, value, kind };
  });
