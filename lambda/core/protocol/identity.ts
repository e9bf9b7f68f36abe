// Which submission a delivery belongs to: the ledger's key, and the reference that people use.

import { createHash } from 'node:crypto';
import { oneLine } from '../note/one-line.ts';

export interface Identity {
  /** Ledger key: `<form>#<submission>`. */
  readonly key: string;
  readonly form: string;
  readonly source: string;
  /** The source's id, or `sha256:<hex of the raw body>` where it sends none; a partial ends in `#partial`. */
  readonly submission: string;
  /** `RR-7K3F-92QD`. */
  readonly reference: string;
}

/** DynamoDB takes keys up to 2,048 bytes; longer ids than this, and such as no terminal should print, are replaced by their digest. */
const LONGEST_ID = 512;

/** Crockford's base 32: no I, L, O or U, so that a reference survives being read over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const digestOf = (raw: Uint8Array | string): string => createHash('sha256').update(raw).digest('hex');

/** @param id the source's id for the submission; null or blank where there is none, and then `digest` stands in. */
export function identify(of: {
  form: string;
  source: string;
  id: string | null;
  digest: string;
  partial: boolean;
}): Identity {
  const given = of.id?.trim() ?? '';
  const isPlain = given.length <= LONGEST_ID && oneLine(given) === given;
  const id = given === '' ? `sha256:${of.digest}` : isPlain ? given : `sha256:${digestOf(given)}`;
  const submission = of.partial ? `${id}#partial` : id;
  const { form, source } = of;
  return {
    key: `${form}#${submission}`,
    form,
    source,
    submission,
    reference: referenceOf(source, form, submission),
  };
}

/** 40 bits of a digest: short enough for the phone, and a collision in a year of referrals is not to be expected. */
function referenceOf(source: string, form: string, submission: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([source, form, submission]))
    .digest();
  const letters = Array.from(digest.subarray(0, 8), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(
    '',
  );
  return `RR-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
