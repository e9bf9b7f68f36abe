// What parts a multipart body: the boundary that its content type tells, where that is true, else the one that the body
// itself shows. Both are looked for, because relays keep bodies and lose or change content types.

import { readParameters } from './header-parameters.ts';

/** RFC 2046 allows 70 printable characters; some senders use more. */
const BOUNDARY = /^[ -~]{1,200}$/;

/** A delimiter above a part's headers. No part has more headers; a bound keeps hostile bodies cheap. */
const FIRST_PART = /(?:^|\n)--([!-~][ -~]{0,199})\r?\n(?:[\w-]+:.*\r?\n){0,8}content-disposition:/i;

/** Null for a body that is not multipart. @param body one character for each byte. */
export function boundaryIn(body: string, contentType: string): string | null {
  const told = readParameters(contentType).get('boundary') ?? '';
  if (BOUNDARY.test(told) && delimiterLine(told, '\r?\n').test(body)) return told;
  return FIRST_PART.exec(body)?.[1]?.trimEnd() ?? null;
}

/** A delimiter is a whole line, the last one with two more dashes: boundary-like text in other lines is not one. */
export function delimiterLine(boundary: string, eol: string): RegExp {
  const literal = boundary.replace(
    /[^\w]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return new RegExp(`(?<=^|${eol})--${literal}(--)?[ \\t]*(?:${eol}|$)`, 'g');
}
