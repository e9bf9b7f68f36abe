// The stages: everything in which one deployment differs from another. Edit this file to make it yours.

/** The partner identifier for development and for the partner's sandbox. */
export const TEST_PARTNER = 'Testxxx-Referral-Partner';

/** Stands in prod for the identifier that comes with your API key. */
export const YOUR_PARTNER = 'Your-Referral-Partner';

export interface Stage {
  /** Part of the stack's name and of the secrets' names. */
  readonly name: string;
  /** Where everything of the stage is. People's data stays in Canada unless `residency` says otherwise. */
  readonly region: string;
  /** Says that people's data may leave Canada. */
  readonly residency?: 'accepted';
  /** The identifiers that the partner issued with its keys; forms name one of them, the first is the default. */
  readonly referralPartners: readonly [string, ...string[]];
  /** Base of the partner's API. */
  readonly referralApiUrl: string;
  /** The most requests that the partner sees at a time; AWS takes no less than 2. */
  readonly concurrency: number;
  /** How long logs are kept: as CloudWatch offers it. */
  readonly logRetentionDays: 7 | 14 | 30 | 60 | 90 | 180 | 365;
  /** Whether inbox, ledger, secrets and key outlive the stack, and neither stack nor ledger can be deleted by mistake. */
  readonly keepData: boolean;
  /** Where alarms are mailed; without one nobody is told. */
  readonly alarmAddress?: string;
}

export const STAGES: readonly Stage[] = [
  {
    name: 'dev',
    region: 'ca-central-1',
    referralPartners: [TEST_PARTNER],
    referralApiUrl: 'https://api.ccswebservices.org/v1',
    concurrency: 2,
    logRetentionDays: 14,
    keepData: false,
  },
  {
    name: 'prod',
    region: 'ca-central-1',
    referralPartners: [YOUR_PARTNER],
    referralApiUrl: 'https://api.ccswebservices.org/v1',
    concurrency: 5,
    logRetentionDays: 90,
    keepData: true,
  },
];
