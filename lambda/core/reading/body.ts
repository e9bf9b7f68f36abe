// A delivery's body as one object, however it is encoded.

import { ok, type Result } from '../result.ts';
import type { DeliveryBytes, Unreadable } from '../sources/source.ts';
import { nestFields } from './brackets.ts';
import { decodeBody } from './encoding.ts';
import type { JsonObject } from './members.ts';

export function readBody({ raw, headers }: DeliveryBytes): Result<JsonObject, Unreadable> {
  const body = decodeBody(raw, headers['content-type'] ?? '');
  if (!body.ok) return body;
  return ok(body.value.by === 'json' ? body.value.object : nestFields(body.value.fields));
}
