// An alarm that people can read: it can't be made without the sentence of what it means for them, nor without the
// runbook's paragraph on what to do.

import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** The headings of docs/runbook.md, each with a paragraph on one alarm. */
export type RunbookHeading = (typeof RUNBOOK)[number];
export const RUNBOOK = [
  'Referrals undelivered',
  'Inbox not worked off',
  'Somebody waits',
  'Deliveries crashed',
  'Dead letters left',
  'Key refused',
  'Key missing',
  'Address wrong',
  'Delivery too large',
  'Deliveries turned away',
  'Requests throttled',
  'Deliveries not proved',
  'Function receive fails',
  'Function submit fails',
  'Function bury fails',
  'Function receive throttled',
  'Function submit throttled',
  'Function bury throttled',
] as const;

export interface RelayAlarmProps {
  readonly metric: IMetric;
  /** Rings from this value on. */
  readonly threshold: number;
  /** How many of the metric's periods are looked at. @default 1 */
  readonly periods?: number;
  /** Whether all of them have to reach the threshold. @default one is enough */
  readonly lasting?: boolean;
  /** One sentence: what it means for people if it rings. */
  readonly impact: string;
  readonly runbook: RunbookHeading;
  readonly topic: ITopic;
}

export class RelayAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RelayAlarmProps) {
    const { metric, threshold, periods = 1, lasting = false, impact, runbook, topic } = props;
    super(scope, id, {
      alarmName: `${Stack.of(scope).stackName}-${anchorOf(runbook)}`,
      alarmDescription: `${impact} What to do: docs/runbook.md#${anchorOf(runbook)}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: lasting ? periods : 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing is counted where nothing happens, and what no longer happens is over.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(topic);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}

/** The heading's own link, as GitHub makes it. */
export const anchorOf = (heading: RunbookHeading): string => heading.toLowerCase().replaceAll(' ', '-');
