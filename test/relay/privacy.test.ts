import { expect, it } from 'vitest';
import { answers, startPartner, talksGarbage } from '../support/partner.ts';
import { SECRET, startTestRelay } from '../support/test-relay.ts';
import { typeformBody } from '../support/typeform.ts';

/** What a person types, each value to be recognised wherever it turns up. */
const PERSONAL = {
  first_name: 'Testxxx-Zacharie',
  last_name: 'Testxxx-Quimbois',
  phone: '604-555-0187',
  email: 'Testxxx-zq@example.com',
  city: 'Testxxx-Quesnel',
  province: 'BC',
  story: 'Testxxx-garnishment-of-wages',
};
const TRACES = [
  ...Object.values(PERSONAL).filter((value) => value !== 'BC'),
  '6045550187',
  '555-0187',
  SECRET,
  'Testxxx-key',
];

it('no log line holds anything that a person typed, nor a secret, whatever happens', async () => {
  await using partner = await startPartner();
  await using relay = await startTestRelay({ referralApiUrl: partner.url });
  const echo = JSON.stringify({ error: `${Object.values(PERSONAL).join(' ')} is invalid` });
  partner.toNext('Testxxx-refused', answers(400, {}, echo));
  partner.toNext('Testxxx-failed', answers(500, {}, echo), talksGarbage);
  const good = typeformBody('good', PERSONAL);
  await relay.deliver(good);
  await relay.deliver(good);
  await relay.rowWhere('good', ({ deliveries }) => deliveries === 2);
  for (const token of ['refused', 'failed']) {
    await relay.submit(token, { ...PERSONAL, story: `${PERSONAL.story} Testxxx-${token}` });
  }
  await relay.submit('unmappable', { ...PERSONAL, phone: `${PERSONAL.phone}-999999` });
  await relay.submit('not-an-address', { ...PERSONAL, email: PERSONAL.story });
  await relay.deliver(good, { headers: { 'typeform-signature': 'sha256=Testxxx' } });
  await relay.deliver(good.slice(0, -30));
  await relay.deliver(`${good}${'x'.repeat(300_000)}`);
  for (const token of ['refused', 'failed', 'unmappable', 'not-an-address']) {
    await relay.rowWhere(token, ({ state }) => state === 'submitted' || state === 'parked');
  }
  const logs = relay.logs.join('\n');
  for (const event of ['accepted', 'submitted', 'repeated', 'parked', 'retrying', 'unproved', 'too_large']) {
    expect(logs).toContain(`"${event}"`);
  }
  for (const trace of TRACES) expect(logs).not.toContain(trace);
  const rows = JSON.stringify(await relay.rows());
  for (const trace of TRACES) expect(rows).not.toContain(trace);
});

it('the ledger of what was submitted holds nothing that a person typed', async () => {
  await using relay = await startTestRelay();
  await relay.submit('forgotten', { ...PERSONAL, phone: '555-0187' });
  await relay.rowWhere('forgotten', ({ state }) => state === 'parked');
  const parked = await relay.ledger.find('quiz#forgotten');
  expect(Buffer.from(parked?.kept?.raw ?? []).toString()).toContain(PERSONAL.story);
  await relay.submit('forgotten', PERSONAL);
  await relay.rowWhere('forgotten', ({ state }) => state === 'submitted');
  const submitted = JSON.stringify(await relay.ledger.find('quiz#forgotten'));
  for (const trace of TRACES) expect(submitted).not.toContain(trace);
});
