// What is known of a form that has a file already.

import { join } from 'node:path';
import { getCountries } from 'libphonenumber-js/min';
import * as z from 'zod';
import { baseOf, extended } from '../../lambda/core/forms/extend.ts';
import { parseJson } from '../../lambda/core/reading/json.ts';
import { asObject, type JsonObject } from '../../lambda/core/reading/members.ts';
import { SOURCE_NAMES } from '../../lambda/core/sources/proofs.ts';
import { Failure } from '../failure.ts';
import { formFiles, noSuchForm, slugsOf } from '../forms.ts';
import { isCapture } from './capture.ts';
import type { Known } from './propose.ts';

export interface Earlier {
  readonly known: Known;
  readonly isLive: boolean;
  /** Nobody has put an answer to it. */
  readonly isCapture: boolean;
  /** What the file says now. */
  readonly own: JsonObject;
}

/** As much as counts here: that fields are missing is what is to be mended. */
const Head = z.object({
  title: z.string(),
  source: z.enum(SOURCE_NAMES),
  region: z.enum(getCountries()).default('CA'),
  live: z.boolean().default(true),
});

/** What a proposal says itself; the rest is kept. */
const PROPOSED = new Set('$schema title source live fields callback consent'.split(' '));

/** Null where there is no such file; a `Failure` where it can't be read. */
export async function earlierOf(dir: string, slug: string): Promise<Earlier | null> {
  const files = new Map((await formFiles(dir)).map(({ name, text }) => [name, text]));
  const objectIn = (name: string): JsonObject | null => {
    const json = parseJson(files.get(`${name}.json`) ?? 'null');
    return json.ok ? asObject(json.value) : null;
  };
  if (!files.has(`${slug}.json`)) return null;
  const own = objectIn(slug);
  const base = own === null ? null : objectIn(baseOf(own) ?? '');
  const head = Head.safeParse(own === null || base === null ? own : extended(own, base));
  if (own === null || !head.success) {
    throw new Failure(
      `${join(dir, slug)}.json: found no title and source in it, expected a form: put it right with \`relay forms check\``,
    );
  }
  const { title, source, region, live } = head.data;
  const others = Object.fromEntries(Object.entries(own).filter(([key]) => !PROPOSED.has(key)));
  return { known: { title, source, region, others }, isLive: live, isCapture: isCapture(own), own };
}

/** As `earlierOf`, and a `Failure` where there is no such file. */
export async function mustBeEarlier(dir: string, slug: string): Promise<Earlier> {
  const earlier = await earlierOf(dir, slug);
  if (earlier !== null) return earlier;
  throw new Failure(noSuchForm(slug, slugsOf(await formFiles(dir))));
}
