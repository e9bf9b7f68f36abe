// Turns a function's JSON log line into one for a terminal.

import * as z from 'zod';

const LogLine = z.looseObject({
  message: z.string(),
  level: z.string(),
  timestamp: z.string(),
  service: z.string(),
});

/** What every line of the logger's carries and nobody reads on a terminal. */
const NOISE = new Set([
  'message',
  'level',
  'timestamp',
  'service',
  'sampling_rate',
  'xray_trace_id',
  'delivery',
  'source',
  'at',
]);

/** Null for metrics, which are for CloudWatch; what is no log line, such as a crash, stays as it is. */
export function readableLine(line: string): string | null {
  const json = parsed(line);
  if (typeof json === 'object' && json !== null && '_aws' in json) return null;
  const read = LogLine.safeParse(json);
  if (!read.success) return line;
  const { message, level, timestamp, service } = read.data;
  const fields = Object.entries(read.data).filter(([name]) => !NOISE.has(name));
  const mark = level === 'INFO' ? '' : `${level} `;
  return `${timestamp.slice(11, 19)} ${mark}${service} ${message} ${fields.map(([name, value]) => `${name}=${String(value)}`).join(' ')}`;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
