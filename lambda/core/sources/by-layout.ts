// Reads the deliveries of any builder whose wire format is data: where the answers are, the id, the time.

import { type Answer, isAnswered, type Json, type Submission } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asObject, asText, isList, isObject, type JsonObject } from '../reading/members.ts';
import { opened, valueAt } from '../reading/path.ts';
import { err, ok, type Result } from '../result.ts';
import { type Item, readListed } from './listed-answers.ts';
import { momentIn } from './moment.ts';
import { readHidden, readNamed } from './named-answers.ts';
import type { DeliveryBytes, NoLead, Reading, Source, Unreadable } from './source.ts';

/** Paths are tried in their order, and the first that leads to something usable counts; the empty one is the whole body. */
export interface Layout {
  /** Whose delivery was expected, told where there is none. */
  readonly builder: string;
  /** Takes off what some deliveries are wrapped in, before anything is looked for. */
  readonly unwrap?: (body: JsonObject) => JsonObject;
  /** @default the whole body */
  readonly answers?: readonly string[];
  readonly id?: readonly string[];
  /** The header with the submission's id. */
  readonly idHeader?: string;
  readonly time?: readonly string[];
  /** Objects whose members nobody typed. */
  readonly hidden?: readonly string[];
  /** Members beside the answers that are answers themselves. */
  readonly also?: readonly string[];
  /** Names among the answers that are the machine's own here. */
  readonly isBookkeeping?: (name: string, among: JsonObject) => boolean;
  /** Puts answers by name right before they are read. */
  readonly arrange?: (answers: JsonObject, body: JsonObject) => JsonObject;
  readonly unpack?: (sent: Json) => Json;
  /** What members are called, where the answers are a list. */
  readonly item?: Item;
  /** Reads what is more than one object or list; null leaves the answers to the paths. */
  readonly read?: (body: JsonObject) => readonly Answer[] | null;
  readonly noLead?: (body: JsonObject) => NoLead | null;
}

export const byLayout = (layout: Layout): Source => ({ read: (delivery) => readByLayout(delivery, layout) });

export function readByLayout(delivery: DeliveryBytes, layout: Layout): Result<Reading, Unreadable> {
  const sent = readBody(delivery);
  if (!sent.ok) return sent;
  const body = layout.unwrap?.(sent.value) ?? sent.value;
  const why = layout.noLead?.(body) ?? null;
  if (why !== null && why.reason !== 'partial' && why.reason !== 'test')
    return ok({ kind: 'no_lead', submission: NOTHING, why });
  const answers = layout.read?.(body) ?? answersIn(body, layout);
  if (answers === null && why === null) return missing(layout);
  const submission: Submission = {
    id: idOf(delivery, body, layout),
    submittedAt: firstOf(body, layout.time, momentIn),
    answers: answers ?? [],
  };
  return ok(why === null ? { kind: 'lead', submission } : { kind: 'no_lead', submission, why });
}

/** What is about no submission at all has no id of one. */
const NOTHING: Submission = { id: null, submittedAt: null, answers: [] };

const missing = ({ builder, answers = [] }: Layout) =>
  err({
    reason: 'unreadable',
    found: `a body without ${answers.join(' or ')}`,
    expected: `${/^[AEIOU]/.test(builder) ? 'an' : 'a'} ${builder} delivery`,
  } as const);

/** Null where no path leads to an object or a list. */
function answersIn(body: JsonObject, layout: Layout): readonly Answer[] | null {
  const { answers: paths = [''], id = [], time = [], arrange } = layout;
  const holder = holderIn(body, paths);
  if (holder === null) return null;
  if (isList(holder)) return [...readListed(holder, layout), ...besideIn(body, layout)];
  const own = new Set(
    holder === body ? [...id, ...time, ...paths.filter((path) => isBlank(body, path))] : [],
  );
  const named = readNamed(arrange === undefined ? holder : arrange(holder, body), {
    ...layout,
    isBookkeeping: (name, among) => own.has(name) || layout.isBookkeeping?.(name, among) === true,
  });
  return holder === body ? named : [...named, ...besideIn(body, layout)];
}

/** What holds the answers: an empty object or list only where no further path leads to a fuller one. */
function holderIn(body: JsonObject, paths: readonly string[]): JsonObject | readonly Json[] | null {
  const found = paths
    .map((path) => opened(valueAt(body, path) ?? null))
    .filter((json) => isList(json) || isObject(json));
  return found.find((json) => Object.keys(json).length > 0) ?? found[0] ?? null;
}

const isBlank = (body: JsonObject, path: string): boolean => !isAnswered(valueAt(body, path) ?? null);

/** What nobody typed is handed on for definitions to name, as far as it is text, or `{value}` with one. */
function besideIn(body: JsonObject, { hidden = [], also = [] }: Layout): Answer[] {
  const asked = Object.entries(body).filter(([name]) => also.includes(name));
  const members = hidden.flatMap((path) => Object.entries(asObject(valueAt(body, path)) ?? {}));
  const texts = members
    .map(([name, sent]): [string, Json] => [name, isObject(sent) ? (sent.value ?? null) : sent])
    .filter(([, value]) => asText(value) !== null);
  return [...readNamed(Object.fromEntries(asked)), ...readHidden(Object.fromEntries(texts))];
}

function idOf({ headers }: DeliveryBytes, body: JsonObject, { id, idHeader }: Layout): string | null {
  if (idHeader !== undefined) return headers[idHeader] ?? null;
  return firstOf(body, id, idIn);
}

/** Zero stands for none: taken for an id, the second person's would be the first's again. */
function idIn(value: Json | undefined): string | null {
  const text = asText(value);
  return text === '0' ? null : text;
}

function firstOf(
  body: JsonObject,
  paths: readonly string[] = [],
  read: (value: Json | undefined) => string | null,
): string | null {
  return paths.map((path) => read(valueAt(body, path))).find((found) => found !== null) ?? null;
}
