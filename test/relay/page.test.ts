// The page in a real browser, where this machine has one; the page's data is tested over HTTP everywhere.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION, typeformBody, typeformSignature } from '../support/typeform.ts';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const SLUG = 'debt-relief-quiz';
let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay({
    forms: { [SLUG]: JSON.parse(await readFile(`forms/${SLUG}.json`, 'utf8')), quiz: DEFINITION },
    samplesDir: 'examples',
  });
});
afterAll(() => relay[Symbol.asyncDispose]());

describe.runIf(BROWSER !== undefined)('in a browser', () => {
  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desktop', { width: 1280, height: 900 }],
  ])('a sample sent from the page arrives before the eyes of whoever sent it, on %s', async (_, viewport) => {
    // Only a machine that has a browser needs to load it.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath: BROWSER ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    try {
      const page = await browser.newPage({ viewport });
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(relay.url);
      await page.getByRole('button', { name: /send a sample/i, disabled: false }).click();
      await page.getByText('Testxxx-Firstname Testxxx-Lastname').first().waitFor();
      await page.getByText('A collector calls me at work.').first().waitFor();
      await relay.submit(`too-short-on-${viewport.width}`, { phone: '555-0123' });
      await page
        .getByText(/1 person waits: 'Testxxx quiz' phoneNumber has 7 digits, no area code/)
        .last()
        .waitFor();
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(viewport.width);
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

it('shows its data to this machine alone', async () => {
  const paths = ['/', '/local/overview', '/local/submissions', '/local/referrals'];
  for (const path of paths) expect((await fetch(relay.url + path)).status).toBe(200);
  const { port } = new URL(relay.url);
  for (const path of paths) {
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path, headers: { host: 'attacker.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(status, path).toBe(403);
  }
});

it('is shown in no frame of another site', async () => {
  const policy = (await fetch(relay.url)).headers.get('content-security-policy');
  expect(policy).toContain("frame-ancestors 'none'");
});

describe('whatever the form of a request', () => {
  /** The status of a delivery, sent as it is. */
  const statusOf = (path: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(relay.url);
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end(BODY);
    });
  const BODY = typeformBody('Testxxx-forms-of-request');
  const signature = typeformSignature(SECRET, BODY);

  it('one with the whole address reaches the form, as through a proxy', async () => {
    expect(await statusOf(`${relay.url}/webhooks/quiz`, signature)).toBe(200);
    expect(await statusOf(relay.url, {})).toBe(200);
    expect(await statusOf(`${relay.url}/nowhere`, {})).toBe(404);
  });

  it('one that expects what nobody knows reaches it too', async () => {
    expect(await statusOf('/webhooks/quiz', { ...signature, expect: 'Testxxx' })).toBe(200);
  });
});
