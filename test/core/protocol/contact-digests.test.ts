import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, contactDigests, NO_DIGESTS } from '../../../lambda/core/protocol/contact-digests.ts';
import { anyText } from '../any-text.ts';

const KEY = 'Testxxx-digest-key';
const digests = (changed: Partial<Contact> = {}, key = KEY) =>
  contactDigests({ emailAddress: 'Testxxx@example.com', phoneNumber: '+16045550123', ...changed }, key);

test('the digests are those that openssl makes', () => {
  // printf '%s' 'email:testxxx@example.com' | openssl dgst -sha256 -hmac Testxxx-digest-key -binary |
  //   openssl base64 | tr '+/' '-_' | tr -d '='; then the same of 'phone:+16045550123'.
  expect(digests()).toEqual({
    emailDigest: '16PThZeUiJjkeNqhBmyvJWswGbcBC9j01hYreDDxQaw',
    phoneDigest: 'igy5VDfo6C62utccsewXIWiFoOhFXv4Qx6ZrI_t1fQ8',
  });
});

describe('a person is found again', () => {
  test.each(['testxxx@example.com', 'TESTXXX@example.com'])('by %s, whatever its case', (emailAddress) => {
    expect(digests({ emailAddress })).toEqual(digests());
  });

  test('by either where the other can’t be read', () => {
    expect(digests({ emailAddress: null })).toEqual({ ...digests(), emailDigest: null });
    expect(digests({ phoneNumber: null })).toEqual({ ...digests(), phoneDigest: null });
    expect(digests({ emailAddress: null, phoneNumber: null })).toEqual(NO_DIGESTS);
  });

  test('never by another key', () => {
    const other = digests({}, 'Testxxx-other-key');
    expect(other.emailDigest).not.toBe(digests().emailDigest);
    expect(other.phoneDigest).not.toBe(digests().phoneDigest);
  });

  test('never by the same text as the other kind', () => {
    const { emailDigest, phoneDigest } = digests({ emailAddress: '+1', phoneNumber: '+1' });
    expect(emailDigest).not.toBe(phoneDigest);
  });
});

test('no digest holds what it was made of', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const { emailDigest, phoneDigest } = digests({ emailAddress: text, phoneNumber: text });
      for (const digest of [emailDigest, phoneDigest]) expect(digest).toMatch(/^[\w-]{43}$/);
    }),
  );
});
