// The promises, read out of each stage's template.

import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { addStage } from '../../../infra/add-stage.ts';
import { stageNamed } from '../../../infra/stage.ts';
import { timingAt } from '../../../lambda/core/protocol/timing.ts';
import { LEDGER_INDEX, OUTPUT, secretNames } from '../../../lambda/names.ts';
import { appUnderRules, FORMS_DIR, idOf, STAGE_NAMES, synthesized } from './synthesized.ts';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

describe.each(STAGE_NAMES)('stage %s', (name) => {
  const made = synthesized(name);
  const { stage, stack, template, ofType } = made;
  const key = arnOf(idOf(made, 'AWS::KMS::Key', 'DataKey'));
  const inbox = idOf(made, 'AWS::SQS::Queue', 'InboxQueue');
  const deadLetters = idOf(made, 'AWS::SQS::Queue', 'InboxDeadLetters');

  it('is in Canada, whole: one stack of one region, and no resource that is made elsewhere', () => {
    expect(stack.region).toBe('ca-central-1');
    const text = JSON.stringify(template.toJSON());
    expect(
      text.match(/\b(us|eu|ap|sa|af|me|il|mx|ca)-[a-z]+-\d\b/g)?.filter((region) => region !== stage.region),
    ).toEqual([]);
    expect(ofType('AWS::DynamoDB::GlobalTable').size).toBe(0);
    expect(ofType('AWS::CloudFormation::Stack').size).toBe(0);
  });

  it('keeps nothing that is not encrypted with its own key', () => {
    const keyOf: Readonly<Record<string, (properties: Record<string, unknown>) => unknown>> = {
      'AWS::SQS::Queue': ({ KmsMasterKeyId }) => KmsMasterKeyId,
      'AWS::SNS::Topic': ({ KmsMasterKeyId }) => KmsMasterKeyId,
      'AWS::DynamoDB::Table': ({ SSESpecification }) =>
        z.looseObject({}).parse(SSESpecification).KMSMasterKeyId,
      'AWS::SecretsManager::Secret': ({ KmsKeyId }) => KmsKeyId,
      'AWS::Logs::LogGroup': ({ KmsKeyId }) => KmsKeyId,
      'AWS::Lambda::Function': ({ KmsKeyArn }) => KmsKeyArn,
    };
    for (const [type, keyIn] of Object.entries(keyOf)) {
      const found = [...ofType(type)];
      expect(found.length, type).toBeGreaterThan(0);
      for (const [id, { Properties }] of found) expect(keyIn(Properties), id).toEqual(key);
    }
    // Anything else that could keep data would have to be looked at here first.
    const keeps =
      /^AWS::(S3|RDS|EFS|Kinesis|Firehose|Events|ElastiCache|OpenSearch|DynamoDB|SQS|SNS|SecretsManager|Logs|StepFunctions)/;
    const others = [...made.resources.values()].map(({ Type }) => Type).filter((type) => keeps.test(type));
    expect(new Set(others)).toEqual(
      new Set([
        'AWS::SQS::Queue',
        'AWS::SQS::QueuePolicy',
        'AWS::SNS::Topic',
        'AWS::SNS::TopicPolicy',
        'AWS::DynamoDB::Table',
        'AWS::SecretsManager::Secret',
        'AWS::Logs::LogGroup',
        'AWS::Logs::MetricFilter',
        ...(stage.alarmAddress === undefined ? [] : ['AWS::SNS::Subscription']),
      ]),
    );
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it.each([
    ['logs.ca-central-1.amazonaws.com', 'kms:GenerateDataKey*'],
    ['logs.ca-central-1.amazonaws.com', 'kms:Decrypt'],
    ['cloudwatch.amazonaws.com', 'kms:GenerateDataKey*'],
    ['cloudwatch.amazonaws.com', 'kms:Decrypt'],
  ])('lets %s use the key with %s, for this stack or account alone', (service, action) => {
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: service },
            Action: Match.arrayWith([action]),
            Condition: Match.anyValue(),
          }),
        ]),
      },
    });
  });

  it('keeps every log as long as the stage says, and no longer', () => {
    for (const [id, { Properties }] of ofType('AWS::Logs::LogGroup'))
      expect(Properties.RetentionInDays, id).toBe(stage.logRetentionDays);
    const logging = [...ofType('AWS::Lambda::Function').values()].map(
      ({ Properties }) => Properties.LoggingConfig,
    );
    expect(logging).toEqual(
      logging.map(() => ({ LogGroup: { Ref: expect.stringMatching(/Log[0-9A-F]{8}$/) } })),
    );
    expect(new Set(logging.map((config) => JSON.stringify(config))).size).toBe(3);
  });

  it('runs three functions on arm64 and Node 24, without reserved concurrency', () => {
    const functions = [...ofType('AWS::Lambda::Function').values()].map(({ Properties }) => Properties);
    expect(functions).toHaveLength(3);
    for (const properties of functions) {
      expect(properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
      });
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
      expect(properties.Layers).toHaveLength(1);
    }
  });

  it('orders deadline, timeout, lease and visibility as the protocol has them', () => {
    const { sendDeadlineMs, leastTimeToClaimMs, functionTimeoutMs, leaseMs, visibilityMs } = timingAt(1);
    const seconds = (id: string, name: string) => Number(made.resources.get(id)?.Properties[name]);
    const timeout = seconds(idOf(made, 'AWS::Lambda::Function', 'Submit'), 'Timeout');
    const visibility = seconds(inbox, 'VisibilityTimeout');
    expect(timeout * 1_000).toBe(functionTimeoutMs);
    expect(visibility * 1_000).toBe(visibilityMs);
    expect(sendDeadlineMs).toBeLessThan(leastTimeToClaimMs);
    expect(leastTimeToClaimMs).toBeLessThan(functionTimeoutMs);
    expect(functionTimeoutMs).toBeLessThan(leaseMs);
    expect(leaseMs).toBeLessThan(visibilityMs);
    // What Lambda wants of a queue: six times the function's timeout.
    expect(visibility).toBeGreaterThanOrEqual(6 * timeout);
    const bury = seconds(idOf(made, 'AWS::Lambda::Function', 'Bury'), 'Timeout');
    expect(seconds(deadLetters, 'VisibilityTimeout')).toBeGreaterThanOrEqual(6 * bury);
  });

  it('keeps what was accepted for 14 days and through 1,000 tries, in messages of any accepted size', () => {
    const common = { MessageRetentionPeriod: 14 * 24 * 60 * 60, MaximumMessageSize: 1024 * 1024 };
    expect(made.resources.get(inbox)?.Properties).toMatchObject({
      ...common,
      RedrivePolicy: { deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount: 1_000 },
    });
    expect(made.resources.get(deadLetters)?.Properties).toMatchObject(common);
  });

  it.each([
    ['Submit', 'inbox', inbox, stage.concurrency],
    ['Bury', 'dead-letter queue', deadLetters, 2],
  ])('hands %s the %s one by one, with a limit', (handler, _, queue, concurrency) => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf(queue),
      FunctionName: { Ref: idOf(made, 'AWS::Lambda::Function', handler) },
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: concurrency },
    });
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
  });

  it('has one ledger: paid by use, found by each index, forgotten in time, restorable', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 1);
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'key', KeyType: 'HASH' }],
      TimeToLiveSpecification: { AttributeName: 'deleteAfter', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: stage.keepData,
      GlobalSecondaryIndexes: Object.entries(LEDGER_INDEX).map(([attribute, IndexName]) =>
        Match.objectLike({
          IndexName,
          KeySchema: [
            { AttributeName: attribute, KeyType: 'HASH' },
            { AttributeName: 'firstSeen', KeyType: 'RANGE' },
          ],
        }),
      ),
    });
    const indexes = z
      .array(z.object({ Projection: z.object({ NonKeyAttributes: z.array(z.string()) }) }))
      .parse([...ofType('AWS::DynamoDB::Table').values()][0]?.Properties.GlobalSecondaryIndexes);
    const copied = indexes.flatMap(({ Projection }) => Projection.NonKeyAttributes);
    expect(copied).not.toContain('kept');
    // DynamoDB takes no more for an index, nor over all indexes of a table.
    for (const { Projection } of indexes) expect(Projection.NonKeyAttributes.length).toBeLessThanOrEqual(20);
    expect(copied.length).toBeLessThanOrEqual(100);
  });

  it('makes the secrets unset, and the digests’ key known to nobody', () => {
    const names = secretNames(name);
    const secrets = [...ofType('AWS::SecretsManager::Secret').values()].map(({ Properties }) => Properties);
    expect(secrets).toHaveLength(3);
    expect(secrets).toContainEqual(expect.objectContaining({ Name: names.apiKey, SecretString: 'unset' }));
    expect(secrets).toContainEqual(
      expect.objectContaining({ Name: names.webhookSecrets, SecretString: '{}' }),
    );
    const digestKey = secrets.find(({ Name }) => Name === names.digestKey);
    expect(digestKey).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
    expect(digestKey).not.toHaveProperty('SecretString');
  });

  it('takes every method below /webhooks/, throttled, and logs no path, query or address', () => {
    template.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'ANY /webhooks/{proxy+}' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
    const [api] = ofType('AWS::ApiGatewayV2::Stage').values();
    const { Format } = z.object({ Format: z.string() }).parse(api?.Properties.AccessLogSettings);
    const logged = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(Format)));
    expect(logged).toEqual([
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.httpMethod',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.integrationStatus',
      '$context.integrationLatency',
    ]);
  });

  it('tells the operator’s tool where it is', () => {
    expect(new Set(Object.keys(template.findOutputs('*')))).toEqual(new Set(Object.values(OUTPUT)));
    template.hasOutput(OUTPUT.inboxUrl, { Value: { Ref: inbox } });
    template.hasOutput(OUTPUT.referralPartners, { Value: stage.referralPartners.join(',') });
  });

  it(`lets what holds data ${stage.keepData ? 'outlive the stack' : 'go with the stack'}`, () => {
    const holding = ['KMS::Key', 'SQS::Queue', 'DynamoDB::Table', 'SecretsManager::Secret', 'Logs::LogGroup'];
    const policies = holding.flatMap((type) =>
      [...ofType(`AWS::${type}`).values()].map(({ DeletionPolicy, UpdateReplacePolicy }) => [
        DeletionPolicy,
        UpdateReplacePolicy,
      ]),
    );
    const policy = stage.keepData ? 'Retain' : 'Delete';
    expect(policies).toEqual(policies.map(() => [policy, policy]));
    expect(stack.terminationProtection).toBe(stage.keepData);
  });

  it('is what it was', () => {
    // Bundles and forms change by themselves; what is left is the stack's own.
    const text = JSON.stringify(template.toJSON(), null, 2).replace(/[0-9a-f]{64}\.zip/g, '<hash>.zip');
    expect(text).toMatchSnapshot();
  });
});

it.each([
  ['dev as it is', stageNamed('dev')],
  [
    'prod edited as the README says',
    {
      ...stageNamed('prod'),
      referralPartners: ['Agency-Main'] as const,
      alarmAddress: 'operations@example.com',
    },
  ],
])('is made without a finding of cdk-nag or the CDK that is not acknowledged: %s', (_, stage) => {
  const app = appUnderRules();
  addStage(app, stage, FORMS_DIR);
  // An error that nobody has acknowledged makes it throw.
  expect(app.synth().stacks).toHaveLength(1);
});

it('mails alarms where the stage has an address', () => {
  synthesized('dev', { alarmAddress: 'Testxxx@example.com' }).template.hasResourceProperties(
    'AWS::SNS::Subscription',
    {
      Protocol: 'email',
      Endpoint: 'Testxxx@example.com',
    },
  );
});

it('is wholly where its stage says', () => {
  const { stack, template } = synthesized('dev', { region: 'eu-west-1', residency: 'accepted' });
  expect(stack.region).toBe('eu-west-1');
  expect(JSON.stringify(template.toJSON())).not.toContain('ca-central-1');
});
