// multipart/form-data by hand (RFC 7578, RFC 2046 section 5.1), because the built-in parser is asynchronous. Linear in
// the body's length: it looks at each byte a fixed number of times.

import { err, ok, type Result } from '../result.ts';
import type { Unreadable } from '../sources/source.ts';
import { delimiterLine } from './boundary.ts';
import { readParameters } from './header-parameters.ts';
import { decodeUtf8 } from './text.ts';

/** What a field holds: text, or, for an uploaded file, its name alone. */
type FormValue = string | { readonly file: string };
export type FormField = readonly [name: string, value: FormValue];

/** Far more than any form has; each part costs an object. */
const MAX_PARTS = 2_000;

/** @param body one character for each byte, so that files of any bytes pass. */
export function readMultipart(body: string, boundary: string): Result<readonly FormField[], Unreadable> {
  const parts = splitParts(body, boundary);
  if (!parts.ok) return parts;
  const fields: FormField[] = [];
  for (const text of parts.value.texts) {
    const field = readPart(text, parts.value.eol);
    if (!field.ok) return field;
    if (field.value !== null) fields.push(field.value);
  }
  return ok(fields);
}

const unreadable = (found: string) =>
  err({ reason: 'unreadable', found, expected: 'multipart/form-data (RFC 7578)' } as const);

interface Parts {
  readonly texts: readonly string[];
  /** The message's own line break: RFC 2046 demands CR LF; some relays send LF alone. */
  readonly eol: string;
}

function splitParts(body: string, boundary: string): Result<Parts, Unreadable> {
  const first = delimiterLine(boundary, '\r?\n').exec(body);
  if (first === null) return unreadable('a multipart body without its boundary');
  const eol = first[0].endsWith('\r\n') ? '\r\n' : '\n';
  const texts: string[] = [];
  if (first[1] !== undefined) return ok({ texts, eol });
  const delimiter = delimiterLine(boundary, eol);
  let start = first.index + first[0].length;
  delimiter.lastIndex = start;
  for (const next of body.matchAll(delimiter)) {
    if (texts.length === MAX_PARTS) return unreadable(`more than ${MAX_PARTS} parts`);
    texts.push(body.slice(start, next.index - eol.length));
    if (next[1] !== undefined) return ok({ texts, eol });
    start = next.index + next[0].length;
  }
  return unreadable('a truncated multipart body');
}

/** Null for a part without a name, which nothing could refer to. */
function readPart(text: string, eol: string): Result<FormField | null, Unreadable> {
  const [head, ...body] = `${eol}${text}`.split(eol + eol);
  const headers = fromBytes(head);
  if (!headers.ok) return headers;
  const disposition = DISPOSITION.exec(headers.value)?.[1] ?? '';
  const parameters = readParameters(disposition);
  const name = parameters.get('name');
  if (name === undefined) return ok(null);
  const file = parameters.get('filename') ?? parameters.get('filename*');
  if (file !== undefined) return ok([unescapeName(name), { file: unescapeName(file) }]);
  const value = fromBytes(body.join(eol + eol));
  return value.ok ? ok([unescapeName(name), value.value]) : value;
}

/** With continuation lines, which RFC 5322 calls folding. */
const DISPOSITION = /^content-disposition:(.*(?:\r?\n[ \t].*)*)/im;

const fromBytes = (bytes = '') => decodeUtf8(Buffer.from(bytes, 'latin1'));

/** Browsers escape just these three in names (HTML Standard, "multipart/form-data encoding algorithm"). */
const unescapeName = (name: string): string =>
  name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
