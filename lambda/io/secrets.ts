// Secrets from Secrets Manager: cached for minutes, refreshed at most once in half a minute, stale rather than absent.

import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Timing } from '../core/protocol/timing.ts';
import { awsClientOptions } from './aws.ts';

export interface Secret {
  /** The secret's text. Where refreshing fails the last known value serves; throws only where none was ever read. */
  readonly read: () => Promise<string>;
  /** Reads anew unless that was done a moment ago. True if the text is another than before. */
  readonly refresh: () => Promise<boolean>;
}

export type SecretSpans = Pick<Timing, 'secretFreshMs' | 'betweenRefreshesMs'>;

export function createSecret(name: string, { secretFreshMs, betweenRefreshesMs }: SecretSpans): Secret {
  const client = new SecretsManagerClient(awsClientOptions());
  let known: string | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;

  const fetchAnew = async (): Promise<void> => {
    triedAt = Date.now();
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    known = SecretString ?? '';
    readAt = Date.now();
  };

  const read = async (): Promise<string> => {
    if (known === null) await fetchAnew();
    else if (Date.now() - readAt > secretFreshMs && mayTry()) await fetchAnew().catch(() => undefined);
    return known ?? '';
  };

  const mayTry = (): boolean => Date.now() - triedAt >= betweenRefreshesMs;

  const refresh = async (): Promise<boolean> => {
    if (!mayTry()) return false;
    const before = known;
    await fetchAnew().catch(() => undefined);
    return known !== before;
  };

  return { read, refresh };
}
