import { expect, test } from 'vitest';
import { extended } from '../../../lambda/core/forms/extend.ts';

test.each([null, 5, ['title']])('a base that is %j gives nothing', (base) => {
  expect(extended({ extends: 'base', title: 'Testxxx' }, base)).toEqual({
    extends: 'base',
    title: 'Testxxx',
  });
});

test.each([null, 5, ['title']])('a definition that is %j takes nothing', (definition) => {
  expect(extended(definition, { title: 'Testxxx' })).toEqual(definition);
});
