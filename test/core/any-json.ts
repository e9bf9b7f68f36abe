// Arbitrary values such as a JSON body holds, nested a few levels.

import fc from 'fast-check';
import type { Json } from '../../lambda/core/mapping/answers.ts';

export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, 0, '', ' '),
    fc.double(),
    fc.string(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('json'), { maxKeys: 4 }),
  ),
})).json;
