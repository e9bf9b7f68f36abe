// Proposals over the answers of many form builders: right or open, never wrong.

import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { judge, proposeFor } from './judge.ts';
import { KEYS } from './keys.ts';
import { ENGLISH } from './questions-en.ts';
import { FRENCH } from './questions-fr.ts';
import { AGREEMENT } from './traps-agreement.ts';
import { SEVERAL } from './traps-several.ts';
import { WHOSE } from './traps-whose.ts';

const CASES: readonly Case[] = [...ENGLISH, ...FRENCH, ...KEYS, ...WHOSE, ...AGREEMENT, ...SEVERAL];

describe('a proposal', () => {
  it.each(CASES)('is never wrong about $title', ({ answers, truth }) => {
    expect(judge(proposeFor(answers), truth).wrong).toEqual([]);
  });

  it('is right about most of what there is', () => {
    const judged = CASES.map(({ answers, truth, title }) => ({
      title,
      ...judge(proposeFor(answers), truth),
    }));
    const count = (of: 'right' | 'open') => judged.flatMap((one) => one[of]).length;
    const share = count('right') / (count('right') + count('open'));
    process.stdout.write(
      `suggested right: ${count('right')}, left open: ${count('open')} (${Math.round(share * 100)} %)\n`,
    );
    for (const { title, open } of judged)
      if (open.length > 0) process.stdout.write(`  open: ${title}: ${open.join(', ')}\n`);
    expect(share).toBeGreaterThan(0.9);
  });
});
