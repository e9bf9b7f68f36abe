// A list of answers, each an object with its question and its reply.

import { type Answer, type AnswerKind, isAnswered, type Json } from '../mapping/answers.ts';
import { asText, isObject, type JsonObject } from '../reading/members.ts';
import { firstAt, valueAt } from '../reading/path.ts';
import { isCampaign } from './bookkeeping.ts';
import { isFile, isFileType } from './file-value.ts';
import { tidied } from './named-answers.ts';

/** What the members of an item are called: of several names the first that is there counts. */
export interface Item {
  readonly key: readonly string[];
  readonly label: readonly string[];
  readonly value: readonly string[];
  readonly type: readonly string[];
}

export const USUAL_ITEM: Item = {
  key: ['key', 'id', 'ref', 'name', 'field', 'fieldId', 'field_id'],
  label: ['label', 'title', 'question', 'name', 'text'],
  value: ['value', 'answer', 'response', 'reply', 'values', 'text'],
  type: ['type', 'kind'],
};

export interface ListedRules {
  readonly item?: Item | undefined;
  readonly unpack?: ((sent: Json, item: JsonObject) => Json) | undefined;
  readonly isBookkeeping?: ((name: string, among: JsonObject) => boolean) | undefined;
}

export function readListed(answers: readonly Json[], rules: ListedRules = {}): Answer[] {
  const { item: names = USUAL_ITEM, unpack = (sent: Json): Json => sent } = rules;
  return answers.flatMap((item, at): Answer[] => {
    const position = `answers.${at + 1}`;
    if (!isObject(item)) {
      return isAnswered(item)
        ? [{ key: position, aliases: [], label: '', value: item, kind: 'question' }]
        : [];
    }
    const texts = (paths: readonly string[]) =>
      paths.map((path) => asText(firstAt(item, [path]))?.trim() ?? '').filter((text) => text !== '');
    const [label = ''] = texts(names.label);
    const [key = label === '' ? position : tidied(label), ...aliases] = new Set(texts(names.key));
    const [type = ''] = texts(names.type);
    const value = unpack(replyIn(item, names), item);
    const isOwn = (name: string) => isCampaign(name) || rules.isBookkeeping?.(name, item) === true;
    return [
      answerOf(
        { key, aliases, label: tidied(label), value },
        kindOf(type, value, isOwn(key) || isOwn(label)),
      ),
    ];
  });
}

/**
 * The first that was answered, else the first there is: never the question, while there is another. Without any,
 * whatever the item holds besides its question.
 */
function replyIn(item: JsonObject, { key, label, value, type }: Item): Json {
  const question = label.find((path) => asText(valueAt(item, path)) !== null);
  const replies = value.flatMap((path) => {
    const reply = valueAt(item, path);
    return reply === undefined ? [] : [{ path, reply }];
  });
  const found = replies.find(({ path, reply }) => path !== question && isAnswered(reply)) ?? replies[0];
  if (found !== undefined) return found.reply;
  const known = new Set([...key, ...label, ...type]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !known.has(name)));
}

/** A hidden or calculated answer has its name for a further name, as Typeform's have, and no label. */
function answerOf(answer: Omit<Answer, 'kind'>, kind: AnswerKind): Answer {
  if (kind !== 'hidden' && kind !== 'calculation') return { ...answer, kind };
  const { aliases, key, label } = answer;
  const prefix = kind === 'hidden' ? 'hidden' : 'variables';
  return { ...answer, kind, label: '', aliases: [...aliases, `${prefix}.${label === '' ? key : label}`] };
}

/** By the names that builders have for their types of questions. */
export function kindOf(type: string, value: Json, isOwn: boolean): AnswerKind {
  if (isOwn || /hidden/i.test(type)) return 'hidden';
  if (/calculat/i.test(type)) return 'calculation';
  return isFile(value) || isFileType(type) ? 'file' : 'question';
}
