// docs/reliability.md: its figures are those that were measured, and it knows every test and every reason that there is.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportFiles } from '../../bench/report/main.ts';
import { tablesOf, withTables } from '../../bench/report/tables.ts';
import { REASON_NAMES } from '../../relay/reasons.ts';

const fromRoot = (path: string) => new URL(`../../${path}`, import.meta.url);
const document = readFileSync(fromRoot('docs/reliability.md'), 'utf8');

describe('docs/reliability.md', () => {
  it('and its pictures are what npm run report makes of the figures', async () => {
    for (const [path, content] of await reportFiles())
      expect(readFileSync(fromRoot(`docs/${path}`), 'utf8'), path).toBe(content);
  });

  it('names tests that there are', () => {
    const named = [...document.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    for (const path of named) expect(existsSync(fromRoot(path)), path).toBe(true);
  });

  it('has a row for every reason, and no other', () => {
    const section = document.slice(document.indexOf('## Every reason there is'));
    const told = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, reason]) => reason);
    expect(told.toSorted()).toEqual([...REASON_NAMES].toSorted());
  });
});

describe('a marker', () => {
  const tables = tablesOf({ chaos: [], load: [], outage: [], fuzz: [] });

  it('is filled, whatever stood there before', () => {
    const filled = withTables('a\n<!-- measured: load -->\nold\n<!-- end -->\nb', tables);
    expect(filled).toMatch(/^a\n<!-- measured: load -->\n\| deliveries .*\n.*\n<!-- end -->\nb$/);
    expect(withTables(filled, tables)).toBe(filled);
  });

  it('of another name is told with those that there are', () => {
    expect(() => withTables('<!-- measured: nothing -->\n<!-- end -->', tables)).toThrow(
      /expected one of chaos/,
    );
  });
});
