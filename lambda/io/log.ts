// The functions' log: one JSON line an event, through an allow-list of fields, so that no answer of a person's can ever
// reach it. There is no way to log a body, an error's message or an arbitrary object.

import { Logger } from '@aws-lambda-powertools/logger';

/** Everything that may be logged: ids, names of ours, counts and spans. */
export interface LogFields {
  readonly delivery?: string;
  readonly form?: string;
  readonly source?: string;
  readonly reference?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly field?: string;
  readonly detail?: string;
  readonly attempts?: number;
  readonly status?: number;
  readonly bytes?: number;
  readonly waitMs?: number;
}

const FIELDS = [
  'delivery',
  'form',
  'source',
  'reference',
  'state',
  'reason',
  'field',
  'detail',
  'attempts',
  'status',
  'bytes',
  'waitMs',
] as const satisfies readonly (keyof LogFields)[];

export interface Log {
  readonly info: (event: string, fields: LogFields) => void;
  readonly warn: (event: string, fields: LogFields) => void;
  /** For what should not happen: the error's name and where it was thrown; its message may quote a person's data. */
  readonly error: (event: string, thrown: unknown, fields?: LogFields) => void;
}

export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (event, fields) => logger.info(event, allowed(fields)),
    warn: (event, fields) => logger.warn(event, allowed(fields)),
    error: (event, thrown, fields = {}) =>
      logger.error(event, { ...allowed(fields), ...whereThrown(thrown) }),
  };
}

const allowed = (fields: LogFields): Record<string, string | number> =>
  Object.fromEntries(FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));

function whereThrown(thrown: unknown): { error: string; at: string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: thrown.name, at: frames.slice(0, 8).map((frame) => frame.trim()) };
}
