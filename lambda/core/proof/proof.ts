// The ways in which a delivery proves itself genuine. Header names in lower case.

/** A keyed digest, sent in a header, over the raw body and whatever else the template names. */
export interface HmacProof {
  readonly by: 'hmac';
  readonly header: string;
  /** Text before the digest, such as `sha256=`. */
  readonly prefix: string;
  readonly algorithm: 'sha256' | 'sha1';
  readonly encoding: 'base64' | 'hex';
  /** What is signed: `{body}`, and `{header:NAME}` for a header's value. @default `{body}` */
  readonly template?: string | undefined;
  /** The header with the time of signing, in seconds or milliseconds since the epoch. */
  readonly timestamp?: string | undefined;
  /** How far that time may be off, past or future. */
  readonly toleranceSeconds?: number | undefined;
}

/** A long random token at the end of the webhook's address, for sources that sign nothing. */
export interface TokenProof {
  readonly by: 'token';
}

/** The secret itself in a header of the sender's choosing. */
export interface HeaderProof {
  readonly by: 'header';
  readonly header: string;
}

/** The secret itself in a field of the body. */
export interface BodyFieldProof {
  readonly by: 'bodyField';
  /** Compared without case: senders spell it both ways. */
  readonly field: string;
}

export type Proof = HmacProof | TokenProof | HeaderProof | BodyFieldProof;
