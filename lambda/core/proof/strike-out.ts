// Strikes secrets out of a body before it is kept: Jotform's `webhookURL` echoes the whole address with its token, and
// some senders put their key into a field.

/** Shorter texts are no secrets, and may stand in an answer by chance. */
const SHORTEST_SECRET = 8;

/** The same bytes with every secret in them replaced by as many asterisks, so that nothing around it moves. */
export function strikeOut(raw: Uint8Array, secrets: readonly string[]): Uint8Array {
  // Latin-1 maps each byte to one character and back.
  const text = Buffer.from(raw).toString('latin1');
  const struck = secrets
    .map((secret) => Buffer.from(secret).toString('latin1'))
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .reduce((left, secret) => left.replaceAll(secret, '*'.repeat(secret.length)), text);
  return struck === text ? raw : Buffer.from(struck, 'latin1');
}
