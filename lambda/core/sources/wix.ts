// Wix automations: `submissions` with labels, and the same replies once more as `field:<key>`, whose keys are what is
// stable. Owners may choose another structure: it is then read by name.

import { type Answer, type Json, plainPart, textOf } from '../mapping/answers.ts';
import { asList, asObject, isObject, type JsonObject } from '../reading/members.ts';
import { opened } from '../reading/path.ts';
import { byLayout } from './by-layout.ts';
import { readListed } from './listed-answers.ts';
import { readHidden, readNamed } from './named-answers.ts';

export const wix = byLayout({
  builder: 'Wix',
  unwrap: unwrapped,
  read: readAutomation,
  id: ['submissionId'],
  time: ['submissionTime'],
  isBookkeeping: (name) => name === 'contact' || name === 'submissionsLink',
});

/** Some deliveries are wrapped once more (unconfirmed), the id inside or beside. */
function unwrapped(body: JsonObject): JsonObject {
  const { data = null, ...beside } = body;
  const inner = opened(data);
  return isObject(inner) ? { ...beside, ...inner } : body;
}

function readAutomation(body: JsonObject): readonly Answer[] | null {
  const fields = Object.entries(body).filter(([name]) => name.startsWith(FIELD));
  if (!Array.isArray(body.submissions) && fields.length === 0) return null;
  return [
    ...withKeys(readListed(asList(body.submissions)), fields),
    ...readHidden(asObject(body.contact) ?? {}, 'contact'),
  ];
}

const FIELD = 'field:';

/**
 * Each labelled reply takes the key of the field that must be the same question: the only one of that very value, where
 * no other reply has it either, or one of that value that is named after its label. Every field that is left is an
 * answer of its own: a line that is there twice is better than a question that is lost.
 */
function withKeys(listed: readonly Answer[], fields: readonly (readonly [string, Json])[]): Answer[] {
  const replies = Map.groupBy(listed, ({ value }) => saidBy(value));
  const sameValue = Map.groupBy(fields, ([, value]) => saidBy(value));
  const sameName = Map.groupBy(fields, ([key, value]) => `${stubOf(key)} ${saidBy(value)}`);
  const taken = new Set<string>();
  const keyed = listed.map((answer): Answer => {
    const said = saidBy(answer.value);
    const alike = sameValue.get(said) ?? [];
    const isOnly = alike.length === 1 && replies.get(said)?.length === 1;
    const named = sameName.get(`${plainPart(answer.label.normalize('NFD'))} ${said}`);
    const [key] = (isOnly ? alike : named)?.shift() ?? [];
    if (key === undefined) return answer;
    taken.add(key);
    return { ...answer, key, aliases: [key.slice(FIELD.length)] };
  });
  const others = readNamed(Object.fromEntries(fields.filter(([key]) => !taken.has(key))));
  return [...keyed, ...others.map((answer) => ({ ...answer, aliases: [answer.key.slice(FIELD.length)] }))];
}

/** `field:first_name_ab12` is named after `First name`, with a suffix of Wix's own. */
const stubOf = (key: string): string => plainPart(key.slice(FIELD.length).replace(/_[^_]*$/, ''));

/** One of the two may be a number where the other is its digits. */
const saidBy = (value: Json): string => textOf(value, 'en');
