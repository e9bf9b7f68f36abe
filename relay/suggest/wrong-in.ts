// What is wrong with a definition, as `forms check` says it.

import type * as z from 'zod';
import { explain, tellWrong } from '../../lambda/core/forms/explain.ts';
import type { JsonObject } from '../../lambda/core/reading/members.ts';

export const wrongIn = (error: z.ZodError, definition: JsonObject, file: string): string =>
  explain(error, definition)
    .map((wrong) => tellWrong(file, wrong))
    .join('\n');
