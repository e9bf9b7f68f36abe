// Keeps the note to a length that people read.

/** The partner's API takes notes of any length; people read this much. */
const LONGEST_NOTE = 4_000;

/** A line that could be shortened to less than this is left out. */
const LEAST_WORTH_READING = 40;

/** As many whole lines as fit above `tail`, which is never cut; a line that could never fit is shortened rather than lost. */
export function cutAtALine(lines: readonly string[], tail: readonly string[]): string {
  const end = tail.join('\n');
  const room = LONGEST_NOTE - end.length;
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    const cost = line.length + '\n'.length;
    if (cost > left) {
      if (cost > room && left > LEAST_WORTH_READING) kept.push(shortened(line, left - '\n'.length));
      break;
    }
    kept.push(line);
    left -= cost;
  }
  return [...kept, end].join('\n');
}

/** The line itself, or as much of it as fits with a sign that there was more. */
export const shortened = (line: string, length: number): string =>
  line.length <= length ? line : `${line.slice(0, length - 1).toWellFormed()}…`;
