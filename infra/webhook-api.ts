// The front door: API Gateway's HTTP API, which hands every request under /webhooks/ to receive.

import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { METRIC, metricNamespace } from '../lambda/names.ts';
import { acknowledge } from './acknowledge.ts';
import { PERIOD } from './alarms/relay-metric.ts';

export interface WebhookApiProps {
  /** The relay's stage, by which its metrics are kept apart. */
  readonly stageName: string;
  readonly receive: IFunction;
  readonly dataKey: IKey;
  readonly logRetention: RetentionDays;
  readonly removalPolicy: RemovalPolicy;
}

/** Far more than partners' forms send, far less than would hurt: beyond it API Gateway answers 429. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/** How a request went, and nothing of who sent it or where to: addresses are people's, and paths carry tokens. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTimeEpoch(),
    method: AccessLogField.contextHttpMethod(),
    status: AccessLogField.contextStatus(),
    responseLength: AccessLogField.contextResponseLength(),
    responseLatency: AccessLogField.contextResponseLatency(),
    integrationStatus: AccessLogField.contextIntegrationStatus(),
    integrationLatency: AccessLogField.contextIntegrationLatency(),
  }),
);

export class WebhookApi extends Construct {
  /** What `webhooks/{form}` is put behind, with a slash at its end. */
  readonly base: string;
  /** Requests that were too many at once, which no function has seen. */
  readonly throttled: Metric;

  constructor(
    scope: Construct,
    id: string,
    { stageName, receive, dataKey, logRetention, removalPolicy }: WebhookApiProps,
  ) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Where form builders send their deliveries',
      createDefaultStage: false,
    });
    const routes = api.addRoutes({
      path: '/webhooks/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Receive', receive),
    });
    const logGroup = new LogGroup(this, 'AccessLog', {
      encryptionKey: dataKey,
      retention: logRetention,
      removalPolicy,
    });
    const name = { metricNamespace: metricNamespace(stageName), metricName: METRIC.throttled };
    logGroup.addMetricFilter('Throttled', {
      ...name,
      filterName: 'throttled',
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    });
    this.throttled = new Metric({
      namespace: name.metricNamespace,
      metricName: name.metricName,
      statistic: 'Sum',
      period: PERIOD,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: ACCESS_LOG },
    });
    this.base = stage.url;
    for (const route of routes) {
      acknowledge(route, {
        'AwsSolutions-APIG4':
          'Form builders have no AWS credentials: receive proves each delivery genuine by its signature or token.',
      });
    }
  }
}
