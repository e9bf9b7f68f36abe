// Where alarms are told: one encrypted topic that takes nothing over plain HTTP.

import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

export interface AlarmTopicProps {
  readonly dataKey: IKey;
  /** Where alarms are mailed. @default nowhere: whoever wants to know subscribes */
  readonly address?: string | undefined;
}

export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { dataKey, address }: AlarmTopicProps) {
    super(scope, id, { displayName: 'Referral Relay', masterKey: dataKey, enforceSSL: true });
    const stack = Stack.of(this);
    // A policy of its own takes the place of the one by which the account's alarms could publish.
    this.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: {
          ArnLike: {
            'aws:SourceArn': stack.formatArn({
              service: 'cloudwatch',
              resource: 'alarm',
              resourceName: `${stack.stackName}-*`,
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
          StringEquals: { 'aws:SourceAccount': stack.account },
        },
      }),
    );
    if (address === undefined) return;
    this.addSubscription(new EmailSubscription(address));
    acknowledge(this, {
      'Serverless-SNSRedrivePolicy':
        'A mail that was sent is not known to be unread: a queue of such would tell nobody more.',
    });
  }
}
