// How a form's deliveries prove themselves where its source's own way does not serve.

import * as z from 'zod';
import type { Proof } from '../proof/proof.ts';

/** A header's name (RFC 9110, section 5.1). */
const HeaderName = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/)
  .toLowerCase();

/** Texts and places: what looks like a place and is none would be signed as it stands, and prove nothing. */
const TEMPLATE = /^(?:[^{}]|\{(?:body|header:[\w!#$%&'*+.^`|~-]+|part:[^\s{}=]+)\})*$/;

const Hmac = z
  .strictObject({
    header: HeaderName.meta({ description: 'The header that carries the digest.' }),
    prefix: z.string().default('').meta({ description: 'What stands before the digest, such as sha256=' }),
    algorithm: z.enum(['sha256', 'sha1']).default('sha256'),
    encoding: z.enum(['hex', 'base64']).default('hex'),
    template: z.string().regex(TEMPLATE).includes('{body}').default('{body}').meta({
      description:
        'What is signed: {body}, with {header:NAME} for the value of a header, as in {header:x-timestamp}.{body}, or {part:NAME} for what follows NAME= in the same header',
    }),
    separator: z.enum([' ', ',']).optional().meta({
      description: 'What stands between several signatures, or a signature and its time, in the one header.',
    }),
    secret: z.enum(['text', 'base64']).optional().meta({
      description: 'base64: the key is what the secret decodes to, after whsec_ if it starts so.',
    }),
    toleranceSeconds: z.number().int().positive().optional().meta({
      description: 'How far the signed time may be off, past or future.',
    }),
  })
  .transform((given) => ({ ...given, timestamp: timestampIn(given.template) }))
  .refine(({ timestamp, toleranceSeconds }) => toleranceSeconds === undefined || timestamp !== undefined, {
    path: ['toleranceSeconds'],
    error: 'a template that signs one place that can only be the time, as in {header:x-timestamp}.{body}',
  });

/** The signed place that holds the time: the one that is called so, else the only one. */
function timestampIn(template: string): string | undefined {
  const places = [...template.matchAll(/\{((?:header|part):[^}]*)\}/g)].map(([, place = '']) =>
    place.startsWith('header:') ? place.toLowerCase() : place,
  );
  const [only, ...others] = places;
  const named = [/^part:t(?:ime(?:stamp)?|s)?$/i, /^header:.*time/].map((name) =>
    places.find((place) => name.test(place)),
  );
  return named.find((place) => place !== undefined) ?? (others.length === 0 ? only : undefined);
}

export const Verify = z.union(
  [
    z.literal('token').transform((): Proof => ({ by: 'token' })),
    z.strictObject({ header: HeaderName }).transform(({ header }): Proof => ({ by: 'header', header })),
    z
      .strictObject({ bodyField: z.string().min(1) })
      .transform(({ bodyField }): Proof => ({ by: 'bodyField', field: bodyField })),
    z.strictObject({ hmac: Hmac }).transform(({ hmac }): Proof => ({ by: 'hmac', ...hmac })),
  ],
  {
    error:
      '"token", { "header": name }, { "bodyField": name } or { "hmac": { "header": name, … } }; a template of {body}, {header:NAME} and {part:NAME} alone; with toleranceSeconds, one that signs the time, as in {header:x-timestamp}.{body}',
  },
);
