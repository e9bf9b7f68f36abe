import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION, typeformBody, typeformSignature } from '../support/typeform.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay({
    forms: {
      quiz: DEFINITION,
      unset: DEFINITION,
      empty: DEFINITION,
      tokened: { ...DEFINITION, verify: 'token' },
    },
    secrets: {
      apiKey: 'Testxxx-key',
      webhooks: { quiz: ['Testxxx-new', SECRET], empty: ['', '  '], tokened: 'Testxxx-token-0123456789' },
    },
  });
});
afterAll(() => relay[Symbol.asyncDispose]());

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a genuine delivery', () => {
  it('is answered exactly 200 with its id, whatever its body', async () => {
    for (const body of [
      typeformBody('t'),
      '',
      '{',
      '[]',
      '{"event_type":"form_response_partial"}',
      '\u0000',
    ]) {
      const response = await relay.deliver(body);
      expect(response.status, body).toBe(200);
      expect(await response.json(), body).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    }
  });

  it('is proved by the retiring secret as well as by the new one', async () => {
    const body = typeformBody('rotation');
    for (const secret of ['Testxxx-new', SECRET]) {
      const response = await relay.deliver(body, {
        headers: { ...JSON_TYPE, ...typeformSignature(secret, body) },
      });
      expect(response.status).toBe(200);
    }
  });

  it('is proved over its raw bytes, whatever its content type says they are', async () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]);
    const signed = typeformSignature(SECRET, bytes);
    for (const type of [
      'application/octet-stream',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ]) {
      const response = await relay.deliver(bytes, { headers: { 'content-type': type, ...signed } });
      expect(response.status, type).toBe(200);
    }
    const text = typeformBody('as-text');
    for (const type of ['text/plain', 'application/vnd.testxxx+json', 'application/xml']) {
      const response = await relay.deliver(text, {
        headers: { 'content-type': type, ...typeformSignature(SECRET, text) },
      });
      expect(response.status, type).toBe(200);
    }
  });

  it('is taken with any case of header names and a token in the path that nobody asked for', async () => {
    const body = typeformBody('header-case');
    const [signature = ''] = Object.values(typeformSignature(SECRET, body));
    const response = await relay.deliver(body, {
      path: '/webhooks/quiz/some-token',
      headers: { ...JSON_TYPE, 'TYPEFORM-Signature': signature },
    });
    expect(response.status).toBe(200);
  });

  it('is proved by the token where the form says so', async () => {
    const path = '/webhooks/tokened/Testxxx-token-0123456789';
    expect((await relay.deliver(typeformBody('tok'), { path, headers: JSON_TYPE })).status).toBe(200);
  });
});

describe('a delivery that is not proved', () => {
  const body = typeformBody('forged');
  const [good = ''] = Object.values(typeformSignature(SECRET, body));
  it.each([
    ['no signature', {}],
    ['an empty signature', { 'typeform-signature': '' }],
    ['a signature without its prefix', { 'typeform-signature': good.slice('sha256='.length) }],
    ['a signature by another secret', typeformSignature('Testxxx-retired', body)],
    ['a signature of another body', typeformSignature(SECRET, `${body} `)],
    ['a signature cut short', { 'typeform-signature': good.slice(0, -1) }],
    ['a signature that is no base64', { 'typeform-signature': 'sha256=é€' }],
    ['a very long signature', { 'typeform-signature': 'sha256='.padEnd(8_000, 'A') }],
  ])('is refused with 401 and no more: %s', async (_, headers) => {
    const encoded = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
    );
    const response = await relay.deliver(body, { headers: { ...JSON_TYPE, ...encoded } });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'unauthorised' });
  });

  it.each([
    '/webhooks/tokened',
    '/webhooks/tokened/',
    '/webhooks/tokened/Testxxx-token-0123456788',
    '/webhooks/tokened/%00',
  ])('is refused without the token: %s', async (path) => {
    const headers = { ...JSON_TYPE, ...typeformSignature('Testxxx-token-0123456789', body) };
    expect((await relay.deliver(body, { path, headers })).status).toBe(401);
  });

  it('leaves no trace in the ledger or at the partner', async () => {
    await relay.submit('after-the-forgeries');
    await relay.rowWhere('after-the-forgeries', ({ state }) => state === 'submitted');
    expect((await relay.rows()).map(({ submission }) => submission)).not.toContain('forged');
  });
});

describe('what is ours and not there', () => {
  it.each(['nobody', 'Upper', '..', '-x', 'a'.repeat(64), 'quiz.json', 'form.schema', '%2e%2e'])(
    'is answered 503 and never 404: the form %s',
    async (form) => {
      const response = await postRaw(`/webhooks/${form}`);
      expect(response).toEqual({ status: 503, retryAfter: '60', body: '{"error":"unavailable"}' });
    },
  );

  it.each(['/webhooks', '/webhooks/', '/webhooks/../forms/quiz', '/webhooks//quiz'])(
    'is answered 503 and never 404: the address %s',
    async (path) => {
      expect((await postRaw(path)).status).toBe(503);
    },
  );

  it.each(['unset', 'empty'])('is answered 503: the secret of the form %s', async (form) => {
    const body = typeformBody('t');
    for (const secret of ['', '  ', 'undefined']) {
      const headers = { ...JSON_TYPE, ...(secret === '' ? {} : typeformSignature(secret, body)) };
      expect((await relay.deliver(body, { form, headers })).status).toBe(503);
    }
  });
});

describe('other requests', () => {
  it.each(['GET', 'HEAD'])('answers %s with 200 and nothing, on any webhook address', async (method) => {
    for (const path of ['/webhooks/quiz', '/webhooks/nobody', '/webhooks/', '/webhooks/a/b/c']) {
      const response = await relay.deliver('', { method, path });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers %s with 405', async (method) => {
    expect((await relay.deliver('', { method, path: '/webhooks/quiz' })).status).toBe(405);
  });

  it('answers 413 over 256 KiB, and takes what is just as large', async () => {
    const largest = `"${'x'.repeat(256 * 1024 - 2)}"`;
    expect((await relay.deliver(largest)).status).toBe(200);
    const response = await relay.deliver(`${largest} `);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: 'too_large' });
    expect((await relay.deliver(Buffer.alloc(1_000_000))).status).toBe(413);
  });
});

/** Posts to a path as it stands: fetch would tidy `..` away. */
function postRaw(
  path: string,
): Promise<{ status: number | undefined; retryAfter: string | undefined; body: string }> {
  const { hostname, port } = new URL(relay.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: 'POST' }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'], body }),
      );
    });
    sent.on('error', reject);
    sent.end('{}');
  });
}
