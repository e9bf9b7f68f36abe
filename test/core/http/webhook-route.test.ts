import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWebhookRoute, SLUG } from '../../../lambda/core/http/webhook-route.ts';
import { anyText } from '../any-text.ts';

test.each([
  ['/webhooks/debt-relief-quiz', 'debt-relief-quiz', []],
  ['/webhooks/debt-relief-quiz/', 'debt-relief-quiz', []],
  ['/webhooks/debt-relief-quiz/Testxxx-token', 'debt-relief-quiz', ['Testxxx-token']],
  ['/webhooks/debt-relief-quiz/Test%2Fxxx', 'debt-relief-quiz', ['Test%2Fxxx', 'Test/xxx']],
  ['/webhooks/debt-relief-quiz/Test/xxx+=', 'debt-relief-quiz', ['Test/xxx+=']],
  ['/webhooks/debt-relief-quiz/Testxxx-token/', 'debt-relief-quiz', ['Testxxx-token']],
  ['/webhooks/7', '7', []],
  ['/webhooks/a-', 'a-', []],
  [`/webhooks/${'a'.repeat(63)}`, 'a'.repeat(63), []],
])('%s is form %s with tokens %j', (path, form, tokens) => {
  expect(readWebhookRoute(path)).toEqual({ form, tokens });
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
      expect(route.tokens).not.toContain('');
    }),
  );
});

test.each([
  ['/webhooks/quiz/a%20b', ['a%20b', 'a b']],
  ['/webhooks/quiz/50%25off', ['50%25off', '50%off']],
  ['/webhooks/quiz/100%', ['100%']],
  ['/webhooks/quiz/%zz', ['%zz']],
])('the token in %s may be %j', (path, tokens) => {
  expect(readWebhookRoute(path)).toEqual({ form: 'quiz', tokens });
});
