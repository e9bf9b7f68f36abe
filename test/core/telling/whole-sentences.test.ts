// Every sentence that an operator can read, whole: a remedy that went missing would be missed by whoever needs it.

import { expect, test } from 'vitest';
import { sentenceOf, type Told } from '../../../lambda/core/telling/sentence.ts';
import { givenParked, IGNORED_WHYS, PARKED_WHYS, RETRYING_WHYS } from '../given.ts';

const FILE = 'forms/debt-relief-quiz.json';
const REPLAY = '`relay submissions replay RR-08H6-SV50`';
const CLOSE = '`relay submissions close RR-08H6-SV50 --because "…"`';

test.each<[Told['state'], Told['why'], string]>([
  [
    'parked',
    PARKED_WHYS.unreadable,
    `1 person waits: a delivery to 'Debt relief quiz' can't be read: found an empty body, expected JSON. Correct ${FILE} if it names the wrong source, then ${REPLAY}; end what is no lead with ${CLOSE}.`,
  ],
  [
    'parked',
    PARKED_WHYS.form_unknown,
    `1 person waits: there is no ${FILE} any more. Put it back, then ${REPLAY}.`,
  ],
  [
    'parked',
    PARKED_WHYS.missing,
    `1 person waits: 'Debt relief quiz' city has no answer (looked for city); did you mean town? Correct ${FILE}, then ${REPLAY}; or ask the person, and mend it with \`relay submissions mend RR-08H6-SV50 city\`.`,
  ],
  [
    'parked',
    PARKED_WHYS.ambiguous,
    `1 person waits: 'Debt relief quiz' city has several answers named "City": city_1, city_2. Name one of these in ${FILE}, then ${REPLAY}.`,
  ],
  [
    'parked',
    PARKED_WHYS.invalid,
    "1 person waits: 'Debt relief quiz' phoneNumber has 7 digits, no area code. Mend it with `relay submissions mend RR-08H6-SV50 phoneNumber`.",
  ],
  [
    'parked',
    PARKED_WHYS.consent_unclear,
    `1 person waits: 'Debt relief quiz' does not say clearly whether the person agreed to be contacted (looked for agree). Correct consent in ${FILE}, then ${REPLAY}; end it with ${CLOSE} if the person did not agree.`,
  ],
  [
    'parked',
    PARKED_WHYS.not_live,
    `1 person waits: 'Debt relief quiz' is not live. Set "live": true in ${FILE}, then ${REPLAY}.`,
  ],
  [
    'parked',
    PARKED_WHYS.refused,
    "1 person waits: the partner refused province of 'Debt relief quiz' with status 400. Mend it with `relay submissions mend RR-08H6-SV50 province`.",
  ],
  [
    'parked',
    PARKED_WHYS.uncertain,
    `1 person waits: nobody knows whether the partner took this referral of 'Debt relief quiz', and the form says to hold it. Ask the partner for RR-08H6-SV50: if it never came ${REPLAY}, if it did ${CLOSE}.`,
  ],
  [
    'parked',
    PARKED_WHYS.gave_up,
    `1 person waits: 72 hours of trying did not deliver this referral of 'Debt relief quiz'; the last reason was partner_busy. Mend that, then ${REPLAY}.`,
  ],
  [
    'parked',
    PARKED_WHYS.crashed,
    `1 person waits: a delivery to 'Debt relief quiz' made the relay fail at every try, and was put aside unread. Find out why in submit's log, then ${REPLAY}; end what is no lead with ${CLOSE}.`,
  ],
  [
    'ignored',
    IGNORED_WHYS.partial,
    "Nothing to send: 'Debt relief quiz' was left before its end; the completed form comes as a delivery of its own.",
  ],
  [
    'ignored',
    IGNORED_WHYS.test,
    "Nothing to send: a delivery to 'Debt relief quiz' was a test, and said so.",
  ],
  [
    'ignored',
    IGNORED_WHYS.ping,
    "Nothing to send: the form builder only asked whether 'Debt relief quiz' is there.",
  ],
  [
    'ignored',
    IGNORED_WHYS.empty,
    "Nothing to send: a delivery to 'Debt relief quiz' held no question at all, as builders' tests do.",
  ],
  [
    'ignored',
    IGNORED_WHYS.other_event,
    "Nothing to send: the form builder told 'Debt relief quiz' of something else than a submission.",
  ],
  ['ignored', IGNORED_WHYS.no_consent, 'Nothing to send: the person did not agree to be contacted.'],
  ['ignored', IGNORED_WHYS.closed, 'Nothing to send: Testxxx-operator closed it: called by hand.'],
  ['ignored', IGNORED_WHYS.moved, 'Nothing to send: sent again, it became RR-0000-0000.'],
  [
    'retrying',
    RETRYING_WHYS.key_missing,
    'On its way: the API key is not set. Set the key that came from the partner with `relay secrets set api-key`. It is tried again by itself.',
  ],
  [
    'retrying',
    RETRYING_WHYS.secrets_unavailable,
    'On its way: Secrets Manager does not answer. It is tried again by itself.',
  ],
  [
    'retrying',
    RETRYING_WHYS.rate_limited,
    'On its way: the partner asks for a pause. It is tried again by itself.',
  ],
  [
    'retrying',
    RETRYING_WHYS.partner_busy,
    'On its way: the partner is too busy to take referrals. It is tried again by itself.',
  ],
  [
    'retrying',
    RETRYING_WHYS.partner_failed,
    "On its way: the partner's API failed. It is tried again by itself.",
  ],
  [
    'retrying',
    RETRYING_WHYS.partner_unreachable,
    "On its way: the partner's API can't be reached. It is tried again by itself.",
  ],
  [
    'retrying',
    RETRYING_WHYS.answer_lost,
    "On its way: the partner's answer never came. It is tried again by itself.",
  ],
  [
    'retrying',
    RETRYING_WHYS.key_refused,
    'On its way: the partner refused our API key with status 401. Set a valid key with `relay secrets set api-key`. It is tried again by itself.',
  ],
  [
    'retrying',
    RETRYING_WHYS.address_wrong,
    "On its way: the partner's API is not at the configured address: status 404. Correct the stage's address. It is tried again by itself.",
  ],
  [
    'parked',
    { reason: 'missing', field: 'city', asked: [], nearest: [] },
    `1 person waits: 'Debt relief quiz' city has no answer. Correct ${FILE}, then ${REPLAY}; or ask the person, and mend it with \`relay submissions mend RR-08H6-SV50 city\`.`,
  ],
  [
    'parked',
    { reason: 'refused', status: 422, field: null },
    `1 person waits: the partner refused the referral of 'Debt relief quiz' with status 422. Ask the partner what is wrong, then ${REPLAY}, or end it with ${CLOSE}.`,
  ],
  [
    'parked',
    {
      reason: 'invalid',
      field: 'referralPartner',
      key: 'branch',
      flaw: { flaw: 'not_listed', listed: ['Testxxx-A', 'Testxxx-B'] },
    },
    `1 person waits: 'Debt relief quiz' referralPartner is not among this stage's: Testxxx-A, Testxxx-B. Correct ${FILE}, then ${REPLAY}.`,
  ],
  [
    'parked',
    { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw: { flaw: 'too_long', digits: 16 } },
    "1 person waits: 'Debt relief quiz' phoneNumber has 16 digits, too many. Mend it with `relay submissions mend RR-08H6-SV50 phoneNumber`.",
  ],
  ['submitted', null, 'Submitted: the partner took the referral.'],
  ['sending', null, 'Being sent to the partner.'],
  ['ignored', null, 'Nothing to send: no lead.'],
  ['retrying', null, 'On its way: not sent yet. It is tried again by itself.'],
  ['parked', null, '1 person waits: kept.'],
])('what is %s because of %j is told with its remedy', (state, why, sentence) => {
  expect(sentenceOf({ ...givenParked(), title: 'Debt relief quiz', state, why })).toBe(sentence);
});
