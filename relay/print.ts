// How results read on a terminal.

import { styleText } from 'node:util';
import type { Outcome } from './command.ts';

/** @param call how the tool was called. */
export const printed = ({ json, lines }: Outcome, asJson: boolean, call: string): string =>
  asJson
    ? `${JSON.stringify(json, null, 2).replace(STEERS, escaped)}\n`
    : lines.map((line) => `${forPeople(line, call)}\n`).join('');

/** A line as a person may read it: its commands can be pasted, and nothing in it steers the terminal. */
export const forPeople = (line: string, call: string): string =>
  line
    .replace(BREAKS, ' ')
    .replace(STEERS, (found) => (STYLES.has(found) ? found : ''))
    .replace(/`relay ([^`]+)`/g, (_, command: string) => `\`${call} ${command}\``);

/** Ids and keys are whatever somebody sent: none may start a line, move the cursor or turn the reading round. */
const BREAKS = /[\t\n\r\u0085\u2028\u2029]+/g;
const STEERS = /\p{Cc}\[\d{1,2}m|[^\P{Cc}\n]|\p{Bidi_Control}/gu;

const escaped = (characters: string): string =>
  characters.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

type Style = 'green' | 'red' | 'dim' | 'bold';

const styled = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });

/** Little colour, and none where the terminal or NO_COLOR asks for none. */
export const good = (text: string): string => styled('green', text);
export const bad = (text: string): string => styled('red', text);
export const faint = (text: string): string => styled('dim', text);
export const strong = (text: string): string => styled('bold', text);

/** What our own styles put before and after a text. */
const STYLES: ReadonlySet<string> = new Set(
  (['green', 'red', 'dim', 'bold'] as const).flatMap((style) => styled(style, ' ').split(' ')),
);

/** Columns of equal width; the last is as long as it is. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
}

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** `2 people`, `1 person`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `2026-11-24 14:05`, on this machine's clock. */
export function localMinute(ms: number): string {
  const at = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
