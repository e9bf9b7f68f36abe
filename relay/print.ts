// How results read on a terminal.

import { styleText } from 'node:util';
import type { Outcome } from './command.ts';

export const printed = ({ json, lines }: Outcome, asJson: boolean): string => {
  if (asJson) return `${JSON.stringify(json, null, 2)}\n`;
  return lines.map((line) => `${line}\n`).join('');
};

/** Little colour, and none where the terminal or NO_COLOR asks for none. */
export const good = (text: string): string => styleText('green', text, { stream: process.stdout });
export const bad = (text: string): string => styleText('red', text, { stream: process.stdout });
export const faint = (text: string): string => styleText('dim', text, { stream: process.stdout });
export const strong = (text: string): string => styleText('bold', text, { stream: process.stdout });

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
