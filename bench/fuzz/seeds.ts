// What the fuzzer starts from: the example forms, their sample deliveries, and one of each thing that is stored.

import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { checkForms } from '../../lambda/core/forms/check.ts';
import type { Definition } from '../../lambda/core/forms/definition.ts';
import type { Json } from '../../lambda/core/mapping/answers.ts';
import { NO_DIGESTS } from '../../lambda/core/protocol/contact-digests.ts';
import { digestOf, identify } from '../../lambda/core/protocol/identity.ts';
import type { Delivery, Message } from '../../lambda/core/protocol/message.ts';
import { timingAt } from '../../lambda/core/protocol/timing.ts';
import { parked } from '../../lambda/core/protocol/transitions.ts';
import { parseJson } from '../../lambda/core/reading/json.ts';
import { readFormsFolder } from '../../lambda/io/forms-folder.ts';

export interface Seed {
  readonly slug: string;
  readonly definition: Definition;
  /** The definition's own file. */
  readonly json: Json;
  readonly delivery: Delivery;
}

const CONTENT_TYPES: Readonly<Record<string, (body: Buffer) => string>> = {
  '.json': () => 'application/json',
  '.multipart': (body) =>
    `multipart/form-data; boundary=${/^--(.*?)\r?\n/.exec(body.toString('latin1'))?.[1] ?? ''}`,
};

export async function readSeeds(formsDir: string, samplesDir: string): Promise<readonly Seed[]> {
  const files = await readFormsFolder(formsDir);
  const { forms } = checkForms(files, []);
  const names = await readdir(samplesDir);
  const seeds = forms.map(async ({ slug, definition }): Promise<Seed[]> => {
    const name = names.find((candidate) => candidate.slice(0, -extname(candidate).length) === slug);
    const json = parseJson(files.find((file) => file.name === `${slug}.json`)?.text ?? '');
    if (name === undefined || !json.ok) return [];
    const raw = await readFile(join(samplesDir, name));
    const contentType = CONTENT_TYPES[extname(name)]?.(raw) ?? 'application/octet-stream';
    const delivery = {
      id: '00000000-0000-4000-8000-000000000001',
      form: slug,
      acceptedAt: Date.parse('2026-11-24T22:05:00Z'),
      headers: { 'content-type': contentType },
      raw,
      corrections: [],
    };
    return [{ slug, definition, json: json.value, delivery }];
  });
  return (await Promise.all(seeds)).flat();
}

export const messageOf = ({ delivery }: Seed): Message => ({ delivery, replay: null });

/** The item that keeps the delivery for a person. */
export function itemOf({ delivery, definition: { source } }: Seed) {
  const digest = digestOf(delivery.raw);
  const identity = identify({
    form: delivery.form,
    source,
    id: 'Testxxx-submission',
    digest,
    partial: false,
  });
  const incoming = {
    identity,
    delivery,
    digest,
    replay: null,
    digests: NO_DIGESTS,
    since: delivery.acceptedAt,
  };
  const moment = { now: delivery.acceptedAt, random: 0.5, timing: timingAt(1) };
  return parked(null, incoming, { reason: 'missing', field: 'city', asked: ['city'], nearest: [] }, moment);
}
