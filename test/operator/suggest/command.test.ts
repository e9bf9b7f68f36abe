// relay forms suggest, as a shell runs it.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureDefinition, PLACEHOLDER } from '../../../relay/suggest/capture.ts';
import { startTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { DEFINITION, typeformBody } from '../../support/typeform.ts';
import { relay } from '../cli.ts';

let forms: string;
beforeAll(async () => {
  forms = await mkdtemp(join(tmpdir(), 'referral-relay-test-'));
  await writeFile(join(forms, 'mine.json'), JSON.stringify(DEFINITION));
});
afterAll(() => rm(forms, { recursive: true }));

const suggest = (args: readonly string[], stdin = '') =>
  relay(['forms', 'suggest', '--forms', forms, '--local', 'http://127.0.0.1:9', ...args], stdin);
const textOf = (slug: string, dir = forms) => readFile(join(dir, `${slug}.json`), 'utf8');

describe('relay forms suggest', () => {
  it('does as its help says, down to the dry run', async () => {
    const { stdout: help } = await relay(['forms', 'suggest', '--help']);
    const [, example = ''] = /npx relay (forms suggest .*)/.exec(help) ?? [];
    const { code, stdout } = await relay(example.split(' '));
    expect(code).toBe(0);
    expect(stdout).toMatch(/q5_email\s+E-mail\s+Testxxx-help@example\.com/);
    expect(stdout).toMatch(/emailAddress\s+sure\s+q5_email: its question asks for it/);
    expect(stdout).toContain('"live": false');
    expect(stdout).toMatch(
      /It would be sent\.\nNothing is sent until the form is set live: remove "live": false\.\n$/,
    );
  });

  it('writes what is clear, a placeholder for what is open, and so does the check say', async () => {
    const body = typeformBody('Testxxx', { city: undefined });
    const { code, stdout } = await suggest(
      ['-', '--source', 'typeform', '--write', 'new-quiz', '--json'],
      body,
    );
    expect(code).toBe(1);
    const { open, written, dryRun, definition } = JSON.parse(stdout);
    expect({ open, written, dryRun }).toEqual({
      open: ['city'],
      written: join(forms, 'new-quiz.json'),
      dryRun: null,
    });
    expect(JSON.parse(await textOf('new-quiz'))).toEqual(definition);
    const checked = await relay(['forms', 'check', '--forms', forms, '--local', 'http://127.0.0.1:9']);
    expect(checked).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^new-quiz\.json at fields\.city: found a placeholder, .* not finished/),
    });
    expect(checked.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('writes the same again, and never over something else', async () => {
    const args = ['-', '--source', 'typeform', '--write', 'again'];
    const first = await suggest(args, typeformBody('Testxxx', { city: undefined }));
    const text = await textOf('again');
    expect(await suggest(args, typeformBody('Testxxx', { city: undefined }))).toEqual(first);
    expect(await textOf('again')).toBe(text);
    const other = await suggest(args, typeformBody('Testxxx'));
    expect(other).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('something else') });
    expect(await textOf('again')).toBe(text);
    await rm(join(forms, 'again.json'));
  });

  it('never writes over somebody’s work', async () => {
    const ran = await suggest(['-', '--source', 'typeform', '--write', 'mine'], typeformBody('Testxxx'));
    expect(ran).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('says something else than would be written'),
    });
    expect(await textOf('mine')).toBe(JSON.stringify(DEFINITION));
  });

  it('prepares for the first delivery, once', async () => {
    const prepare = ['--source', 'jotform', '--write', 'call-me-back'];
    const { code, stdout } = await suggest(prepare);
    expect(code).toBe(0);
    expect(stdout).toContain(' forms suggest --latest call-me-back --write call-me-back`.');
    expect(JSON.parse(await textOf('call-me-back'))).toEqual(captureDefinition('jotform', 'Call me back'));
    expect(await suggest(prepare)).toMatchObject({ code: 1, stdout: '' });
  });

  it.each([
    [['file.json'], 2, 'found no --source, expected one of'],
    [['--source', 'typeform'], 2, 'found no file'],
    [['file.json', '--latest', 'mine'], 2, 'expected neither a file nor --source'],
    [['-', '--source', 'typeform', '--write', '../mine'], 2, 'expected a slug'],
    [['-', '--source', 'typeform'], 1, "the delivery can't be read: found an empty body"],
    [['--latest', 'mine'], 1, 'found no relay'],
  ])('%j is told what is wrong with it', async (args, code, said) => {
    expect(await suggest(args)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
  });
});

describe('relay forms suggest --latest', () => {
  let running: TestRelay;
  beforeAll(async () => {
    const captured = { ...captureDefinition('typeform', 'Testxxx quiz'), verify: { hmac: HMAC } };
    running = await startTestRelay({
      forms: { quiz: captured, partly: { ...captured, language: 'fr' }, idle: captured, live: DEFINITION },
    });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  /** As Typeform signs, said by the form: a key that a proposal has to keep. */
  const HMAC = { header: 'typeform-signature', prefix: 'sha256=', encoding: 'base64' };

  const latest = (...args: string[]) =>
    relay(['forms', 'suggest', '--local', running.url, '--latest', ...args]);

  it('puts a whole definition in the place of the placeholders, from what the form has kept', async () => {
    await running.submit('older', { city: undefined });
    await running.rowWhere('older', ({ state }) => state === 'parked');
    await running.submit('newer');
    expect(await running.rowWhere('newer', ({ state }) => state === 'parked')).toMatchObject({
      reason: 'missing',
      attempts: 0,
    });
    const { code, stdout } = await latest('quiz', '--write', 'quiz');
    expect(stdout).toContain('quiz.json in place of its placeholders.');
    expect(code).toBe(0);
    expect(JSON.parse(await textOf('quiz', running.formsDir))).toMatchObject({
      title: 'Testxxx quiz',
      verify: { hmac: HMAC },
      live: false,
      fields: DEFINITION.fields,
    });
  });

  it('keeps the placeholder of what is open, so that the form goes on taking deliveries', async () => {
    await running.submit('partly', { city: undefined }, 'partly');
    await running.rowWhere('partly', ({ state }) => state === 'parked');
    const { code, stdout } = await latest('partly', '--write', 'partly');
    expect(code).toBe(1);
    expect(stdout).toMatch(/city is open: .* nothing can be sent\.\n$/);
    expect(stdout).toMatch(/language\s+fr\s+as the form says already/);
    const { city: _, ...others } = DEFINITION.fields;
    expect(JSON.parse(await textOf('partly', running.formsDir))).toMatchObject({
      language: 'fr',
      fields: { ...others, city: PLACEHOLDER },
    });
    const checked = await relay(['forms', 'check', '--local', running.url, '--forms', running.formsDir]);
    expect(checked).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('partly.json at fields.city: found a placeholder'),
    });
  });

  it.each([
    ['idle', 'found no delivery that idle has kept'],
    ['live', 'live is live, expected a form that says "live": false'],
    ['idel', 'did you mean idle?'],
  ])('of %s says what is missing', async (slug, said) => {
    expect(await latest(slug)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(said) });
  });
});
