import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../lambda/core/reading/json.ts';

const parsed = (text: string) => {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.error.found);
  return json.value;
};
const refused = (text: string, maxDepth?: number) => {
  const json = parseJson(text, maxDepth);
  return json.ok ? null : json.error;
};

describe('numbers', () => {
  test.each([
    ['5000000000000000001', '5000000000000000001'],
    ['-9007199254740993', '-9007199254740993'],
    ['1e400', '1e400'],
    ['9007199254740991', 9007199254740991],
    ['-12.5', -12.5],
    ['0', 0],
  ])('%s is kept exactly', (source, value) => {
    expect(parsed(`{"list":[${source}]}`)).toEqual({ list: [value] });
  });
});

describe('members', () => {
  test('named __proto__ are dropped at any depth, and no prototype is touched', () => {
    const json = parsed('{"__proto__":{"isAdmin":true},"list":[{"__proto__":1,"kept":2}]}');
    expect(json).toStrictEqual({ list: [{ kept: 2 }] });
    expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
    expect('isAdmin' in {}).toBe(false);
  });

  test('written twice count as last written', () => {
    expect(parsed('{"a":[1],"a":12345678901234567890}')).toEqual({ a: '12345678901234567890' });
  });
});

test('half of a cut-off emoji becomes the replacement character', () => {
  expect(parsed('"Test\\ud83d"')).toBe('Test\ufffd');
});

describe('depth', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test('64 levels are read, 65 are not', () => {
    expect(refused(nested(64))).toBeNull();
    expect(refused(nested(65))).toEqual({
      reason: 'unreadable',
      found: 'JSON nested deeper than 64 levels',
      expected: 'JSON',
    });
  });

  test('objects count like lists, siblings do not add up', () => {
    expect(refused('{"a":[1]}', 1)?.found).toBe('JSON nested deeper than 1 levels');
    expect(refused('[[],[],{},{}]', 2)).toBeNull();
  });

  test('brackets inside strings do not count, escaped quotes included', () => {
    expect(refused(String.raw`["[[[\"[[[\\","]"]`, 1)).toBeNull();
  });

  test('256 KiB of brackets are refused', () => {
    expect(refused('['.repeat(262_144))?.found).toContain('deeper');
    expect(refused('{"a":'.repeat(52_428))?.found).toContain('deeper');
  });
});

describe('what is told of a failure', () => {
  test('names the length, never the content', () => {
    expect(refused('{"email": test.person@example.com}')).toEqual({
      reason: 'unreadable',
      found: '34 characters that are not JSON',
      expected: 'JSON',
    });
  });

  test.each(['', ' \n'])('calls %j empty', (text) => {
    expect(refused(text)?.found).toBe('an empty body');
  });
});

test('whatever JSON can say comes back as it was said', () => {
  const tree = fc
    .jsonValue({ depthSize: 'medium' })
    .filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(tree, (value) => {
      const text = JSON.stringify(value);
      const safe: unknown = JSON.parse(text, (_, part) =>
        typeof part === 'number' && Math.abs(part) > Number.MAX_SAFE_INTEGER ? String(part) : part,
      );
      expect(parseJson(text)).toEqual({ ok: true, value: safe });
    }),
  );
});

test('arbitrary text never throws, and fails exactly where JSON.parse fails', () => {
  const nearlyJson = fc.array(
    fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a', '1', '-', 'null', ' '),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nearlyJson.map((tokens) => tokens.join('')),
      ),
      (text) => {
        const read = parseJson(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(read.ok).toBe(isJson);
      },
    ),
  );
});
