// Every source by its name. Adding one touches its file, its line here and its test.

import { jotform } from './jotform.ts';
import type { Source } from './source.ts';
import { typeform } from './typeform.ts';

export const SOURCE_NAMES = ['jotform', 'typeform'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export const SOURCES: Readonly<Record<SourceName, Source>> = { jotform, typeform };
