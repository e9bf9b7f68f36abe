// Reaches the relay that a command is about: the one on this machine, or a stage's on AWS, by the same code.

import type { Inbox } from '../lambda/io/inbox.ts';
import type { Ledger } from '../lambda/io/ledger.ts';
import type { Globals } from './command.ts';
import type { SecretTexts } from './secret-texts.ts';

/** The secrets' names in Secrets Manager. */
export interface SecretNames {
  readonly apiKey: string;
  readonly webhookSecrets: string;
  readonly digestKey: string;
}

/** Everything of a relay's that a command may need. */
export interface Reached {
  readonly ledger: Ledger;
  readonly inbox: Inbox;
  readonly secrets: SecretTexts;
  readonly secretNames: SecretNames;
  readonly partners: readonly string[];
  /** The address that `/webhooks/{form}` is put behind, without a slash at its end. */
  readonly base: string;
  readonly formsDir: string;
}

/** Throws a `Failure` that says what to do where there is nothing to reach. */
export async function reach({ stage, local, forms }: Globals): Promise<Reached> {
  // The AWS SDK takes its time to load, which commands without a network need not pay.
  const { connect } = await import('./connect.ts');
  if (stage === undefined) {
    const { describeLocal } = await import('./describe-local.ts');
    return connect(await describeLocal(local), forms);
  }
  const { describeStage } = await import('./describe-stage.ts');
  return connect(await describeStage(stage), forms);
}
