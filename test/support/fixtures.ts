// Deliveries after the shapes that builders document, with people who do not exist: test/fixtures/<source>/<name>.<ext>.
// Beside them, `headers.json` holds what a fixture is sent with besides its content type, or in its place, and
// generic's `layouts.json` what a definition says of its deliveries.

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { DeliveryLayout } from '../../lambda/core/forms/delivery-layout.ts';
import { SOURCE_NAMES, type SourceName } from '../../lambda/core/sources/proofs.ts';

export interface Fixture {
  readonly source: SourceName;
  readonly name: string;
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** For the source `generic` alone. */
  readonly delivery?: DeliveryLayout;
}

const FOLDER = fileURLToPath(new URL('../fixtures', import.meta.url));

const CONTENT_TYPES: Readonly<Record<string, (body: string) => string>> = {
  '.json': () => 'application/json',
  '.urlencoded': () => 'application/x-www-form-urlencoded',
  // The first line is the boundary, after two dashes that are not part of it (RFC 2046, section 5.1.1).
  '.multipart': (body) => `multipart/form-data; boundary=${/^--(.*?)\r?\n/.exec(body)?.[1] ?? ''}`,
};

/** By the fixture's name. */
const Headers = z.record(z.string(), z.record(z.string(), z.string()));
const Layouts = z.record(z.string(), DeliveryLayout);

/** Every fixture there is, sources in the order of their names. */
export const FIXTURES: readonly Fixture[] = SOURCE_NAMES.flatMap(fixturesOf);

function fixturesOf(source: SourceName): Fixture[] {
  const files = readdirSync(join(FOLDER, source));
  const beside = (file: string): unknown =>
    files.includes(file) ? JSON.parse(readFileSync(join(FOLDER, source, file), 'utf8')) : {};
  const [headers, layouts] = [Headers.parse(beside('headers.json')), Layouts.parse(beside('layouts.json'))];
  return files
    .filter((file) => file !== 'headers.json' && file !== 'layouts.json')
    .map((file) => {
      const name = file.slice(0, -extname(file).length);
      const raw = new Uint8Array(readFileSync(join(FOLDER, source, file)));
      const contentType = CONTENT_TYPES[extname(file)]?.(Buffer.from(raw).toString('latin1')) ?? '';
      const delivery = layouts[name];
      return {
        source,
        name,
        raw,
        headers: { 'content-type': contentType, ...headers[name] },
        ...(delivery === undefined ? {} : { delivery }),
      };
    });
}
