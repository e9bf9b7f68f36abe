// A delivery out of a file or standard input, with the headers that a source would send along.

import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Option } from 'commander';
import * as z from 'zod';
import { contentTypeOf } from './content-type.ts';
import { Failure, Misuse } from './failure.ts';
import type { Terminal } from './terminal.ts';

export interface DeliveryFile {
  readonly raw: Uint8Array<ArrayBuffer>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The options of every command that takes a delivery. */
export const deliveryOptions = (): Option[] => [
  new Option('--content-type <type>', 'what the body is (default: a guess from its first bytes)'),
  new Option('--header <name: value>', 'another header of the source, as often as needed')
    .default([], 'none')
    .argParser((header: string, others: unknown) => [...z.array(z.string()).parse(others), header]),
];

export const DeliveryGiven = z.object({
  file: z.string(),
  contentType: z.string().optional(),
  header: z.array(z.string()),
});
export type DeliveryGiven = z.output<typeof DeliveryGiven>;

export async function readDeliveryFile(
  { file, contentType, header }: DeliveryGiven,
  { stdin }: Pick<Terminal, 'stdin'>,
): Promise<DeliveryFile> {
  const raw = file === '-' ? await buffer(stdin) : await fileAt(file);
  const others = header.map((line): [string, string] => {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new Misuse(`--header: found ${JSON.stringify(line)}, expected "name: value"`);
    }
    return [name.toLowerCase(), value];
  });
  return {
    raw: new Uint8Array(raw),
    headers: { 'content-type': contentType ?? contentTypeOf(raw), ...Object.fromEntries(others) },
  };
}

const fileAt = (file: string): Promise<Buffer> =>
  readFile(file).catch((): never => {
    throw new Failure(
      `${file}: can't be read, expected a file that holds a delivery, or - for standard input`,
    );
  });
