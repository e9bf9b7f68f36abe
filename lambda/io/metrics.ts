// The functions' metrics, in CloudWatch's embedded format on standard output. No dimension but the function: forms are
// many, and a metric per form would say who asks for help where.

import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type MetricName, metricNamespace } from '../names.ts';
import { readStage } from './environment.ts';

export interface Meter {
  readonly count: (metric: MetricName) => void;
  readonly seconds: (metric: MetricName, span: number) => void;
  /** Writes what was counted; to be called at the end of every invocation. */
  readonly flush: () => void;
}

export function createMeter(service: string): Meter {
  const metrics = new Metrics({ namespace: metricNamespace(readStage()), serviceName: service });
  // The library warns about every invocation that has nothing to tell.
  let isEmpty = true;
  const add = (metric: MetricName, unit: (typeof MetricUnit)[keyof typeof MetricUnit], value: number) => {
    isEmpty = false;
    metrics.addMetric(metric, unit, value);
  };
  return {
    count: (metric) => add(metric, MetricUnit.Count, 1),
    seconds: (metric, span) => add(metric, MetricUnit.Seconds, span),
    flush: () => {
      if (!isEmpty) metrics.publishStoredMetrics();
      isEmpty = true;
    },
  };
}
