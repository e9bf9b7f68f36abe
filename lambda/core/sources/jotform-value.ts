// One Jotform answer's value, so that a person can read it. Parts that a definition may name stay parts.

import { type AnswerKind, isAnswered, type Json } from '../mapping/answers.ts';
import { parseJson } from '../reading/json.ts';
import { asText, isList, isObject, type JsonObject, memberOf } from '../reading/members.ts';
import { isFile } from './file-value.ts';
import { readMoment } from './jotform-moment.ts';
import { readPayment } from './jotform-payment.ts';

interface Value {
  readonly value: Json;
  readonly kind: AnswerKind;
}

export function readJotformValue(sent: Json): Value {
  const value = typeof sent === 'string' ? unwrapWidget(sent) : sent;
  const leaves = leavesOf(value);
  const isSent =
    isFile(value) || leaves.some(isUploaded) || (isList(value) && leaves.length > 0 && leaves.every(isUrl));
  return isSent ? { value, kind: 'file' } : { value: readable(value), kind: 'question' };
}

/** Everything in a value that is neither a list nor an object nor blank. */
export function leavesOf(value: Json): readonly (string | number | boolean)[] {
  if (isList(value) || isObject(value)) return Object.values(value).flatMap(leavesOf);
  return value !== null && isAnswered(value) ? [value] : [];
}

export const isUrl = (value: Json): boolean => typeof value === 'string' && /^https?:\/\/\S+$/.test(value);

/** A drawn signature, as data or as its address, or another file on Jotform's own servers. */
const isUploaded = (leaf: Json): boolean =>
  typeof leaf === 'string' &&
  (/^data:[^,\s]*;base64,/.test(leaf) ||
    /^https:\/\/([\w-]+\.)*jotform\.com\/(widget-)?uploads\//.test(leaf));

/** Widgets send their own JSON within a string; nested deeper than this it is no widget's. */
const MAX_WIDGET_DEPTH = 8;

function unwrapWidget(text: string): Json {
  if (!/^\s*[[{]/.test(text)) return text;
  const json = parseJson(text, MAX_WIDGET_DEPTH);
  return json.ok ? json.value : text;
}

function readable(value: Json): Json {
  if (isList(value)) return value.some((cell) => isList(cell) || isObject(cell)) ? readTable(value) : value;
  if (!isObject(value)) return value;
  const { colIds, rowIds, ...cells } = value;
  if (colIds !== undefined || rowIds !== undefined) return readTable(cells);
  const payment = readPayment(value);
  if (payment !== null) return payment;
  const parts = Object.values(value).filter(isAnswered);
  if (parts.length > 0 && parts.every((part) => isList(parseCells(part)))) return readTable(value);
  return readMoment(value) ?? readPhone(value) ?? value;
}

/** A line for each row of a matrix or table: its name, or its number where it has none, and its cells. */
function readTable(rows: readonly Json[] | JsonObject): readonly string[] {
  return Object.entries(rows).flatMap(([name, row]) => {
    const cells = cellsOf(parseCells(row));
    const title = /^\d+$/.test(name) ? Number(name) + 1 : name;
    return cells.length === 0 ? [] : [`${title}: ${cells.join(' / ')}`];
  });
}

/** Matrix rows come as lists, or as lists in JSON. */
const parseCells = (row: Json): Json => (typeof row === 'string' ? unwrapWidget(row) : row);

/** The cells of a widget's row have names, those of a matrix have none. */
const cellsOf = (row: Json): readonly string[] =>
  isObject(row)
    ? Object.entries(row).flatMap(([name, cell]) => leavesOf(cell).map((leaf) => titled(name, leaf)))
    : leavesOf(row).map(String);

const titled = (name: string, leaf: string | number | boolean): string =>
  /^\d+$/.test(name) ? String(leaf) : `${name}: ${leaf}`;

const PHONE_PARTS = new Set(['full', 'country', 'area', 'phone']);

/** `{full}`, or the pieces in dialling order, as one number; a country code alone is preset, not an answer. */
function readPhone(value: JsonObject): Json | null {
  if (!Object.keys(value).every((name) => PHONE_PARTS.has(name))) return null;
  const part = (name: string): string => asText(memberOf(value, name))?.trim() ?? '';
  const area = part('area').replace(/\(?(.+?)\)?$/s, '($1) ');
  const local = part('full') || `${area}${part('phone')}`.trim();
  const country = /^\+?(\d{1,4})$/.exec(part('country'));
  return {
    full: country === null || local === '' || local.startsWith('+') ? local : `+${country[1]} ${local}`,
  };
}
