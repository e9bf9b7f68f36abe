import { describe, expect, it } from 'vitest';
import { StageError, stageNamed, warningsAbout } from '../../infra/stage.ts';
import { STAGES, type Stage, TEST_PARTNER } from '../../infra/stages.ts';

const given = (changed: Partial<Stage> = {}): Stage => ({
  name: 'testxxx',
  region: 'ca-central-1',
  referralPartners: ['Testxxx-Partner'],
  referralApiUrl: 'https://api.example.com/v1',
  concurrency: 2,
  logRetentionDays: 14,
  keepData: false,
  alarmAddress: 'Testxxx@example.com',
  ...changed,
});

const check = (changed: Partial<Stage>) => {
  const stage = given(changed);
  return stageNamed(stage.name, [stage]);
};

describe('a stage', () => {
  it.each(STAGES.map(({ name }) => name))('%s can be deployed', (name) => {
    expect(stageNamed(name).name).toBe(name);
  });

  it.each(['prdo', undefined, ''])('%j is unknown, and the known ones are named', (name) => {
    expect(() => stageNamed(name)).toThrow(/unknown stage .*, expected one of dev, prod/);
  });

  it.each<[Partial<Stage>, RegExp]>([
    [
      { name: 'prod', referralPartners: ['Agency', TEST_PARTNER] },
      /stage prod: referralPartners has Testxxx/,
    ],
    [{ name: 'Prod!' }, /name has to be/],
    [
      { region: 'us-east-1' },
      /region us-east-1 is outside of Canada: expected one of ca-central-1, ca-west-1/,
    ],
    [{ referralPartners: ['a,b'] }, /comma or a space/],
    [{ referralPartners: [''] }, /empty/],
    [{ referralApiUrl: 'http://api.example.com/v1' }, /expected https/],
    [{ concurrency: 1 }, /concurrency is 1, expected a whole number of at least 2/],
    [{ concurrency: 2.5 }, /concurrency is 2.5/],
  ])('with %j is refused, and the remedy said', (changed, message) => {
    expect(() => check(changed)).toThrow(StageError);
    expect(() => check(changed)).toThrow(message);
  });

  it.each<Partial<Stage>>([
    { region: 'ca-west-1' },
    { region: 'us-east-1', residency: 'accepted' },
    { name: 'prod' },
    { name: 'staging', referralPartners: [TEST_PARTNER] },
    { concurrency: 2 },
  ])('with %j can be deployed', (changed) => {
    expect(check(changed)).toEqual(given(changed));
  });

  it('tells everything that is wrong at once', () => {
    expect(() => check({ concurrency: 0, region: 'us-east-1' })).toThrow(/region.*\n.*concurrency/);
  });
});

describe('before a deployment', () => {
  it('nothing is said of a stage that is complete', () => {
    expect(warningsAbout(given())).toEqual([]);
  });

  it('it is said that nobody would be told, and that the partner would refuse everything', () => {
    const { alarmAddress: _, ...silent } = given({ referralPartners: ['Your-Referral-Partner'] });
    expect(warningsAbout(silent)).toEqual([
      expect.stringMatching(/Your-Referral-Partner.*infra\/stages\.ts/),
      expect.stringMatching(/nobody is told.*infra\/stages\.ts/),
    ]);
  });
});
