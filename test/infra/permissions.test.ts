// What each function may do: a table of function and action, and nothing beside it.

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { STAGE_NAMES, type Synthesized, synthesized } from './synthesized.ts';

const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema, z.array(schema)]).transform((given) => (Array.isArray(given) ? given : [given]));
const Policy = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.literal('Allow'),
        Action: oneOrMore(z.string()),
        Resource: oneOrMore(z.unknown()),
      }),
    ),
  }),
});

/** The resource's name in the stack, as `<id>` or `<id>/index/*`, without the hash that CDK adds. */
function nameOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const id = /"(?:Ref|Fn::GetAtt)":\[?"([A-Za-z0-9]+?)[0-9A-F]{8}"/.exec(text)?.[1];
  if (id === undefined) throw new Error(`found ${text}, expected a resource of the stack`);
  return text.includes('/index/*') ? `${id}/index/*` : id;
}

/** `action on resource` for everything that the role's policies allow, in order. */
function allowed({ ofType }: Synthesized, role: string): string[] {
  const policies = [...ofType('AWS::IAM::Policy').values()].map(({ Properties }) => Policy.parse(Properties));
  return policies
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} on ${nameOf(resource)}`)),
    )
    .sort();
}

const USES_KEY = ['Decrypt', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*'].map(
  (action) => `kms:${action} on DataKey`,
);
const reads = (secret: string) =>
  ['DescribeSecret', 'GetSecretValue'].map((action) => `secretsmanager:${action} on Secrets${secret}`);
const takesFrom = (queue: string) =>
  ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
    (action) => `sqs:${action} on Inbox${queue}`,
  );
const logs = (handler: string) =>
  ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on ${handler}Log`);
const onLedger = (...actions: string[]) =>
  actions.flatMap((action) => [`dynamodb:${action} on Ledger`, `dynamodb:${action} on Ledger/index/*`]);

const TABLE = {
  Receive: [
    ...logs('Receive'),
    ...USES_KEY,
    ...reads('WebhookSecrets'),
    ...['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} on InboxQueue`),
  ],
  Submit: [
    ...logs('Submit'),
    ...USES_KEY,
    ...reads('ApiKey'),
    ...reads('DigestKey'),
    ...onLedger('GetItem', 'PutItem', 'Query'),
    ...takesFrom('Queue'),
  ],
  Bury: [
    ...logs('Bury'),
    ...USES_KEY,
    ...onLedger('GetItem', 'PutItem', 'Query'),
    ...takesFrom('DeadLetters'),
  ],
} as const;

describe.each(STAGE_NAMES)('stage %s', (name) => {
  const made = synthesized(name);

  it.each(Object.entries(TABLE))('lets %s do what it needs and nothing else', (handler, expected) => {
    expect(allowed(made, `${handler}Role`)).toEqual([...expected].sort());
  });

  it('has no role but the three, and none with a policy from elsewhere', () => {
    const roles = [...made.ofType('AWS::IAM::Role').values()];
    expect(roles).toHaveLength(3);
    for (const { Properties } of roles) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
    expect(made.ofType('AWS::IAM::ManagedPolicy').size).toBe(0);
  });

  it('lets nobody but API Gateway invoke a function', () => {
    const permissions = [...made.ofType('AWS::Lambda::Permission').values()].map(
      ({ Properties }) => Properties,
    );
    expect(permissions).toEqual([
      expect.objectContaining({ Principal: 'apigateway.amazonaws.com', SourceArn: expect.anything() }),
    ]);
  });

  it('refuses what comes unencrypted, to queues and topic', () => {
    const types = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];
    const policies = types.flatMap((type) => [...made.ofType(type).values()]);
    expect(policies).toHaveLength(3);
    for (const { Properties } of policies) {
      expect(JSON.stringify(Properties)).toContain(
        '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
      );
    }
  });
});
