// Every kind of fault that chaos knows, by where it happens.

/** What the partner does with one request. Only the first four kinds take the referral. */
export const PARTNER_ACTS = [
  'takes',
  'takes, then hangs',
  'takes, then resets',
  'takes, then answers 500',
  'hangs',
  'resets',
  'answers garbage',
  'answers 400',
  'answers 401',
  'answers 408',
  'answers 429',
  'answers 500',
  'answers 503',
  'drips its answer',
] as const;
export type PartnerAct = (typeof PARTNER_ACTS)[number];

/** What happens to one request of the functions to a service. */
export const SERVICE_FAULTS = ['passes', 'lags', 'fails', 'resets', 'loses the answer'] as const;
export type ServiceFault = (typeof SERVICE_FAULTS)[number];
