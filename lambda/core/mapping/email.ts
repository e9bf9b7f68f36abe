// Reads what a person typed or an e-mail program copied as one address.

/** RFC 5321, section 4.5.3.1.3, less the angle brackets. */
const LONGEST_ADDRESS = 254;

/** An address with a name around it and all that a program adds; what is longer is none, and reading it would only take time. */
const LONGEST_TYPED = 1_000;

/** `Name <a@b.c>`, or the brackets alone. */
const BRACKETED = /^[^<>]*<([^<>]*)>$/;

/** RFC 6068: a link's subject and body stand after a question mark. */
const MAILTO = /^mailto:([^?]*)/i;

/** One @; before it nothing that RFC 5322 wants quoted; after it labels of letters and digits in any script. */
const ADDRESS = /^([^\s\p{Cc}@<>()[\],;:"\\]+)@((?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]+)$/u;

/**
 * The address, its domain in lower case (the part before the @ may be case-sensitive, RFC 5321 section 2.4); null if it
 * is none. Lenient where only the receiving server can know: international addresses (RFC 6531), odd dots.
 */
export function readEmail(text: string): string | null {
  if (text.length > LONGEST_TYPED) return null;
  // Invisible characters come along with copying, and would make an address that no server knows.
  const visible = text.replace(/\p{Cf}/gu, '').trim();
  const bare = (BRACKETED.exec(visible)?.[1] ?? visible).trim();
  const address = (MAILTO.exec(bare)?.[1] ?? bare).replace(/[.,;]+$/, '');
  const [, local, domain] = ADDRESS.exec(address) ?? [];
  if (local === undefined || domain === undefined || address.length > LONGEST_ADDRESS) return null;
  return `${local}@${domain.toLowerCase()}`;
}
