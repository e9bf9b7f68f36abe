import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWebhookRoute, SLUG } from '../../../lambda/core/http/webhook-route.ts';
import { anyText } from '../any-text.ts';

test.each([
  ['/webhooks/debt-relief-quiz', 'debt-relief-quiz', null],
  ['/webhooks/debt-relief-quiz/', 'debt-relief-quiz', null],
  ['/webhooks/debt-relief-quiz/Testxxx-token', 'debt-relief-quiz', 'Testxxx-token'],
  ['/webhooks/debt-relief-quiz/Test%2Fxxx', 'debt-relief-quiz', 'Test/xxx'],
  ['/webhooks/7', '7', null],
  ['/webhooks/a-', 'a-', null],
  [`/webhooks/${'a'.repeat(63)}`, 'a'.repeat(63), null],
])('%s is form %s with token %j', (path, form, token) => {
  expect(readWebhookRoute(path)).toEqual({ form, token });
});

test.each([
  ['', 'is empty'],
  ['/', 'is the root'],
  ['/webhooks', 'names no form'],
  ['/webhooks/', 'names no form'],
  ['/webhooks//Testxxx-token', 'has a token but no form'],
  ['webhooks/debt-relief-quiz', 'does not start at the root'],
  ['prod/webhooks/debt-relief-quiz', 'does not start at the root'],
  ['/prod/webhooks/debt-relief-quiz', 'has more before it'],
  ['/Webhooks/debt-relief-quiz', 'is written otherwise'],
  ['/leads/debt-relief-quiz', 'is another address'],
  ['/webhooks/debt-relief-quiz/Testxxx-token/', 'has more after the token'],
  ['/webhooks/debt-relief-quiz/Testxxx-token/more', 'has more after the token'],
  ['/webhooks/Debt-Relief-Quiz', 'has capitals'],
  ['/webhooks/debt_relief_quiz', 'has an underscore'],
  ['/webhooks/-debt', 'starts with a hyphen'],
  ['/webhooks/debt.json', 'has a dot'],
  ['/webhooks/..', 'climbs'],
  ['/webhooks/../forms', 'climbs'],
  ['/webhooks/%2e%2e', 'climbs, escaped'],
  ['/webhooks/debt\n', 'ends in a line break'],
  ['/webhooks/débt', 'has an accent'],
  [`/webhooks/${'a'.repeat(64)}`, 'has 64 characters'],
])('%j is no webhook: it %s', (path) => {
  expect(readWebhookRoute(path)).toBeNull();
});

test('whatever the path, a form that is read can name a file and nothing else', () => {
  const segment = fc.oneof(anyText(), fc.constantFrom('webhooks', 'a', '..', '', '.'));
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
      const route = readWebhookRoute(`/webhooks/${segments.join('/')}`);
      if (route === null) return;
      expect(route.form).toMatch(SLUG);
      expect(route.token).not.toBe('');
    }),
  );
});

test.each([
  ['/webhooks/quiz/a%20b', 'a b'],
  ['/webhooks/quiz/100%', '100%'],
  ['/webhooks/quiz/%zz', '%zz'],
])('the token in %s is %s', (path, token) => {
  expect(readWebhookRoute(path)).toEqual({ form: 'quiz', token });
});
