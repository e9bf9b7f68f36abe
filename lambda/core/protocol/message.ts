// What travels through the inbox: one delivery, whole, as receive took it.

import * as z from 'zod';
import { REQUIRED_FIELDS } from '../mapping/referral.ts';
import { err, ok, type Result } from '../result.ts';

/** What an operator put right in one field; the only part of a delivery that a source did not send. */
export const Correction = z.object({
  field: z.enum(REQUIRED_FIELDS),
  value: z.string(),
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
});
export type Correction = z.infer<typeof Correction>;

/** One HTTP request from a source: raw bytes and the headers that matter. */
export interface Delivery {
  /** The UUID that the 200 told the sender. */
  readonly id: string;
  readonly form: string;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Uint8Array;
  readonly corrections: readonly Correction[];
}

/** Names the parked item that an operator had sent again, and the replay number it had then. */
export interface Replay {
  readonly key: string;
  readonly number: number;
  /** When it was sent again, in milliseconds since the epoch: its 72 hours begin anew. */
  readonly at: number;
}

export interface Message {
  readonly delivery: Delivery;
  readonly replay: Replay | null;
}

/** Since when somebody waits for this message to come to its end. */
export const waitingSince = ({ delivery, replay }: Message): number => replay?.at ?? delivery.acceptedAt;

const Wire = z.object({
  v: z.literal(1),
  id: z.string(),
  form: z.string(),
  acceptedAt: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.base64(),
  corrections: z.array(Correction).default([]),
  replay: z.object({ key: z.string(), number: z.number(), at: z.number() }).optional(),
});

/** SQS bodies are text without control characters, so the raw bytes travel as base64. */
export function encodeMessage({ delivery, replay }: Message): string {
  const { raw, ...rest } = delivery;
  const wire = { v: 1, ...rest, body: Buffer.from(raw).toString('base64') };
  return JSON.stringify(replay === null ? wire : { ...wire, replay });
}

/** The failure is for the log: it names what is wrong with the message and never holds its text. */
export function decodeMessage(body: string): Result<Message, string> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return err('not JSON');
  }
  const wire = Wire.safeParse(json);
  if (!wire.success)
    return err(`not a delivery: ${wire.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  const { v: _, body: base64, replay, ...rest } = wire.data;
  const delivery = { ...rest, raw: new Uint8Array(Buffer.from(base64, 'base64')) };
  return ok({ delivery, replay: replay ?? null });
}
