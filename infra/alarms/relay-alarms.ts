// Everything that somebody must be told: promise by promise, and what keeps a promise from being kept.

import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { METRIC } from '../../lambda/names.ts';
import type { FunctionName } from '../bundle.ts';
import type { Inbox } from '../inbox.ts';
import { RelayAlarm } from './relay-alarm.ts';
import { PERIOD, relayMetric } from './relay-metric.ts';

export interface RelayAlarmsProps {
  readonly stage: string;
  readonly inbox: Inbox;
  readonly functions: Readonly<Record<FunctionName, IFunction>>;
  /** Requests that API Gateway turned away, since there were too many at once. */
  readonly throttled: IMetric;
  readonly topic: ITopic;
}

/** "Minutes later" is the promise; an outage of half an hour has broken it for somebody. */
const UNDELIVERED = Duration.minutes(30);

/** The longest delay between two tries is 15 minutes: within these periods of 5 an undelivered referral is heard of. */
const UNDELIVERED_PERIODS = 4;

/** What is in the inbox is looked at within seconds; after this long, nothing takes it out. */
const NOT_WORKED_OFF = Duration.minutes(15);

/** bury takes a dead letter within seconds; what it could not park is there again, or under way, for three periods of 5 minutes. */
const LEFT_PERIODS = 3;

/** A scanner tries one address or two; more than this is a form whose secret is wrong. */
const UNPROVED = 5;

export class RelayAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, inbox, functions, throttled, topic }: RelayAlarmsProps) {
    super(scope, id);
    new RelayAlarm(this, 'Undelivered', {
      metric: relayMetric(stage, 'submit', METRIC.undeliveredAge, 'Maximum'),
      threshold: UNDELIVERED.toSeconds(),
      periods: UNDELIVERED_PERIODS,
      impact: 'People who asked for help are not being called: their referrals do not reach the partner.',
      runbook: 'Referrals undelivered',
      topic,
    });
    new RelayAlarm(this, 'InboxAge', {
      metric: inbox.queue.metricApproximateAgeOfOldestMessage(),
      threshold: NOT_WORKED_OFF.toSeconds(),
      impact:
        'People who asked for help are not being called: nothing takes their requests out of the inbox.',
      runbook: 'Inbox not worked off',
      topic,
    });
    new RelayAlarm(this, 'Parked', {
      metric: relayMetric(stage, 'submit', METRIC.parked),
      threshold: 1,
      impact: 'Somebody who asked for help waits until a person looks at their request.',
      runbook: 'Somebody waits',
      topic,
    });
    new RelayAlarm(this, 'Crashed', {
      metric: relayMetric(stage, 'bury', METRIC.parked),
      threshold: 1,
      impact: 'Somebody who asked for help waits: every try at their request failed unexpectedly.',
      runbook: 'Deliveries crashed',
      topic,
    });
    new RelayAlarm(this, 'DeadLetters', {
      metric: messagesIn(inbox.deadLetters),
      threshold: 1,
      periods: LEFT_PERIODS,
      lasting: true,
      impact: 'A request for help may be lost in days: it is in the dead-letter queue and not in the ledger.',
      runbook: 'Dead letters left',
      topic,
    });
    new RelayAlarm(this, 'KeyRefused', {
      metric: relayMetric(stage, 'submit', METRIC.keyRefused),
      threshold: 1,
      impact: 'Nobody who asks for help is being called: the partner refuses the API key.',
      runbook: 'Key refused',
      topic,
    });
    new RelayAlarm(this, 'KeyMissing', {
      metric: relayMetric(stage, 'submit', METRIC.keyMissing),
      threshold: 1,
      impact: 'Nobody who asks for help is being called: no API key is set.',
      runbook: 'Key missing',
      topic,
    });
    new RelayAlarm(this, 'AddressWrong', {
      metric: relayMetric(stage, 'submit', METRIC.addressWrong),
      threshold: 1,
      impact: "Nobody who asks for help is being called: the partner's API is not where the stage says.",
      runbook: 'Address wrong',
      topic,
    });
    new RelayAlarm(this, 'TooLarge', {
      metric: relayMetric(stage, 'receive', METRIC.tooLarge),
      threshold: 1,
      impact: 'Somebody may have asked for help in vain: their request was too large to be taken.',
      runbook: 'Delivery too large',
      topic,
    });
    new RelayAlarm(this, 'TurnedAway', {
      metric: relayMetric(stage, 'receive', METRIC.unavailable),
      threshold: 1,
      impact:
        'People who ask for help may be lost: deliveries are turned away, and not every form builder tries again.',
      runbook: 'Deliveries turned away',
      topic,
    });
    new RelayAlarm(this, 'Throttled', {
      metric: throttled,
      threshold: 1,
      impact:
        'People who ask for help may be lost: too many requests at once, and not every form builder tries again.',
      runbook: 'Requests throttled',
      topic,
    });
    new RelayAlarm(this, 'Unproved', {
      metric: relayMetric(stage, 'receive', METRIC.unproved),
      threshold: UNPROVED,
      impact: 'People who ask for help may be lost: deliveries are refused because their proof is wrong.',
      runbook: 'Deliveries not proved',
      topic,
    });
    this.#watch(
      'receive',
      functions.receive,
      'People who ask for help may be lost: deliveries are not taken.',
      topic,
    );
    this.#watch(
      'submit',
      functions.submit,
      'People who asked for help may not be called: referrals are not sent.',
      topic,
    );
    this.#watch(
      'bury',
      functions.bury,
      'A request for help may be lost in days: dead letters are not parked.',
      topic,
    );
  }

  /** Its errors, crashes and timeouts, and what Lambda did not even start. */
  #watch(name: FunctionName, watched: IFunction, impact: string, topic: ITopic): void {
    new RelayAlarm(this, `${name}Errors`, {
      metric: watched.metricErrors(),
      threshold: 1,
      impact,
      runbook: `Function ${name} fails`,
      topic,
    });
    new RelayAlarm(this, `${name}Throttles`, {
      metric: watched.metricThrottles(),
      threshold: 1,
      impact,
      runbook: `Function ${name} throttled`,
      topic,
    });
  }
}

/** Ready or under way. Its age would not tell: a message that was received often no longer counts for that. */
const messagesIn = (queue: IQueue): IMetric =>
  new MathExpression({
    expression: 'ready + underWay',
    usingMetrics: {
      ready: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      underWay: queue.metricApproximateNumberOfMessagesNotVisible({ statistic: 'Maximum' }),
    },
    label: 'messages',
    period: PERIOD,
  });
