// What needs no relay: checking and trying definitions, help, and calls that make no sense.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFINITION, typeformBody } from '../support/typeform.ts';
import { relay, relayProcess } from './cli.ts';

/** Nothing listens there. */
const NOBODY = 'http://127.0.0.1:9';

let forms: string;
beforeAll(async () => {
  forms = await mkdtemp(join(tmpdir(), 'referral-relay-test-'));
  const wrong = { ...DEFINITION, source: 'paper', fields: { ...DEFINITION.fields, town: 'city' } };
  await writeFile(join(forms, 'quiz.json'), JSON.stringify(DEFINITION));
  await writeFile(join(forms, 'wrong.json'), JSON.stringify(wrong));
});
afterAll(() => rm(forms, { recursive: true }));

const here = () => ['--forms', forms, '--local', NOBODY];

describe('relay', () => {
  it('prints help with an example', async () => {
    expect(await relayProcess(['submissions', 'mend', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npx relay submissions mend RR-7K3F-92QD phoneNumber'),
      stderr: '',
    });
  });

  it('reads standard input, prints and exits as a shell expects it of a process', async () => {
    const body = typeformBody('token-1', { phone: '555-0123' });
    const args = ['forms', 'try', 'quiz', '-', ...here()];
    const [alone, within] = await Promise.all([relayProcess(args, body), relay(args, body)]);
    expect(alone).toEqual(within);
    expect(alone.code).toBe(1);
    expect((await relayProcess(['forms', 'chekc'])).code).toBe(2);
  });

  it.each([
    [['forms', 'chekc'], /unknown command 'chekc'\n\(Did you mean check\?\)/],
    [['submissions', 'mend', 'RR-7K3F-92QD', 'phoneNumber', '604-555-0123'], /too many arguments/],
    [['submissions', 'replay'], /takes a reference/],
    [['find', '--local', 'nowhere'], /expected an address/],
  ])('%j is misuse', async (args, said) => {
    expect(await relay(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) });
  });

  it('that finds no relay says in one line how to start it, and tells programs the same', async () => {
    const { code, stdout, stderr } = await relay(['submissions', 'list', '--json', '--local', NOBODY]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^found no relay at http:\/\/127\.0\.0\.1:9, .*`npm start`.*\n$/);
    expect(JSON.parse(stdout)).toEqual({ error: stderr.trimEnd() });
  });
});

it('no example of help puts what a person is found by into the shell’s history', async () => {
  const { stdout } = await relay(['find', '--help']);
  expect(stdout).toMatch(/Example:\n {2}npx relay find\n/);
  expect(stdout).not.toMatch(/echo|\d{3}-\d{4}/);
});

describe('relay forms check', () => {
  it('prints one line for each mistake', async () => {
    const { code, stdout } = await relay(['forms', 'check', ...here()]);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^wrong\.json at source: found "paper", expected/),
      expect.stringMatching(
        /^wrong\.json at fields\.town: found "city", expected|^wrong\.json at fields: found town, expected/,
      ),
    ]);
  });

  it("finds nothing wrong with the project's own", async () => {
    const { code, stdout } = await relay(['forms', 'check', '--json', '--local', NOBODY]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      forms: expect.arrayContaining(['debt-relief-quiz']),
      wrong: [],
    });
  });
});

describe('relay forms try', () => {
  const attempt = (body: string, ...more: string[]) =>
    relay(['forms', 'try', 'quiz', '-', ...here(), ...more], body);

  it('shows where each field comes from, what was made of it, and the note', async () => {
    const { code, stdout } = await attempt(typeformBody('token-1'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/phoneNumber\s+phone “Your phone\?”\s+604-555-0123 → \+16045550123/);
    expect(stdout).toContain('Your story? "A Testxxx-collector calls me at work."');
    expect(stdout).toMatch(/\n {2}Ref RR-.* · Testxxx quiz\n/);
    expect(stdout).toContain('It would be sent.');
  });

  it('shows every problem, and fails', async () => {
    const body = typeformBody('token-1', { phone: '555-0123', email: 'Testxxx' });
    const { code, stdout } = await attempt(body, '--json');
    expect(code).toBe(1);
    const { would, sentence, fields, note } = JSON.parse(stdout);
    expect({ would, note }).toEqual({ would: 'park', note: null });
    expect(sentence).toBe(
      "It would wait for a person: 'Testxxx quiz' phoneNumber has 7 digits, no area code.",
    );
    expect(fields).toContainEqual({
      field: 'emailAddress',
      value: null,
      origin: 'answer',
      answer: { key: 'email', label: 'Your email?' },
      typed: 'Testxxx',
      problem: 'is no e-mail address',
    });
  });

  it('of a form that is not live says how to set it live, unless something else is in the way', async () => {
    const draft = JSON.stringify({ ...DEFINITION, live: false });
    await writeFile(join(forms, 'draft.json'), draft);
    const attemptDraft = (body: string) => relay(['forms', 'try', 'draft', '-', ...here()], body);
    const ready = await attemptDraft(typeformBody('token-1'));
    expect(ready.stdout).toContain('To set it live, remove "live": false from draft.json.');
    const unready = await attemptDraft(typeformBody('token-1', { phone: '555-0123' }));
    expect(unready.stdout).not.toContain('To set it live');
    await rm(join(forms, 'draft.json'));
  });

  it('guesses multipart by its boundary', async () => {
    const file = 'examples/debt-help-request.multipart';
    const { code, stdout } = await relay(['forms', 'try', 'debt-help-request', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('Calgary');
  });

  it('of a form that there is not says which was meant', async () => {
    const ran = await relay(['forms', 'try', 'quizz', '-', ...here()], '{}');
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/did you mean quiz\?/) });
  });
});
