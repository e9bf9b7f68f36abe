// Turns what is known of a relay into ways to reach its parts.

import { createInbox } from '../lambda/io/inbox.ts';
import { createLedger } from '../lambda/io/ledger.ts';
import type { Reached, SecretNames } from './reach.ts';
import { createSecretTexts } from './secret-texts.ts';

/** Where a relay's parts are. */
export interface Described {
  readonly inboxUrl: string;
  readonly ledgerTable: string;
  readonly secretNames: SecretNames;
  readonly partners: readonly string[];
  readonly base: string;
  readonly formsDir: string;
  /** Other addresses than AWS's own, for the embedded servers. */
  readonly endpoints: { readonly inbox?: string; readonly ledger?: string; readonly secrets?: string };
}

/** @param forms the folder that the caller prefers to the relay's own. */
export function connect(described: Described, forms: string | undefined): Reached {
  const { inboxUrl, ledgerTable, secretNames, partners, base, endpoints } = described;
  return {
    ledger: createLedger(ledgerTable, endpoints.ledger),
    inbox: createInbox(inboxUrl, endpoints.inbox),
    secrets: createSecretTexts(endpoints.secrets),
    secretNames,
    partners,
    base: base.replace(/\/+$/, ''),
    formsDir: forms ?? described.formsDir,
  };
}
