// Names that the functions, the local relay, the stack and the operator's tool share: each is written here and nowhere
// else.

/** Environment variables of the functions. */
export const VARIABLE = {
  inboxUrl: 'INBOX_URL',
  ledgerTable: 'LEDGER_TABLE',
  apiKeySecret: 'API_KEY_SECRET',
  webhookSecretsSecret: 'WEBHOOK_SECRETS_SECRET',
  digestKeySecret: 'DIGEST_KEY_SECRET',
  referralApiUrl: 'REFERRAL_API_URL',
  /** The partner identifiers that the stage allows, separated by commas. */
  referralPartners: 'REFERRAL_PARTNERS',
  formsDir: 'FORMS_DIR',
  /** The stage's name; its metrics are kept apart by it. */
  stage: 'RELAY_STAGE',
  /** How much faster than the clock delays and leases run; unset but in rehearsals. */
  speed: 'RELAY_SPEED',
} as const;

/** The stage that everything on this machine belongs to. */
export const LOCAL_STAGE = 'local';

/** The stack's name in CloudFormation. */
export const stackName = (stage: string): string => `ReferralRelay-${stage}`;

/** What the stack tells of itself, for the operator's tool and for people. */
export const OUTPUT = {
  inboxUrl: 'InboxUrl',
  ledgerTable: 'LedgerTable',
  /** What `/webhooks/{form}` is put behind. */
  webhookBase: 'WebhookBase',
  /** The partner identifiers that the stage allows, separated by commas. */
  referralPartners: 'ReferralPartners',
} as const;

/** The secrets' names in Secrets Manager, by stage. */
export const secretNames = (stage: string) =>
  ({
    apiKey: `referral-relay/${stage}/api-key`,
    webhookSecrets: `referral-relay/${stage}/webhook-secrets`,
    /** Made once, by nobody: the key of the ledger's digests. */
    digestKey: `referral-relay/${stage}/digest-key`,
  }) as const;

/** What a secret holds until a person sets it; never sent to anyone. */
export const UNSET = { apiKey: 'unset', webhookSecrets: '{}' } as const;

/** Two stages may share an account: one's alarms must not ring for the other. */
export const metricNamespace = (stage: string): string => `ReferralRelay/${stage}`;

/** Metrics count things or, where the name ends in a unit, measure them. None has a form as dimension. */
export const METRIC = {
  accepted: 'DeliveriesAccepted',
  unproved: 'DeliveriesUnproved',
  tooLarge: 'DeliveriesTooLarge',
  formUnknown: 'DeliveriesForUnknownForms',
  unavailable: 'DeliveriesTurnedAway',
  submitted: 'SubmissionsSubmitted',
  parked: 'SubmissionsParked',
  ignored: 'SubmissionsIgnored',
  retried: 'SubmissionsRetried',
  repeated: 'DeliveriesRepeated',
  doubted: 'SendsInDoubt',
  keyRefused: 'KeysRefused',
  keyMissing: 'KeysMissing',
  addressWrong: 'AddressesWrong',
  undeliveredAge: 'UndeliveredAgeSeconds',
  /** Counted by the access log's filter, before any function. */
  throttled: 'RequestsThrottled',
} as const;
export type MetricName = (typeof METRIC)[keyof typeof METRIC];

/** The ledger's key attribute. */
export const LEDGER_KEY = 'key';

/** The attribute that DynamoDB's time to live deletes by. */
export const LEDGER_TTL = 'deleteAfter';

/** The ledger's indexes: what each finds submissions by, in the order of `firstSeen`. */
export const LEDGER_INDEX = {
  state: 'by-state',
  emailDigest: 'by-email',
  phoneDigest: 'by-phone',
  reference: 'by-reference',
} as const;
export type LedgerIndex = keyof typeof LEDGER_INDEX;

/** The order within an index. */
export const LEDGER_INDEX_SORT = 'firstSeen';

/**
 * What the indexes copy of an item: all but the delivery that a parked item keeps, and who holds its claim. DynamoDB
 * takes at most 20 for an index, and 100 for all of a table's (API reference, "Projection").
 */
export const LEDGER_INDEX_ATTRIBUTES = [
  'state',
  'reference',
  'form',
  'source',
  'submission',
  'id',
  'why',
  'attempts',
  'doubts',
  'deliveries',
  'partnerStatus',
  'submittedAt',
  'retryingSince',
  'nextAttempt',
  'leaseUntil',
  'replay',
  'digest',
  'corrections',
  'version',
  'expiresAt',
] as const;
