// npm run report: writes the tables and pictures of docs/reliability.md out of what the tools measured.

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { ChaosTold, FuzzTold, LoadTold, type Measured } from './measured.ts';
import { chaosPicture, latencyPicture, outagePicture } from './pictures.ts';
import { tablesOf, withTables } from './tables.ts';

const fromDocs = (path: string): string => fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));

const read = async <Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>[]> =>
  z.array(schema).parse(JSON.parse(await readFile(fromDocs(`measured/${name}.json`), 'utf8')));

/** Every file of docs that the report writes, by its path below docs. */
export async function reportFiles(): Promise<ReadonlyMap<string, string>> {
  const measured: Measured = {
    chaos: await read('chaos', ChaosTold),
    load: await read('load', LoadTold),
    outage: await read('outage', LoadTold),
    fuzz: await read('fuzz', FuzzTold),
  };
  const document = await readFile(fromDocs('reliability.md'), 'utf8');
  const [outage] = measured.outage;
  const longest = measured.load.at(-1);
  return new Map([
    ['reliability.md', withTables(document, tablesOf(measured))],
    ['pictures/chaos.svg', chaosPicture(measured.chaos)],
    ...(outage === undefined ? [] : [['pictures/outage.svg', outagePicture(outage)] as const]),
    ...(longest === undefined ? [] : [['pictures/latency.svg', latencyPicture(longest)] as const]),
  ]);
}

if (import.meta.main)
  for (const [path, content] of await reportFiles()) await writeFile(fromDocs(path), content);
