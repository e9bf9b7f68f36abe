// Grids and matrices: a line for each row, since its name is half of the answer.

import { type Json, textOf } from '../mapping/answers.ts';
import { isList, type JsonObject } from '../reading/members.ts';

/** `Quality: satisfied`, for each row that was answered. */
export const rowsOf = (rows: JsonObject): readonly string[] =>
  Object.entries(rows).flatMap(([row, cell]) => {
    const text = cellText(cell);
    return text === '' ? [] : [`${row}: ${text}`];
  });

const cellText = (cell: Json): string => (isList(cell) ? cell.map(cellText).join(' / ') : textOf(cell, 'en'));
