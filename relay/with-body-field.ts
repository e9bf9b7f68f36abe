// Puts a secret into a field of a body, and leaves every other byte as it is.

import { boundaryIn } from '../lambda/core/reading/boundary.ts';

/** @param given what the field holds now; null where the body has no such field. */
export function withBodyField(
  raw: Uint8Array<ArrayBuffer>,
  contentType: string,
  field: string,
  given: string | null,
  secret: string,
): Uint8Array<ArrayBuffer> {
  if (given === secret || given === '') return raw;
  // Latin-1 maps each byte to one character and back.
  const body = Buffer.from(raw).toString('latin1');
  const bytes = (text: string): string => Buffer.from(text).toString('latin1');
  const encode = encodingOf(body, contentType);
  const made =
    given === null
      ? inserted(body, contentType, bytes(field), bytes(secret))
      : body.replaceAll(bytes(encode(given)), () => bytes(encode(secret)));
  return new Uint8Array(Buffer.from(made, 'latin1'));
}

const isJson = (body: string): boolean => /^(\xef\xbb\xbf)?\s*[[{]/.test(body);

function encodingOf(body: string, contentType: string): (text: string) => string {
  if (isJson(body)) return (text) => JSON.stringify(text);
  if (boundaryIn(body, contentType) !== null) return (text) => text;
  return (text) => new URLSearchParams([['', text]]).toString().slice(1);
}

function inserted(body: string, contentType: string, field: string, secret: string): string {
  if (isJson(body)) {
    const member = `${JSON.stringify(field)}:${JSON.stringify(secret)}`;
    return body.replace(/\{\s*(\}?)/, (_, end: string) => (end === '' ? `{${member},` : `{${member}}`));
  }
  const boundary = boundaryIn(body, contentType);
  if (boundary !== null) {
    return `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${secret}\r\n${body}`;
  }
  const pair = new URLSearchParams([[field, Buffer.from(secret, 'latin1').toString()]]).toString();
  return body === '' ? pair : `${body}&${pair}`;
}
