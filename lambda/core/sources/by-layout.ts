// Reads the deliveries of any builder whose wire format is data: where the answers are, the id, the time.

import type { Answer, Json, Submission } from '../mapping/answers.ts';
import { readBody } from '../reading/body.ts';
import { asObject, asText, isList, isObject, type JsonObject } from '../reading/members.ts';
import { firstAt, opened } from '../reading/path.ts';
import { err, ok, type Result } from '../result.ts';
import { type Item, readListed } from './listed-answers.ts';
import { momentIn } from './moment.ts';
import { readHidden, readNamed } from './named-answers.ts';
import type { DeliveryBytes, NoLead, Reading, Source, Unreadable } from './source.ts';

/** Paths are tried in their order, and the first that leads anywhere counts; the empty one is the whole body. */
export interface Layout {
  /** Whose delivery was expected, told where there is none. */
  readonly builder: string;
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
  readonly noLead?: (body: JsonObject) => NoLead | null;
}

export const byLayout = (layout: Layout): Source => ({ read: (delivery) => readByLayout(delivery, layout) });

export function readByLayout(delivery: DeliveryBytes, layout: Layout): Result<Reading, Unreadable> {
  const body = readBody(delivery);
  if (!body.ok) return body;
  const why = layout.noLead?.(body.value) ?? null;
  if (why !== null && why.reason !== 'partial' && why.reason !== 'test')
    return ok({ kind: 'no_lead', submission: NOTHING, why });
  const answers = answersIn(body.value, layout);
  if (answers === null) return missing(layout);
  const submission: Submission = {
    id: idOf(delivery, body.value, layout),
    submittedAt: momentIn(firstAt(body.value, layout.time ?? [])),
    answers: [...answers, ...besideIn(body.value, layout)],
  };
  if (why !== null) return ok({ kind: 'no_lead', submission, why });
  // Under its own bytes, so that it never stands for a fuller delivery of the same id.
  return isEmpty(answers)
    ? ok({ kind: 'no_lead', submission: { ...submission, id: null }, why: { reason: 'empty' } })
    : ok({ kind: 'lead', submission });
}

/** What is about no submission at all has no id of one. */
const NOTHING: Submission = { id: null, submittedAt: null, answers: [] };

/** True where nothing was asked, answered or not: what a builder's test button sends. */
const isEmpty = (answers: readonly Answer[]): boolean =>
  answers.every(({ kind }) => kind === 'hidden' || kind === 'calculation');

const missing = ({ builder, answers = [] }: Layout) =>
  err({
    reason: 'unreadable',
    found: `a body without ${answers.join(' or ')}`,
    expected: `a ${builder} delivery`,
  } as const);

/** Null where no path leads to an object or a list. */
function answersIn(body: JsonObject, layout: Layout): Answer[] | null {
  const { answers: paths = [''], id = [], time = [], arrange } = layout;
  const found = opened(firstAt(body, paths) ?? null);
  if (isList(found)) return readListed(found, layout);
  if (!isObject(found)) return null;
  const own = found === body ? new Set([...id, ...time]) : new Set();
  return readNamed(arrange === undefined ? found : arrange(found, body), {
    ...layout,
    isBookkeeping: (name, among) => own.has(name) || layout.isBookkeeping?.(name, among) === true,
  });
}

/** What nobody typed is handed on for definitions to name, as far as it is text. */
function besideIn(body: JsonObject, { answers: paths = [''], hidden = [], also = [] }: Layout): Answer[] {
  if (firstAt(body, paths) === body) return [];
  const asked = Object.entries(body).filter(([name]) => also.includes(name));
  const members = hidden.flatMap((path) => Object.entries(asObject(firstAt(body, [path])) ?? {}));
  const texts = members.filter(([, value]) => asText(value) !== null);
  return [...readNamed(Object.fromEntries(asked)), ...readHidden(Object.fromEntries(texts))];
}

function idOf({ headers }: DeliveryBytes, body: JsonObject, { id = [], idHeader }: Layout): string | null {
  if (idHeader !== undefined) return headers[idHeader] ?? null;
  const given = asText(firstAt(body, id));
  // Zero stands for none: taken for an id, the second person's would be the first's again.
  return given === '0' ? null : given;
}
