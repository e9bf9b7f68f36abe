// What becomes of what people sent, by the tool, against the whole relay.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION, typeformBody } from '../support/typeform.ts';
import { relay } from './cli.ts';

/** Each value is to be recognised wherever it turns up. */
const PERSONAL = {
  first_name: 'Testxxx-Zacharie',
  last_name: 'Testxxx-Quimbois',
  phone: '604-555-0187',
  email: 'Testxxx-zq@example.com',
  city: 'Testxxx-Quesnel',
  story: 'Testxxx-garnishment',
};
const TRACES = [...Object.values(PERSONAL), '6045550187', '555-0187', '555-0199'];

let running: TestRelay;
beforeAll(async () => {
  running = await startTestRelay({
    forms: { quiz: DEFINITION, renamed: DEFINITION, draft: DEFINITION, moving: DEFINITION },
  });
});
afterAll(() => running[Symbol.asyncDispose]());

/** Runs the tool, and sees to it that it prints nothing personal. */
async function operate(args: readonly string[], stdin = '') {
  const ran = await relay([...args, '--local', running.url], stdin);
  for (const trace of TRACES) expect(ran.stdout + ran.stderr).not.toContain(trace);
  return ran;
}

const parked = async (
  token: string,
  answers: Parameters<typeof typeformBody>[1],
  form?: string,
): Promise<Row> => {
  await running.submit(token, { ...PERSONAL, ...answers }, form);
  return running.rowWhere(token, ({ state }) => state === 'parked');
};

const define = (slug: string, definition: object) =>
  writeFile(join(running.formsDir, `${slug}.json`), JSON.stringify(definition));

describe('relay send', () => {
  it('sends a delivery as its source would, and prints its id', async () => {
    const { code, stdout } = await operate(['send', 'quiz', '-', '--json'], typeformBody('sent', PERSONAL));
    expect(code).toBe(0);
    const { status, id } = JSON.parse(stdout);
    expect(status).toBe(200);
    expect(await running.rowWhere('sent', ({ state }) => state === 'submitted')).toMatchObject({ id });
  });

  it('fails unless it is accepted', async () => {
    expect(await operate(['send', 'quiz', '-'], 'x'.repeat(300_000))).toMatchObject({
      code: 1,
      stdout: '413 too_large\n',
    });
  });
});

describe('relay find', () => {
  let reference: string;
  beforeAll(async () => {
    await running.submit('found', { ...PERSONAL, email: 'Testxxx-Found@example.com', phone: '250-555-0142' });
    ({ reference } = await running.rowWhere('found', ({ state }) => state === 'submitted'));
  });

  it.each([
    ['an e-mail address', () => ' testxxx-found@EXAMPLE.com\n'],
    ['a reference read over the phone', () => reference.toLowerCase().replaceAll('-', ' ')],
  ])('finds by %s what the partner said', async (_, typed) => {
    const { code, stdout } = await operate(['find'], typed());
    expect(code).toBe(0);
    expect(stdout).toContain(reference);
    expect(stdout).toContain('Testxxx quiz');
    expect(stdout).toContain('the partner said 201');
    expect(stdout).toContain('Submitted: the partner took the referral.');
    expect(stdout).not.toMatch(/found@/i);
  });

  it('finds by a phone number, and tells programs', async () => {
    const { stdout } = await operate(['find', '--json'], '+1 (250) 555.0142');
    expect(JSON.parse(stdout)).toMatchObject([
      { reference, form: 'quiz', state: 'submitted', partnerStatus: 201 },
    ]);
    expect(stdout).not.toContain('0142');
  });

  it('fails where nothing came in', async () => {
    const { code, stdout } = await operate(['find'], 'Testxxx-nobody@example.com');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'Nothing came in by that e-mail address in the last 90 days.\n',
    });
  });
});

