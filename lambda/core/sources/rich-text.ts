// Rich text as nested lists: `["Your ", ["b", ["first name"]]]` reads `Your first name`.

import type { Json } from '../mapping/answers.ts';
import { asText, isList } from '../reading/members.ts';

/** HTML's elements within a line; one of them begins a nested list, and what it says follows it. */
const TAG = /^(?:a|b|i|u|s|em|strong|code|mark|sub|sup|span|div|p|font)$/;

export const plainText = (text: Json = null): string =>
  isList(text) ? text.map(spoken).join('') : (asText(text) ?? '');

function spoken(node: Json): string {
  if (!isList(node)) return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
  const [first = null, ...rest] = node;
  const [said] = rest;
  return typeof first === 'string' && TAG.test(first) && said !== undefined
    ? spoken(said)
    : node.map(spoken).join('');
}
