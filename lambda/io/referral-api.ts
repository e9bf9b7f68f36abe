// The partner's API: one POST, over a fresh connection, with deadlines. A kept-alive connection that the other side has
// closed looks like a reset after sending, and would leave a doubt where there is none.

import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Referral } from '../core/mapping/referral.ts';
import type { PartnerAnswer } from '../core/protocol/partner-answer.ts';

/** More of an answer than this is not read: only a field's name is looked for in it. */
const LONGEST_ANSWER_BYTES = 64 * 1024;

export interface Deadlines {
  readonly connectDeadlineMs: number;
  readonly sendDeadlineMs: number;
}

export type PostReferral = (referral: Referral, apiKey: string) => Promise<PartnerAnswer>;

/** @param base such as `https://api.ccswebservices.org/v1`. Resolves once the connection is closed; never rejects. */
export function createReferralApi(
  base: string,
  { connectDeadlineMs, sendDeadlineMs }: Deadlines,
): PostReferral {
  const url = new URL(`${base}/referrals`);
  const isHttps = url.protocol === 'https:';
  return (referral, apiKey) =>
    new Promise((resolve) => {
      const body = Buffer.from(JSON.stringify(referral));
      let answer = (): PartnerAnswer => ({ kind: 'unreachable' });
      const request = (isHttps ? requestHttps : requestHttp)(url, {
        method: 'POST',
        agent: false,
        headers: {
          apiKey,
          'Content-Type': 'application/json',
          'Content-Length': body.length,
          Accept: 'application/json',
          'User-Agent': 'referral-relay',
        },
      });
      const connecting = setTimeout(() => request.destroy(), connectDeadlineMs);
      const sending = setTimeout(() => request.destroy(), sendDeadlineMs);
      request.on('socket', (socket) => {
        socket.once(isHttps ? 'secureConnect' : 'connect', () => {
          clearTimeout(connecting);
          answer = () => ({ kind: 'lost' });
        });
      });
      request.on('response', (response) => {
        const { statusCode: status = 0, headers } = response;
        const chunks: Buffer[] = [];
        let length = 0;
        // The status says it all: a body that is cut, slow or endless changes nothing.
        answer = () => ({
          kind: 'answered',
          status,
          retryAfter: headers['retry-after'] ?? null,
          body: Buffer.concat(chunks).toString('utf8'),
        });
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          length += chunk.length;
          if (length > LONGEST_ANSWER_BYTES) request.destroy();
        });
        response.on('error', () => undefined);
      });
      request.on('error', () => undefined);
      request.on('close', () => {
        clearTimeout(connecting);
        clearTimeout(sending);
        resolve(answer());
      });
      request.end(body);
    });
}
