// Every source by its name, and how its deliveries prove themselves: the little of a source that receive needs. The
// facts are told, with what is confirmed and what is inferred, in docs/sources.md.

import type { HmacProof, Proof } from '../proof/proof.ts';

export interface Proving {
  /** How deliveries prove themselves unless the form says otherwise. */
  readonly proof: Proof;
  /** Headers kept with the bytes because reading needs them, in lower case; `content-type` is always kept. */
  readonly headers: readonly string[];
}

/** Standard Webhooks' own window, and Webflow's: both say five minutes. */
const FIVE_MINUTES = 300;

const hmac = (header: string, differing: Partial<HmacProof> = {}): Proving => ({
  proof: { by: 'hmac', header, prefix: 'sha256=', algorithm: 'sha256', encoding: 'hex', ...differing },
  headers: [],
});

/** `t=<seconds>,<name>=<hex>` in one header, over `<seconds>.<body>`. */
const timed = (header: string, name: string): Proving =>
  hmac(header, {
    prefix: `${name}=`,
    separator: ',',
    template: '{part:t}.{body}',
    timestamp: 'part:t',
    toleranceSeconds: FIVE_MINUTES,
  });

const TOKEN: Proving = { proof: { by: 'token' }, headers: [] };

export const PROOFS = {
  'cognito-forms': TOKEN,
  'contact-form-7': TOKEN,
  elementor: TOKEN,
  fillout: TOKEN,
  'fluent-forms': TOKEN,
  formbricks: hmac('webhook-signature', {
    prefix: 'v1,',
    encoding: 'base64',
    separator: ' ',
    template: '{header:webhook-id}.{header:webhook-timestamp}.{body}',
    timestamp: 'header:webhook-timestamp',
    toleranceSeconds: FIVE_MINUTES,
    secret: 'base64',
  }),
  formspree: timed('formspree-signature', 'v1'),
  formstack: hmac('x-fs-signature'),
  framer: {
    ...hmac('framer-signature', { template: '{body}{header:framer-webhook-submission-id}' }),
    headers: ['framer-webhook-submission-id'],
  },
  generic: TOKEN,
  'google-ads': { proof: { by: 'bodyField', field: 'google_key' }, headers: [] },
  'google-forms': TOKEN,
  'gravity-forms': TOKEN,
  heyform: TOKEN,
  jotform: TOKEN,
  'microsoft-forms': TOKEN,
  netlify: { proof: { by: 'jws', header: 'x-webhook-signature', claim: 'sha256' }, headers: [] },
  'ninja-forms': TOKEN,
  opnform: hmac('x-webhook-signature'),
  paperform: TOKEN,
  tally: hmac('tally-signature', { prefix: '', encoding: 'base64' }),
  typeform: hmac('typeform-signature', { encoding: 'base64' }),
  unbounce: TOKEN,
  webflow: hmac('x-webflow-signature', {
    prefix: '',
    template: '{header:x-webflow-timestamp}:{body}',
    timestamp: 'header:x-webflow-timestamp',
    toleranceSeconds: FIVE_MINUTES,
  }),
  wix: TOKEN,
  wpforms: timed('x-wpforms-webhook-signature', 'v'),
  // Owners may leave the handshake key empty, and give the address the secret instead.
  wufoo: { proof: { by: 'bodyField', field: 'HandshakeKey', orToken: true }, headers: [] },
} as const satisfies Readonly<Record<string, Proving>>;

export type SourceName = keyof typeof PROOFS;

const isSourceName = (name: string): name is SourceName => Object.hasOwn(PROOFS, name);
export const SOURCE_NAMES: readonly SourceName[] = Object.keys(PROOFS).filter(isSourceName);
