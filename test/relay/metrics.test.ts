// What the functions count, in CloudWatch's embedded metric format: the alarms listen for exactly these.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { LOCAL_STAGE, METRIC, metricNamespace } from '../../lambda/names.ts';
import { answers, type Partner, startPartner } from '../support/partner.ts';
import { startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION, typeformBody } from '../support/typeform.ts';

let partner: Partner;
let relay: TestRelay;
beforeAll(async () => {
  partner = await startPartner();
  relay = await startTestRelay({
    referralApiUrl: partner.url,
    forms: { quiz: DEFINITION, broken: DEFINITION },
  });
});
afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await partner[Symbol.asyncDispose]();
});

/** Amazon CloudWatch User Guide, "Specification: Embedded metric format". */
const Embedded = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ),
  }),
  service: z.string(),
});

const emitted = () =>
  relay.logs
    .filter((line) => line.includes('"_aws"'))
    .map((line) => Embedded.parse(JSON.parse(line)))
    .flatMap((line) =>
      line._aws.CloudWatchMetrics.flatMap((directive) =>
        directive.Metrics.map(({ Name, Unit }) => ({
          name: Name,
          unit: Unit,
          value: line[Name],
          service: line.service,
          namespace: directive.Namespace,
          dimensions: directive.Dimensions,
        })),
      ),
    );

/** Resolves once it was counted; as often as it may take, since the lines of a process come a moment later. */
const counted = (service: string, name: string) =>
  vi.waitFor(
    () => {
      const found = emitted().find((metric) => metric.service === service && metric.name === name);
      if (found === undefined) throw new Error(`no ${name} of ${service} so far`);
      return found;
    },
    { timeout: 20_000 },
  );

it.each([
  ['a refused key', 401, METRIC.keyRefused],
  ['a wrong address', 404, METRIC.addressWrong],
  ['a busy partner', 503, METRIC.retried],
  ['a refused referral', 400, METRIC.parked],
])('counts %s', async (name, status, metric) => {
  partner.toNext(name, answers(status));
  await relay.submit(name.replaceAll(' ', '-'), { story: name });
  expect(await counted('submit', metric)).toMatchObject({ value: 1, unit: 'Count' });
});

it('measures since when a referral that does not arrive is on its way', async () => {
  partner.toNext('undelivered', answers(503));
  await relay.submit('undelivered', { story: 'undelivered' });
  const { value, unit } = await counted('submit', METRIC.undeliveredAge);
  expect(unit).toBe('Seconds');
  expect(value).toBeGreaterThanOrEqual(0);
});

it('measures it also where every try fails unexpectedly', async () => {
  const before = () => emitted().filter(({ name }) => name === METRIC.undeliveredAge).length;
  await writeFile(join(relay.formsDir, 'broken.json'), JSON.stringify({ ...DEFINITION, fields: {} }));
  // Nothing else is on its way, so that nothing else is measured.
  await vi.waitFor(
    async () => expect((await relay.rows()).map(({ state }) => state)).not.toContain('retrying'),
    { timeout: 20_000 },
  );
  const measured = before();
  await relay.deliver(typeformBody('unusable'), { form: 'broken' });
  await vi.waitFor(() => expect(before()).toBeGreaterThan(measured), { timeout: 20_000 });
  expect(relay.logs.some((line) => line.includes('"failed"') && line.includes('FormError'))).toBe(true);
});

it.each([
  ['what is accepted', METRIC.accepted, () => relay.submit('accepted')],
  ['what is not proved', METRIC.unproved, () => relay.deliver('{}', { headers: {} })],
  ['what is too large', METRIC.tooLarge, () => relay.deliver('x'.repeat(256 * 1024 + 1))],
  ['what is for no form', METRIC.formUnknown, () => relay.deliver('{}', { form: 'nobodys' })],
])('counts %s', async (_, metric, deliver) => {
  await deliver();
  expect(await counted('receive', metric)).toMatchObject({ value: 1, unit: 'Count' });
});

it('says of which stage and function, and of nothing else', () => {
  for (const { namespace, dimensions } of emitted())
    expect([namespace, dimensions]).toEqual([metricNamespace(LOCAL_STAGE), [['service']]]);
});
