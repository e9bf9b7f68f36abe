// Secrets Manager as an operator uses it: reads a secret's text as it is now, and writes it.

import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { awsClientOptions } from '../lambda/io/aws.ts';

export interface SecretTexts {
  readonly read: (name: string) => Promise<string>;
  readonly write: (name: string, text: string) => Promise<void>;
}

export function createSecretTexts(endpoint?: string): SecretTexts {
  const client = new SecretsManagerClient(awsClientOptions(endpoint));
  return {
    read: async (name) => {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
      return SecretString;
    },
    write: async (name, text) => {
      await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: text }));
    },
  };
}
