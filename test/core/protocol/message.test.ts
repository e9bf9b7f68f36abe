import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REQUIRED_FIELDS } from '../../../lambda/core/mapping/referral.ts';
import { decodeMessage, encodeMessage, waitingSince } from '../../../lambda/core/protocol/message.ts';
import { anyText } from '../any-text.ts';
import { givenCorrection, givenDelivery, NOW } from '../given.ts';

const wire = (changed: object = {}) =>
  JSON.stringify({
    v: 1,
    id: 'Testxxx-delivery-id',
    form: 'debt-relief-quiz',
    acceptedAt: NOW,
    headers: { 'content-type': 'application/json' },
    body: 'eyJhIjoxfQ==',
    ...changed,
  });
const failureOf = (body: string) => {
  const message = decodeMessage(body);
  return message.ok ? null : message.error;
};

test('a message on the wire is read', () => {
  expect(decodeMessage(wire())).toEqual({
    ok: true,
    value: {
      delivery: {
        id: 'Testxxx-delivery-id',
        form: 'debt-relief-quiz',
        acceptedAt: NOW,
        headers: { 'content-type': 'application/json' },
        raw: new TextEncoder().encode('{"a":1}'),
        corrections: [],
      },
      replay: null,
    },
  });
});

test('a replay names the item and its number', () => {
  const replay = { key: 'debt-relief-quiz#Testxxx-submission-id', number: 2, at: 1_764_000_000_000 };
  expect(decodeMessage(wire({ replay }))).toMatchObject({ ok: true, value: { replay } });
});

test('what an operator put right travels with the delivery', () => {
  const corrections = [givenCorrection(), givenCorrection({ field: 'phoneNumber', value: '604-555-0123' })];
  expect(decodeMessage(wire({ corrections }))).toMatchObject({ value: { delivery: { corrections } } });
});

describe('whatever is put in', () => {
  const delivery = fc.record({
    id: fc.uuid(),
    form: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/),
    acceptedAt: fc.nat(),
    headers: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]*$/), anyText()),
    raw: fc.uint8Array(),
    corrections: fc.array(
      fc.record({
        field: fc.constantFrom(...REQUIRED_FIELDS),
        value: anyText(),
        by: anyText(),
        at: fc.nat(),
      }),
      { maxLength: 2 },
    ),
  });
  const replay = fc.option(fc.record({ key: fc.string(), number: fc.nat(), at: fc.nat() }));

  test('comes out the same, every byte of it', () => {
    fc.assert(
      fc.property(fc.record({ delivery, replay }), (message) => {
        const decoded = decodeMessage(encodeMessage(message));
        expect(decoded).toEqual({
          ok: true,
          value: { ...message, delivery: { ...message.delivery, headers: { ...message.delivery.headers } } },
        });
      }),
    );
  });

  test('travels as text without control characters', () => {
    fc.assert(
      fc.property(fc.record({ delivery, replay }), (message) => {
        expect([...encodeMessage(message)].every((char) => char >= ' ')).toBe(true);
      }),
    );
  });
});

test.each([0, 256 * 1024])('a body of %i bytes survives, and fits the 1 MiB that SQS takes', (length) => {
  const delivery = givenDelivery({ raw: new Uint8Array(length).fill(0xff) });
  const body = encodeMessage({ delivery, replay: null });
  expect(body.length).toBeLessThan(1024 * 1024);
  expect(decodeMessage(body)).toEqual({ ok: true, value: { delivery, replay: null } });
});

describe('refuses', () => {
  test.each(['', 'Testxxx', '{"v":1'])('%j, which is not JSON', (body) => {
    expect(failureOf(body)).toBe('not JSON');
  });

  test.each([
    ['v', 2],
    ['id', 7],
    ['form', null],
    ['acceptedAt', '2026-11-24'],
    ['headers', ['content-type']],
    ['body', 'not base64!'],
    ['replay', 'again'],
    ['corrections', 'city'],
    ['v', undefined],
    ['body', undefined],
  ])('a message whose %s is %j, and names it', (name, value) => {
    expect(failureOf(wire({ [name]: value }))).toBe(`not a delivery: ${name}`);
  });

  test.each([
    ['field', 'notes'],
    ['field', undefined],
    ['value', 5],
    ['by', null],
    ['at', '2026-11-24'],
  ])('a correction whose %s is %j, and names it', (name, value) => {
    const corrections = [givenCorrection(), { ...givenCorrection(), [name]: value }];
    expect(failureOf(wire({ corrections }))).toBe(`not a delivery: corrections.1.${name}`);
  });

  test('several wrong parts at once, and names each', () => {
    expect(failureOf(wire({ headers: { 'x-test': 5 }, replay: { key: 'k' } }))).toBe(
      'not a delivery: headers.x-test, replay.number, replay.at',
    );
  });

  test.each(['null', '5', '[]', '"text"'])('%s, which is no object', (body) => {
    expect(failureOf(body)).toContain('not a delivery');
  });

  test('without telling anything that the message holds', () => {
    const corrections = [{ ...givenCorrection({ value: 'Testxxx Secretperson' }), at: 'Testxxx' }];
    const failure = failureOf(wire({ v: 2, id: 5, body: 'Testxxx Secretperson, 604-555-0123', corrections }));
    expect(failure).toBe('not a delivery: v, id, body, corrections.0.at');
  });

  test('any text without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => failureOf(body) !== null));
  });
});

test('somebody waits since it was accepted, or since it was sent again', () => {
  const delivery = givenDelivery({ acceptedAt: 1_000 });
  expect(waitingSince({ delivery, replay: null })).toBe(1_000);
  expect(waitingSince({ delivery, replay: { key: 'quiz#Testxxx', number: 1, at: 2_000 } })).toBe(2_000);
});
