// Jotform deliveries for the tests, as Jotform has sent them since 2024: 23 parts, most of them empty.

import { isAnswered, type Json } from '../../lambda/core/mapping/answers.ts';

/** One question: its key in rawRequest, its label, and what was sent for it. */
export type Question = readonly [key: string, label: string, value: Json];

export interface JotformDelivery {
  readonly headers: { readonly 'content-type': string };
  readonly body: string;
}

const BOUNDARY = '------------------------Testxxx000000001';

/** @param webhookUrl echoed in the body, token and all. */
export function jotformDelivery(
  submissionId: string,
  title: string,
  questions: readonly Question[],
  webhookUrl = 'https://relay.example.com/webhooks/form/Testxxx-token',
): JotformDelivery {
  const rawRequest = {
    slug: 'submit/240000000000001',
    submitSource: 'form',
    submitDate: '1764021900000',
    buildDate: '1764000000000',
    eventObserver: '1',
    ...Object.fromEntries(questions.map(([key, , value]) => [key, value])),
    event_id: '1764021900000_240000000000001_Testxxx',
    timeToSubmit: '120',
    path: '/submit/240000000000001',
  };
  const answered = questions.filter(([, , value]) => isAnswered(value));
  const parts = {
    action: '',
    webhookURL: webhookUrl,
    username: 'Testxxx-owner',
    formID: '240000000000001',
    type: 'WEB',
    customParams: '',
    product: '',
    formTitle: title,
    customTitle: '',
    submissionID: submissionId,
    event: '',
    documentID: '',
    teamID: '',
    subject: '',
    isSilent: '',
    customBody: '',
    // PHP escapes each slash.
    rawRequest: JSON.stringify(rawRequest).replaceAll('/', '\\/'),
    fromTable: '',
    appID: '',
    pretty: answered.map(([, label, value]) => `${label}:${printed(value)}`).join(', '),
    unread: '',
    parent: '',
    ip: '192.0.2.1',
  };
  const body = Object.entries(parts).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${body.join('')}--${BOUNDARY}--\r\n`,
  };
}

/** Lists and the parts of a compound with a space between. */
const printed = (value: Json): string =>
  value !== null && typeof value === 'object' ? Object.values(value).map(printed).join(' ') : String(value);
