// The ways in which a delivery proves itself genuine. Header names in lower case.

/** A keyed digest, sent in a header, over the raw body and whatever else the template names. */
export interface HmacProof {
  readonly by: 'hmac';
  readonly header: string;
  /** Text before the digest, such as `sha256=`. */
  readonly prefix: string;
  readonly algorithm: 'sha256' | 'sha1';
  readonly encoding: 'base64' | 'hex';
  /**
   * What the header's parts stand apart by, where it holds several: signatures made with several secrets
   * (`v1,a v1,b`), or a signature and its time (`t=1764021900,v1=a`). @default the header is one signature
   */
  readonly separator?: ' ' | ',' | undefined;
  /**
   * What is signed: `{body}`, `{header:NAME}` for a header's value, `{part:NAME}` for what follows `NAME=` in the
   * signature's own header. @default `{body}`
   */
  readonly template?: string | undefined;
  /** Where the time of signing is, as the template names it; in seconds or milliseconds since the epoch. */
  readonly timestamp?: string | undefined;
  /** How far that time may be off, past or future. */
  readonly toleranceSeconds?: number | undefined;
  /** `base64`: the key is what the secret decodes to, after `whsec_` if it starts so. @default `text` */
  readonly secret?: 'text' | 'base64' | undefined;
}

/** A JSON web signature (RFC 7515) in a header, by HMAC-SHA256 alone, whose payload names the body's SHA-256. */
export interface JwsProof {
  readonly by: 'jws';
  readonly header: string;
  /** The member of the payload that holds the body's digest in hex. */
  readonly claim: string;
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
  /** The secret may stand at the end of the address instead, where the builder lets owners leave the field empty. */
  readonly orToken?: true | undefined;
}

export type Proof = HmacProof | JwsProof | TokenProof | HeaderProof | BodyFieldProof;

/** Whether the secret only makes signatures, and is itself never sent. */
export const isSignature = ({ by }: Proof): boolean => by === 'hmac' || by === 'jws';
