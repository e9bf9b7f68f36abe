// The words of a question or of a key, as they are compared: no accents, no case, no markdown, camel case taken apart.

import { withoutMarkdown } from '../../lambda/core/mapping/naming.ts';

/** Questions are a line or two; comparing no more than this keeps hostile ones cheap. */
const LONGEST = 500;

export function wordsOf(text: string): readonly string[] {
  return withoutMarkdown(text.slice(0, LONGEST))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^\s*\d{1,2}[.)]\s/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(what|how|where|when|who|it|that|here)'s\b/g, '$1 is')
    .replace(/\blet's\b/g, 'let us')
    .replace(/\bnice to meet you\b/g, ' ')
    .replace(/\bfor us\b/g, 'us')
    .replace(/\bs'il (vous|te) plait\b/g, 'svp')
    .replace(/\be[\s-]?mails?\b/g, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Jotform puts a question's number before its name, and after it where the name was taken; Wix puts `field:` before it
 * and letters of its own after.
 */
export const wordsOfKey = (key: string): readonly string[] =>
  wordsOf(key.replace(/^q(\d+)_(.*?)\1?$/s, '$2').replace(/^field:(.+)_[a-z\d]{4}$/, '$1'));

/** What form builders call a field before anybody has named it: Wufoo's `Field1`, Jotform's “Type a question”. */
const NOISE = new Set(
  'question field fields input item element answer entry column text textbox label untitled type form data body short long single line'.split(
    ' ',
  ),
);

/** True where the words are numbers, ids and placeholders, so that nobody can tell what was asked. */
export const sayNothing = (words: readonly string[]): boolean =>
  !words.some((word) => /^\p{L}{3,}$/u.test(word) && !NOISE.has(word) && !/^[^aeiouy]+$/.test(word));
