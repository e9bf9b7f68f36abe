// The names that the stack gives away, and by which the tool finds a stage.

/** The stack's name in CloudFormation. */
export const stackName = (stage: string): string => `ReferralRelay-${stage}`;

/** The stack's outputs. */
export const OUTPUT = {
  inboxUrl: 'InboxUrl',
  ledgerTable: 'LedgerTable',
  /** What `/webhooks/{form}` is put behind. */
  webhookBase: 'WebhookBase',
  /** The partner identifiers that the stage allows, separated by commas. */
  referralPartners: 'ReferralPartners',
} as const;
