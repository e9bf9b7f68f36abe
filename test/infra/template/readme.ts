// What the README says of the stack, counted in the template.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');

it('counts what is paid for at rest', () => {
  const { ofType } = synthesized('prod');
  const [keys, secrets, alarms] = ['KMS::Key', 'SecretsManager::Secret', 'CloudWatch::Alarm'].map(
    (type) => ofType(`AWS::${type}`).size,
  );
  expect([keys, secrets]).toEqual([1, 3]);
  expect(README).toContain(`one KMS key, three secrets and ${alarms} alarms`);
});
