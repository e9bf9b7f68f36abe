// Whether a run found nothing because there was nothing to find.

import type { FuzzResult } from './fuzz.ts';

/** Beyond what a garbage collector leaves lying about. */
const MOST_GROWTH_MIB = 100;

const grew = ({ memoryMiB }: FuzzResult): boolean =>
  memoryMiB !== null && memoryMiB.late - memoryMiB.early > MOST_GROWTH_MIB;

/** True where no case was tried, of which nobody can say anything. */
export const isEmpty = ({ cases }: Pick<FuzzResult, 'cases'>): boolean =>
  Object.values(cases).every((count) => count === 0);

export const isPass = (result: FuzzResult): boolean =>
  !isEmpty(result) && result.findings.length + result.crashes + result.leaks === 0 && !grew(result);
