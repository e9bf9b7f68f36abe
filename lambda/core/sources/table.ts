// Grids and matrices: a line for each row, since its name is half of the answer.

import { type Json, textOf } from '../mapping/answers.ts';
import { isList, isObject } from '../reading/members.ts';
import { isFile } from './file-value.ts';

/** `Quality: satisfied`, for each row that was answered; several rows may have one name. */
export const rowsOf = (rows: readonly (readonly [name: string, cell: Json])[]): readonly string[] =>
  rows.flatMap(([row, cell]) => {
    const text = cellText(cell);
    return text === '' ? [] : [`${row}: ${text}`];
  });

/** For builders that answer by an object, or by a list within a list, to nothing but grids: rows by name or number. */
export function asRows(sent: Json): Json {
  if (isFile(sent)) return sent;
  if (isObject(sent)) return rowsOf(Object.entries(sent));
  return isList(sent) && sent.some(isList) ? rowsOf(sent.map((row, at) => [String(at + 1), row])) : sent;
}

const cellText = (cell: Json): string => (isList(cell) ? cell.map(cellText).join(' / ') : textOf(cell, 'en'));
