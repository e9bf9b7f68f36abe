// Answers by name: an object whose members are the replies.

import type { Answer, AnswerKind, Json } from '../mapping/answers.ts';
import { asText, isObject, type JsonObject, memberOf } from '../reading/members.ts';
import { isBookkeeping, isSecret } from './bookkeeping.ts';
import { isFile, isFileType } from './file-value.ts';

/** What a builder does differently. */
export interface NamedRules {
  /** Names that are the machine's own here, besides those that are so everywhere. */
  readonly isBookkeeping?: ((name: string, among: JsonObject) => boolean) | undefined;
  readonly unpack?: ((sent: Json) => Json) | undefined;
}

export function readNamed(answers: JsonObject, rules: NamedRules = {}): Answer[] {
  return Object.entries(answers).flatMap(([name, sent]): Answer[] => {
    if (isSecret(name)) return [];
    const { label, type, value } = described(sent);
    const read = (rules.unpack ?? unchanged)(value);
    if (type === 'hidden' || isBookkeeping(name) || rules.isBookkeeping?.(name, answers) === true)
      return [hiddenAnswer(name, read)];
    const kind: AnswerKind = isFile(read) || isFileType(type) ? 'file' : 'question';
    const key = name.trim() === '' ? name : name.trim();
    return [{ key, aliases: [], label: label === '' ? labelIn(key) : label, value: read, kind }];
  });
}

const unchanged = (sent: Json): Json => sent;

/** Without a label, so that a hidden `email` is never taken for the question. */
const hiddenAnswer = (name: string, value: Json): Answer => ({
  key: name,
  aliases: [`hidden.${name}`],
  label: '',
  value,
  kind: 'hidden',
});

/** Members that nobody typed and that stand apart from the answers. */
export const readHidden = (members: JsonObject, prefix = 'hidden'): Answer[] =>
  Object.entries(members)
    .filter(([name]) => !isSecret(name))
    .map(([name, value]) => ({ key: `${prefix}.${name}`, aliases: [], label: '', value, kind: 'hidden' }));

interface Described {
  readonly label: string;
  readonly type: string;
  readonly value: Json;
}

/** What stands beside a `value` that is described; anything else beside it is part of the reply. */
const DESCRIBING = new Set('value raw_value title label name type id key required unix'.split(' '));

/** `{value, name}` or `{value, title, type}`: the reply with its question; anything else is the reply itself. */
function described(sent: Json): Described {
  const isDescribed = isObject(sent) && Object.hasOwn(sent, 'value');
  if (!isDescribed || !Object.keys(sent).every((name) => DESCRIBING.has(name)))
    return { label: '', type: '', value: sent };
  const text = (name: string): string => asText(memberOf(sent, name)) ?? '';
  return {
    label: tidied(text('title') || text('label') || text('name')),
    type: text('type'),
    value: sent.value ?? null,
  };
}

/** Line breaks and doubled spaces are the page's, not the question's. */
export const tidied = (label: string): string => label.replace(/\s+/g, ' ').trim();

/** A name made for machines (`your-email`, `firstName`, `1.3`) says less than it does as words. */
export const labelIn = (name: string): string =>
  /^[\w.:-]+$/.test(name) && /[\d_.-]|[a-z][A-Z]/.test(name) ? '' : tidied(name);
