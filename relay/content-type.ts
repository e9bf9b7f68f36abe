// Guesses what a body is from its first bytes, where only the body was kept.

/** RFC 2046, section 5.1.1: a multipart body starts with two dashes and its boundary, of up to 70 characters. */
const BOUNDARY = /^--([^\r\n]{1,70})\r?\n/;

/** Multipart with its own boundary, JSON, or urlencoded. */
export function contentTypeOf(raw: Uint8Array): string {
  const start = Buffer.from(raw.subarray(0, 200)).toString('latin1');
  const boundary = BOUNDARY.exec(start)?.[1];
  if (boundary !== undefined) return `multipart/form-data; boundary=${quoted(boundary.trimEnd())}`;
  return /^(\xef\xbb\xbf)?\s*[[{]/.test(start) ? 'application/json' : 'application/x-www-form-urlencoded';
}

/** RFC 2045, section 5.1: what is no token stands in quotes. */
const quoted = (boundary: string): string =>
  /^[\w!#$%&'*+.^`{|}~-]+$/.test(boundary) ? boundary : `"${boundary.replace(/["\\]/g, '\\$&')}"`;
