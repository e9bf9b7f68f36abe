// How a body is encoded, by what it holds: content types are often wrong, and relays change them.

import { ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';
import { boundaryIn } from './boundary.ts';
import { readParameters } from './header-parameters.ts';
import { readObject } from './json-object.ts';
import type { JsonObject } from './members.ts';
import { type FormField, readMultipart } from './multipart.ts';
import { decodeText } from './text.ts';
import { readUrlencoded } from './urlencoded.ts';

export type Decoded =
  | { readonly by: 'json'; readonly object: JsonObject }
  /** In the order sent, repeats kept. */
  | { readonly by: 'form'; readonly fields: readonly FormField[] };

/** Multipart where parts stand in it; JSON where it begins like it or has no `=`, which every form post has. */
export function decodeBody(raw: Uint8Array, contentType: string): Result<Decoded, Unreadable> {
  const bytes = Buffer.from(raw).toString('latin1');
  const boundary = boundaryIn(bytes, contentType);
  if (boundary !== null) return asForm(readMultipart(bytes, boundary));
  const text = decodeText(raw, readParameters(contentType).get('charset'));
  if (!text.ok) return text;
  if (!/^\s*[[{"]/.test(text.value) && text.value.includes('=')) return asForm(readUrlencoded(text.value));
  const object = readObject(text.value);
  return object.ok ? ok({ by: 'json', object: object.value }) : object;
}

const asForm = (fields: Result<readonly FormField[], Unreadable>): Result<Decoded, Unreadable> =>
  fields.ok ? ok({ by: 'form', fields: fields.value }) : fields;
