// What each fixture says, as its source reads it: which answers are a person's, under which keys and labels.

import { describe, expect, test } from 'vitest';
import { type AnswerKind, textOf } from '../../../lambda/core/mapping/answers.ts';
import { readDelivery } from '../../../lambda/core/sources/read-delivery.ts';
import { FIXTURES, type Fixture } from '../../support/fixtures.ts';
import { SAID, type Said } from '../../support/said.ts';

function saidBy({ source, raw, headers, delivery }: Fixture): Said {
  const reading = readDelivery({ source, delivery }, { raw, headers });
  if (!reading.ok) return { is: reading.error.reason };
  const { kind, submission } = reading.value;
  const { id, submittedAt, answers } = submission;
  const isLead =
    reading.value.kind === 'lead' ? (reading.value.doubt?.reason ?? kind) : reading.value.why.reason;
  const of = (wanted: AnswerKind) => answers.filter((answer) => answer.kind === wanted);
  const asked = of('question').map(({ key, label, value }) => [key, label, textOf(value, 'en')] as const);
  const keys = (['file', 'calculation', 'hidden'] as const).map(
    (each) => [each, of(each).map(({ key }) => key)] as const,
  );
  return {
    is: isLead,
    ...(id === null ? {} : { id }),
    ...(submittedAt === null ? {} : { at: submittedAt }),
    ...(asked.length === 0 ? {} : { asked }),
    ...Object.fromEntries(keys.filter(([, some]) => some.length > 0)),
  };
}

test('every fixture is among these', () => {
  expect(Object.keys(SAID)).toEqual(FIXTURES.map(({ source, name }) => `${source}/${name}`));
});

describe('what is read of', () => {
  test.each(FIXTURES.map((fixture) => [`${fixture.source}/${fixture.name}`, fixture] as const))(
    '%s',
    (name, fixture) => {
      expect(saidBy(fixture)).toEqual(SAID[name]);
    },
  );
});
