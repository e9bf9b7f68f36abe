// What stands for a question that its source sends without a label.

/** `q38_favoriteSong` → `favorite song`; a key that says nothing in words stays as it is. */
export function readableKey(key: string): string {
  const words = key
    .replace(/^q\d+_/, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .toLowerCase();
  return /\p{L}/u.test(words) ? words : key;
}
