// Somebody is told: every alarm reaches the topic, says what it means for people, and has its paragraph in the runbook.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anchorOf, RUNBOOK } from '../../../infra/alarms/relay-alarm.ts';
import { METRIC, metricNamespace } from '../../../lambda/names.ts';
import { idOf, STAGE_NAMES, synthesized } from './synthesized.ts';

const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

const Watched = z.object({
  Namespace: z.string().default(''),
  MetricName: z.string().default(''),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});

const Alarm = z.looseObject({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
  TreatMissingData: z.string(),
  ...Watched.shape,
  /** In the place of one metric, where several are added up. */
  Metrics: z.array(z.object({ MetricStat: z.object({ Metric: Watched }).optional() })).default([]),
});

describe.each(STAGE_NAMES)('stage %s', (name) => {
  const made = synthesized(name);
  const alarms = [...made.ofType('AWS::CloudWatch::Alarm').values()].map(({ Properties }) =>
    Alarm.parse(Properties),
  );
  const watches = (namespace: string, metric: string, dimension: unknown) =>
    alarms
      .flatMap((alarm) => [alarm, ...alarm.Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])])
      .some(
        ({ Namespace, MetricName, Dimensions }) =>
          Namespace === namespace &&
          MetricName === metric &&
          Dimensions.some(({ Value }) => JSON.stringify(Value) === JSON.stringify(dimension)),
      );

  it.each([
    ['submit', METRIC.undeliveredAge],
    ['submit', METRIC.parked],
    ['bury', METRIC.parked],
    ['submit', METRIC.keyRefused],
    ['submit', METRIC.keyMissing],
    ['submit', METRIC.addressWrong],
    ['receive', METRIC.tooLarge],
    ['receive', METRIC.unavailable],
    ['receive', METRIC.unproved],
  ])('watches what %s counts as %s', (service, metric) => {
    expect(watches(metricNamespace(name), metric, service)).toBe(true);
  });

  it.each(['Receive', 'Submit', 'Bury'])('watches the errors and throttles of %s', (handler) => {
    const function_ = { Ref: idOf(made, 'AWS::Lambda::Function', handler) };
    expect(watches('AWS/Lambda', 'Errors', function_)).toBe(true);
    expect(watches('AWS/Lambda', 'Throttles', function_)).toBe(true);
  });

  it.each([
    ['InboxQueue', 'ApproximateAgeOfOldestMessage'],
    ['InboxDeadLetters', 'ApproximateNumberOfMessagesVisible'],
    ['InboxDeadLetters', 'ApproximateNumberOfMessagesNotVisible'],
  ])('watches %s by its %s', (queue, metric) => {
    const queueName = { 'Fn::GetAtt': [idOf(made, 'AWS::SQS::Queue', queue), 'QueueName'] };
    expect(watches('AWS/SQS', metric, queueName)).toBe(true);
  });

  it('counts what API Gateway itself turned away, by the access log', () => {
    made.template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.status = "429" }',
      LogGroupName: { Ref: idOf(made, 'AWS::Logs::LogGroup', 'WebhooksAccessLog') },
      MetricTransformations: [
        { MetricName: METRIC.throttled, MetricNamespace: metricNamespace(name), MetricValue: '1' },
      ],
    });
    expect(alarms.map(({ MetricName }) => MetricName)).toContain(METRIC.throttled);
  });

  it('tells the topic when each begins and ends, and nothing where nothing happens', () => {
    const topic = [{ Ref: idOf(made, 'AWS::SNS::Topic', 'AlarmTopic') }];
    for (const { AlarmActions, OKActions, TreatMissingData } of alarms)
      expect([AlarmActions, OKActions, TreatMissingData]).toEqual([topic, topic, 'notBreaching']);
  });

  it('lets its alarms, and no others, publish to the encrypted topic', () => {
    const [policy] = made.ofType('AWS::SNS::TopicPolicy').values();
    const text = JSON.stringify(policy?.Properties);
    expect(text).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
    expect(text).toContain(`:alarm:${made.stack.stackName}-*`);
    for (const { AlarmName } of alarms) expect(AlarmName.startsWith(`${made.stack.stackName}-`)).toBe(true);
  });

  it('says of each what it means for people, and links to a paragraph of its own', () => {
    const links = alarms.map(({ AlarmDescription }) => {
      const [, impact = '', anchor] =
        /^(.+\.) What to do: docs\/runbook\.md#([a-z-]+)$/.exec(AlarmDescription) ?? [];
      expect(impact).toMatch(/\b(people|somebody|nobody|request for help)\b/i);
      return anchor;
    });
    expect(links.toSorted()).toEqual(RUNBOOK.map(anchorOf).toSorted());
  });
});

it('has a paragraph in the runbook for each alarm, and no other', () => {
  expect(headings).toEqual([...RUNBOOK]);
  for (const paragraph of runbook.split(/^## .+$/m).slice(1)) {
    for (const part of ['**Means**', '**Look**', '**Do**']) expect(paragraph).toContain(part);
  }
});
