// The ways in which a delivery proves itself genuine.

/** A keyed digest over the raw body, sent in a header. */
export interface HmacProof {
  readonly by: 'hmac';
  /** Header that carries the digest, in lower case. */
  readonly header: string;
  /** Text before the digest, such as `sha256=`. */
  readonly prefix: string;
  readonly algorithm: 'sha256' | 'sha1';
  readonly encoding: 'base64' | 'hex';
}

/** A long random token at the end of the webhook's address, for sources that sign nothing. */
export interface TokenProof {
  readonly by: 'token';
}

export type Proof = HmacProof | TokenProof;
