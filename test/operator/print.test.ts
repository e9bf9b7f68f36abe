// What the tool prints can be pasted, and steers no terminal, whatever somebody has sent.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forPeople, printed } from '../../relay/print.ts';
import { startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION } from '../support/typeform.ts';
import { relay } from './cli.ts';

const HOSTILE = '\u001b]0;pwned\u0007x\nRR-FAKE  submitted\u202e\u009b2J';

describe('a line for people', () => {
  it.each([
    [HOSTILE, ']0;pwnedx RR-FAKE  submitted2J'],
    ['\u001b[8mhidden\u001b[0m', 'hidden'],
    ['a\r\nb\u2028c\td', 'a b c d'],
    ['Montréal 🙂', 'Montréal 🙂'],
  ])('%j is shown as %j', (text, shown) => {
    expect(forPeople(text, 'npx relay')).toBe(shown);
  });

  it.each([
    [
      'correct it, then `relay submissions replay RR-7K3F-92QD`.',
      '`npx relay --stage prod submissions replay RR-7K3F-92QD`',
    ],
    ['start it with `npm start`', '`npm start`'],
  ])('%j says %s', (text, shown) => {
    expect(forPeople(text, 'npx relay --stage prod')).toContain(shown);
  });

  it('stays the same in JSON, and steers nothing there either', () => {
    const outcome = { json: { sentence: `\`relay find\` ${HOSTILE}` }, lines: [], ok: true };
    const text = printed(outcome, true, 'npx relay --stage prod');
    expect(JSON.parse(text)).toEqual(outcome.json);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });
});

describe('against a relay', () => {
  let running: TestRelay;
  beforeAll(async () => {
    running = await startTestRelay({ forms: { quiz: DEFINITION } });
  });
  afterAll(() => running[Symbol.asyncDispose]());
  const operate = (...args: string[]) => relay([...args, '--local', running.url]);

  it('an id that would forge a line is known by its digest, and its remedy is pasted as it is', async () => {
    const id = `sha256:${createHash('sha256').update(HOSTILE).digest('hex')}`;
    await running.submit(HOSTILE, { phone: '555-0123' });
    const { reference } = await running.rowWhere(id, ({ state }) => state === 'parked');
    const shown = await operate('submissions', 'show', reference);
    expect(shown.stdout).toMatch(new RegExp(`\\n {2}submission +${id}\\n`));
    expect(shown.stdout).not.toContain('RR-FAKE');
    expect(shown.stdout).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);

    const [, remedy = ''] = /`npx relay (.* phoneNumber)`/.exec(shown.stdout) ?? [];
    expect(remedy).toBe(`--local ${running.url} submissions mend ${reference} phoneNumber`);
    const mended = await relay(remedy.split(' '), '604-555-0123');
    expect(mended).toMatchObject({ code: 0, stdout: expect.stringContaining('Submitted') });
  });

  it('programs are told the sentence as every part of the relay says it', async () => {
    await running.submit('for-programs', { phone: '555-0123' });
    const { reference } = await running.rowWhere('for-programs', ({ state }) => state === 'parked');
    const { stdout } = await operate('submissions', 'show', reference, '--json');
    expect(JSON.parse(stdout).sentence).toContain(`\`relay submissions mend ${reference} phoneNumber\``);
  });

  it('a failure says what to call next as it was called itself', async () => {
    const { stderr } = await operate('send', 'quiz', '-', '--forms', running.formsDir);
    expect(stderr).toBe('');
    await running.setSecrets({ apiKey: 'Testxxx-key', webhooks: {} });
    const ran = await operate('send', 'quiz', '-', '--forms', running.formsDir);
    expect(ran.stderr).toContain(
      `\`npx relay --local ${running.url} --forms ${running.formsDir} secrets set quiz\``,
    );
  });
});

describe('help', () => {
  it.each([[['forms']], [['secrets']], [['submissions']]])('of %j has an example', async (group) => {
    const { stdout } = await relay([...group, '--help']);
    expect(stdout).toMatch(new RegExp(`Example:\n {2}npx relay ${group[0]} `));
  });

  it('tells the version', async () => {
    expect(await relay(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
