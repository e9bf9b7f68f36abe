// JSON web signatures (RFC 7515) that name the body's SHA-256, by HMAC-SHA256 alone: what the token itself says of its
// algorithm is never followed (RFC 8725, section 3.1).

import { createHash } from 'node:crypto';
import jws from 'jws';
import { parseJson } from '../reading/json.ts';
import { asObject, asText, memberOf } from '../reading/members.ts';
import type { JwsProof } from './proof.ts';
import { isSame } from './signature.ts';

/** As the source would send it. */
export const signWeb = ({ claim }: JwsProof, secret: string, raw: Uint8Array): string =>
  jws.sign({ header: { alg: 'HS256', typ: 'JWT' }, payload: { [claim]: sha256(raw) }, secret });

/** True if any of the secrets made it, over these very bytes. Never throws. */
export function isSignedWeb(
  { claim }: JwsProof,
  secrets: readonly string[],
  raw: Uint8Array,
  given: string,
): boolean {
  const [header = '', payload = ''] = given
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString());
  if (memberIn(header, 'alg') !== 'HS256') return false;
  if (!secrets.some((secret) => isVerified(given, secret))) return false;
  return isSame(sha256(raw), memberIn(payload, claim)?.toLowerCase() ?? '');
}

/** The library throws on what is no web signature at all. */
function isVerified(given: string, secret: string): boolean {
  try {
    return jws.verify(given, 'HS256', secret);
  } catch {
    return false;
  }
}

function memberIn(text: string, name: string): string | null {
  const json = parseJson(text);
  const object = json.ok ? asObject(json.value) : null;
  return object === null ? null : asText(memberOf(object, name));
}

const sha256 = (raw: Uint8Array): string => createHash('sha256').update(raw).digest('hex');
