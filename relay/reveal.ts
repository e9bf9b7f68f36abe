// What a kept delivery says, in full: personal data, shown only where an operator asks for it.

import type { Definition } from '../lambda/core/forms/definition.ts';
import { textOf } from '../lambda/core/mapping/answers.ts';
import { oneLine } from '../lambda/core/note/one-line.ts';
import type { LedgerItem } from '../lambda/core/protocol/item.ts';
import { readDelivery } from '../lambda/core/sources/read-delivery.ts';

export interface Revealed {
  readonly answers: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly corrections: readonly { readonly field: string; readonly value: string }[];
  /** The body itself where it can't be read; null where its answers say it all. */
  readonly text: string | null;
}

/** @param definition null where the form is gone or wrong. */
export function reveal(kept: NonNullable<LedgerItem['kept']>, definition: Definition | null): Revealed {
  const corrections = kept.corrections.map(({ field, value }) => ({ field, value }));
  const reading = definition === null ? null : readDelivery(definition, kept);
  if (definition === null || !reading?.ok) {
    return { answers: [], corrections, text: printable(Buffer.from(kept.raw).toString('utf8')) };
  }
  const answers = reading.value.submission.answers.map(({ key, label, value }) => ({
    key,
    label: oneLine(label),
    value: oneLine(textOf(value, definition.language)),
  }));
  return { answers, corrections, text: null };
}

/** Without what would steer a terminal. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '');
