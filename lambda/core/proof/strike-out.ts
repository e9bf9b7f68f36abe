// Strikes secrets out of a body before it is kept: Jotform's `webhookURL` echoes the whole address with its token, and
// some senders put their key into a field.

/** Shorter texts are no secrets, and may stand in an answer by chance. */
const SHORTEST_SECRET = 8;

/** The same bytes with every secret in them, however it is spelt, replaced by as many asterisks, so that nothing moves. */
export function strikeOut(raw: Uint8Array, secrets: readonly string[]): Uint8Array {
  // Latin-1 maps each byte to one character and back.
  const text = Buffer.from(raw).toString('latin1');
  const struck = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap(spellingsOf)
    .reduce((left, secret) => left.replaceAll(secret, '*'.repeat(secret.length)), text);
  return struck === text ? raw : Buffer.from(struck, 'latin1');
}

/** As it is, in an address, in a form post, and in JSON, where PHP escapes each `/`. */
function spellingsOf(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    inForm,
    inJson,
    inJson.replaceAll('/', '\\/'),
  ].map((text) => Buffer.from(text).toString('latin1'));
}
