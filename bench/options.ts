// The options of the measuring tools. What is wrong with them is told, and the process ends with 2.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import * as z from 'zod';

/** Ends the process where help was asked for, or where an option is wrong. */
export function readOptions<Schema extends z.ZodType>(
  usage: string,
  options: ParseArgsOptionsConfig,
  schema: Schema,
): z.output<Schema> {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
    if (values.help === true) {
      process.stdout.write(usage);
      process.exit(0);
    }
    return schema.parse(values);
  } catch (thrown) {
    console.error(`${toldOf(thrown)}\n\n${usage}`);
    process.exit(2);
  }
}

export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;

function toldOf(thrown: unknown): string {
  if (thrown instanceof z.ZodError) return z.prettifyError(thrown);
  return thrown instanceof Error ? thrown.message : String(thrown);
}
