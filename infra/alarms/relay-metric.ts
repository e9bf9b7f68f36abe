// A metric that the functions themselves emit: Powertools adds the function's name as its one dimension.

import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { type MetricName, metricNamespace } from '../../lambda/names.ts';
import type { FunctionName } from '../bundle.ts';

/** Over which it is summed, or its maximum taken. */
export const PERIOD = Duration.minutes(5);

/** @param statistic `Sum` of what is counted, `Maximum` of what is measured. */
export const relayMetric = (
  stage: string,
  service: FunctionName,
  metricName: MetricName,
  statistic: 'Sum' | 'Maximum' = 'Sum',
): Metric =>
  new Metric({
    namespace: metricNamespace(stage),
    metricName,
    dimensionsMap: { service },
    statistic,
    period: PERIOD,
  });
