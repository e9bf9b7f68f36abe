import { describe, expect, test } from 'vitest';
import { isBookkeeping, isCampaign, isSecret } from '../../../lambda/core/sources/bookkeeping.ts';

describe('the machine’s own is', () => {
  test.each(
    (
      'utm_source|UTM Campaign|gclid|fbclid|wbraid|ip|IP Address|remote_ip|user_agent|User-Agent|g-recaptcha-response|' +
      'cf-turnstile-response|bot-field|formId|form_name|Form ID|submission_id|UniqueID|page_url|Page URL|created_at|' +
      'date_created|_wp_http_referer|__submission|_gotcha|contact_id|page_name|utmsource|UTM-term|utm_adgroup| utm_source| IP |IP  address| _gotcha|contact_id '
    ).split('|'),
  )('%s', (name) => {
    expect(isBookkeeping(name)).toBe(true);
  });
});

describe('a person’s may be', () => {
  test.each(
    (
      'name|email|Status|Date|Time|Website|referrer|How did you hear of us?|id|_replyto|ipad|form of address|page|' +
      'Shipping|tip|Submission|subject|utm|Date of birth|- How much do you owe|-|Utmost concern|Contact ID|Unique ID|Page name'
    ).split('|'),
  )('%s', (name) => {
    expect(isBookkeeping(name)).toBe(false);
  });
});

test('where builders tell hidden fields by type, a name tells only campaigns', () => {
  expect(['utm_source', 'UTM Medium', 'gclid'].every(isCampaign)).toBe(true);
  expect(['IP', 'Page URL', 'Form name', '_notes', 'email'].some(isCampaign)).toBe(false);
});

test('keys within bodies are secrets in any case', () => {
  expect(['google_key', 'Google_key', 'HandshakeKey', ' handshake_key'].every(isSecret)).toBe(true);
  expect(['key', 'handshake', 'google', 'my google_key', 'handshake_key hint'].some(isSecret)).toBe(false);
});
