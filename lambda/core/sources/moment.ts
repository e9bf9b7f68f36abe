// When a delivery says it was sent.

import type { Json } from '../mapping/answers.ts';
import { asInstant, asText } from '../reading/members.ts';

/** Seconds since 1970 have ten digits until 2286, milliseconds thirteen. */
const SINCE_1970 = /^(\d{10})(\d{3})?$/;

/** ISO 8601; null for anything else, local times without a zone among it. */
export function momentIn(value: Json | undefined): string | null {
  const [, seconds, millis = '000'] = SINCE_1970.exec(asText(value) ?? '') ?? [];
  return seconds === undefined ? asInstant(value) : new Date(Number(seconds + millis)).toISOString();
}
