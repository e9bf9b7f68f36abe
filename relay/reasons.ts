// Every reason's name, for options that take one.

import * as z from 'zod';
import { IGNORED_REASONS, PARKED_REASONS, RETRYING_REASONS } from '../lambda/core/telling/why.ts';

const namesIn = (reasons: readonly { shape: { reason: z.ZodLiteral<string> | z.ZodEnum } }[]): string[] =>
  reasons.flatMap(({ shape: { reason } }) =>
    reason instanceof z.ZodLiteral ? [...reason.values].map(String) : reason.options.map(String),
  );

export const PARKED_REASON_NAMES: readonly string[] = namesIn(PARKED_REASONS);
export const REASON_NAMES: readonly string[] = [
  ...PARKED_REASON_NAMES,
  ...namesIn(IGNORED_REASONS),
  ...namesIn(RETRYING_REASONS),
];
