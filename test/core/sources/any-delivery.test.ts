// What holds for every source, whatever a delivery holds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { SOURCE_NAMES } from '../../../lambda/core/sources/proofs.ts';
import { SOURCES } from '../../../lambda/core/sources/registry.ts';
import { FIXTURES } from '../../support/fixtures.ts';
import { anyJson } from '../any-json.ts';

const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=b',
  '',
];
const contentType = fc.constantFrom(...TYPES);

/** Names that the sources look for, so that arbitrary values stand where something is expected. */
const NAMES = [
  ...new Set(
    FIXTURES.flatMap(({ raw }) =>
      Array.from(
        Buffer.from(raw)
          .toString('latin1')
          .matchAll(/"([\w$@.:-]{1,24})"\s*:/g),
        ([, name = '']) => name,
      ),
    ),
  ),
];
const shaped: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    { weight: 2, arbitrary: fc.constantFrom<Json>(null, true, 0, '', 'Testa', '{"value":["a"]}', ['a']) },
    { weight: 1, arbitrary: anyJson },
    { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...NAMES), tie('json'), { maxKeys: 5 }) },
    { weight: 2, arbitrary: fc.array(tie('json'), { maxLength: 4 }) },
  ),
})).json;

describe.each(SOURCE_NAMES)('%s', (source) => {
  const read = (raw: Uint8Array, type: string, layout = {}) =>
    SOURCES[source].read({ raw, headers: { 'content-type': type } }, layout);

  test('reads any bytes without throwing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        contentType,
        (raw, type) => typeof read(raw, type).ok === 'boolean',
      ),
    );
  });

  test('reads any JSON where it expects its own, and answers have keys and labels that are tidy', () => {
    fc.assert(
      fc.property(shaped, contentType, (json, type) => {
        const reading = read(Buffer.from(JSON.stringify(json)), type);
        if (!reading.ok) return;
        for (const { key, label, kind } of reading.value.submission.answers) {
          expect(typeof key).toBe('string');
          expect(label).toBe(label.trim());
          if (source !== 'tally') expect(kind === 'hidden' && label !== '').toBe(false);
        }
      }),
    );
  });

  test('reads fixtures with any member gone, another or in another place', () => {
    const own = FIXTURES.filter((fixture) => fixture.source === source);
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.nat(), shaped, ({ raw, headers, delivery }, place, json) => {
        const text = Buffer.from(raw).toString('utf8');
        const at = place % text.length;
        const changed = text.slice(0, at) + JSON.stringify(json) + text.slice(at + 1);
        expect(typeof read(Buffer.from(changed), headers['content-type'] ?? '', delivery).ok).toBe('boolean');
      }),
    );
  });

  const KIB = 1_024;
  test.each<[string, string]>([
    ['brackets', '['.repeat(256 * KIB)],
    ['nested objects', '{"data":'.repeat(32 * KIB)],
    ['members', `{${Array.from({ length: 16 * KIB }, (_, at) => `"1.${at}":"x"`).join()}}`],
    ['fields', Array.from({ length: 32 * KIB }, (_, at) => `a[${at}]=x`).join('&')],
    ['one long name', `{"${'a1_'.repeat(80 * KIB)} ":"x"}`],
    ['one long address', `{"a":"https://a/${'wp-content/uploads/'.repeat(13 * KIB)} "}`],
    [
      'items',
      `{"data":{"fields":[${Array.from({ length: 8 * KIB }, () => '{"key":"a","value":"x"}').join()}]}}`,
    ],
    [
      'answers of one question',
      `{"answers":[${'{"id":"a"},'.repeat(8 * KIB)}0],"fields":[{"id":"a","properties":{"choices":[${'{"id":"c"},'.repeat(8 * KIB)}0]}}]}`,
    ],
    [
      'submissions',
      `{"submissions":[${'{"value":"x"},'.repeat(8 * KIB)}0],${Array.from({ length: 4 * KIB }, (_, at) => `"field:${at}":"x"`).join()}}`,
    ],
  ])('comes to an end with 256 KiB of %s', (_, body) => {
    const reading = read(
      Buffer.from(body),
      body.startsWith('a[') ? 'application/x-www-form-urlencoded' : 'application/json',
    );
    expect(typeof reading.ok).toBe('boolean');
  });
});