describe('relay submissions', () => {
  it('list shows what waits, with the remedy', async () => {
    const { reference } = await parked('listed', { phone: '555-0187' });
    const which = ['--state', 'parked', '--reason', 'invalid', '--form', 'quiz'];
    const { code, stdout } = await operate(['submissions', 'list', ...which, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        reference,
        field: 'phoneNumber',
        sentence: `1 person waits: 'Testxxx quiz' phoneNumber has 7 digits, no area code. Mend it with \`relay submissions mend ${reference} phoneNumber\`.`,
      }),
    );
  });

  it.each([
    ['list', ['submissions', 'list', '--form', 'drafft']],
    ['replay', ['submissions', 'replay', '--form', 'drafft', '--yes']],
  ])('%s of a form that there is not says which was meant', async (_, args) => {
    expect(await operate(args)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^found no form "drafft", expected one of .*; did you mean draft\?\n$/),
    });
  });

  it('show tells the story, and the answers only when asked', async () => {
    const { reference } = await parked('shown', { phone: '555-0187' });
    const { code, stdout } = await operate(['submissions', 'show', reference, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      reference,
      state: 'parked',
      attempts: 0,
      kept: { bytes: expect.any(Number) },
    });
    const revealed = await relay(['submissions', 'show', reference, '--reveal', '--local', running.url]);
    for (const value of [PERSONAL.story, PERSONAL.email, '555-0187'])
      expect(revealed.stdout).toContain(value);
  });

  it('show knows no reference that there is not', async () => {
    expect(await operate(['submissions', 'show', 'RR-0000-0000'])).toMatchObject({ code: 1, stdout: '' });
  });

  it('mend reads the value as an answer, keeps who and when, and sends it', async () => {
    const { reference } = await parked('mended', { phone: '555-0187', email: 'Testxxx-mended' });
    const wrong = await operate(['submissions', 'mend', reference, 'phoneNumber'], '555-0199');
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no area code') });
    const first = await operate(['submissions', 'mend', reference, 'phoneNumber'], '604-555-0199 ext. 12');
    expect(first).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`mend ${reference} emailAddress`),
    });
    const second = await operate(
      ['submissions', 'mend', reference, 'emailAddress', '--json'],
      'Testxxx-m@example.com',
    );
    expect(second.code).toBe(0);
    expect(JSON.parse(second.stdout)).toEqual({
      reference,
      field: 'emailAddress',
      state: 'submitted',
      reason: null,
    });
    const sent = (await running.referrals()).find(({ notes }) => notes?.includes(reference));
    expect(sent).toMatchObject({ phoneNumber: '+16045550199', emailAddress: 'Testxxx-m@example.com' });
    expect((await running.ledger.find('quiz#mended'))?.corrections).toMatchObject([
      { field: 'phoneNumber', by: expect.any(String) },
      { field: 'emailAddress' },
    ]);
  });

  it('replay sends what a corrected definition maps, and leaves alone what it does not', async () => {
    const answers = { city: undefined };
    const { reference } = await parked('renamed', answers, 'renamed');
    const early = await operate(['submissions', 'replay', reference, '--yes']);
    expect(early).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing was sent.') });
    expect(await running.rowWhere('renamed', () => true)).toMatchObject({ state: 'parked', attempts: 0 });
    const unasked = await operate(['submissions', 'replay', reference]);
    expect(unasked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--yes') });
    await define('renamed', {
      ...DEFINITION,
      fields: { ...DEFINITION.fields, city: { value: 'Not asked' } },
    });
    const late = await operate(['submissions', 'replay', reference, '--yes', '--json']);
    expect(late.code).toBe(0);
    expect(JSON.parse(late.stdout)).toMatchObject([
      { reference, sent: true, state: 'submitted', preview: { would: 'send' } },
    ]);
  });

  it('replay takes all that wait at a form', async () => {
    await define('draft', { ...DEFINITION, live: false });
    const references = await Promise.all(
      ['draft-1', 'draft-2'].map(async (token) => (await parked(token, {}, 'draft')).reference),
    );
    await define('draft', DEFINITION);
    const { code, stdout } = await operate([
      'submissions',
      'replay',
      '--form',
      'draft',
      '--reason',
      'not_live',
      '--yes',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Sent 2 submissions again.');
    for (const reference of references) expect(stdout).toMatch(new RegExp(`${reference}  Submitted`));
  });

  it('replay of what could not be read says under which reference it goes on', async () => {
    const hmac = { header: 'typeform-signature', prefix: 'sha256=', encoding: 'base64' };
    const unread = { source: 'generic', delivery: { answers: 'nowhere' }, verify: { hmac } };
    await define('moving', { ...DEFINITION, ...unread });
    await running.submit('moving', PERSONAL, 'moving');
    const { reference } = await expect
      .poll(
        async () => (await running.rows()).find(({ form, state }) => form === 'moving' && state === 'parked'),
        {
          timeout: 10_000,
        },
      )
      .toMatchObject({ reason: 'unreadable' })
      .then(async () => (await running.rows()).find(({ form }) => form === 'moving') ?? { reference: '' });
    await define('moving', DEFINITION);
    const { code, stdout } = await operate(['submissions', 'replay', reference, '--yes']);
    const now = await running.rowWhere('moving', ({ state }) => state === 'submitted');
    expect(code).toBe(0);
    expect(stdout).toContain(`${reference}  Now that it can be read, it goes on as ${now.reference}`);
    expect(stdout).not.toContain('Nothing to send');
  });
});
