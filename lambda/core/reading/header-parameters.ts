// `form-data; name="city"; filename="a.txt"`: what a header says besides its first word.

/**
 * Browsers write a quote as `%22` and a backslash as itself (HTML Standard, "multipart/form-data encoding algorithm");
 * older senders write a quote as `\"`. So a quote after a backslash ends the text only where a parameter may end.
 */
const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"([^"]*(?:(?<=\\)"(?!\s*(?:;|$))[^"]*)*)"|([^;]*))/g;

/** The parameters of a structured header by lower-cased name; the last of a name counts. */
export function readParameters(header: string): ReadonlyMap<string, string> {
  const found = header.matchAll(PARAMETER);
  return new Map(
    [...found].map(([, name = '', quoted, plain = '']) => [
      name.toLowerCase(),
      quoted === undefined ? plain.trim() : quoted.replaceAll('\\"', '"'),
    ]),
  );
}
