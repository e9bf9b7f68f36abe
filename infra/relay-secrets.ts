// The secrets, by the names that design and tool know them by. What people set is created as unset and never written
// again: CloudFormation writes a secret's value only where the template's own changes.

import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type RemovalPolicy, SecretValue } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { secretNames, UNSET } from '../lambda/names.ts';
import { acknowledge } from './acknowledge.ts';

export interface RelaySecretsProps {
  readonly stage: string;
  readonly dataKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** As many characters as carry more than the 256 bits of the digest that it keys. */
const DIGEST_KEY_LENGTH = 64;

export class RelaySecrets extends Construct {
  readonly apiKey: Secret;
  readonly webhookSecrets: Secret;
  readonly digestKey: Secret;

  constructor(scope: Construct, id: string, { stage, dataKey, removalPolicy }: RelaySecretsProps) {
    super(scope, id);
    const names = secretNames(stage);
    const common = { encryptionKey: dataKey, removalPolicy };
    this.apiKey = new Secret(this, 'ApiKey', {
      ...common,
      secretName: names.apiKey,
      description: "The partner's API key, or a key for each of its identifiers as JSON",
      secretStringValue: SecretValue.unsafePlainText(UNSET.apiKey),
    });
    this.webhookSecrets = new Secret(this, 'WebhookSecrets', {
      ...common,
      secretName: names.webhookSecrets,
      description: 'Each form’s webhook secret, or the new and the old one, by its slug as JSON',
      secretStringValue: SecretValue.unsafePlainText(UNSET.webhookSecrets),
    });
    this.digestKey = new Secret(this, 'DigestKey', {
      ...common,
      secretName: names.digestKey,
      description: 'Keys the digests by which the ledger finds people; known to nobody',
      generateSecretString: { passwordLength: DIGEST_KEY_LENGTH, excludePunctuation: true },
    });
    acknowledge(this.apiKey, {
      'AwsSolutions-SMG4': 'The partner issues its keys by hand; nothing can rotate them by itself.',
    });
    acknowledge(this.webhookSecrets, {
      'AwsSolutions-SMG4':
        'A webhook secret stands in the form builder too, where only its owner can change it; two at a time make that possible without a gap.',
    });
    acknowledge(this.digestKey, {
      'AwsSolutions-SMG4': 'Another key would make everybody in the ledger unfindable.',
    });
  }
}
