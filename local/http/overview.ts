// What the page and its neighbours show of the ledger: rows for programs, sentences for people.

import type { CheckedForm } from '../../lambda/core/forms/check.ts';
import { isUncertain, STATES } from '../../lambda/core/protocol/item.ts';
import { sentenceOf } from '../../lambda/core/telling/sentence.ts';
import { fieldOf } from '../../lambda/core/telling/why.ts';
import type { Listed } from '../../lambda/io/ledger.ts';

const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** One submission as `GET /local/submissions` tells it. */
export const rowOf = (item: Listed) => ({
  reference: item.reference,
  id: item.id,
  form: item.form,
  source: item.source,
  submission: item.submission,
  state: item.state,
  reason: item.why?.reason ?? null,
  field: fieldOf(item.why),
  attempts: item.attempts,
  uncertain: isUncertain(item),
  deliveries: item.deliveries,
  partnerStatus: item.partnerStatus,
  firstSeen: isoOrNull(item.firstSeen),
  nextAttempt: isoOrNull(item.nextAttempt),
});

/** Those for whom a person has to do something come first, however old. */
const isWaiting = ({ state }: Listed): boolean => state === 'parked';

/** More than this is not looked at on a page. */
const MOST_ROWS = 50;

export function overviewOf(items: readonly Listed[], forms: readonly CheckedForm[]) {
  const titles = new Map(forms.map(({ slug, definition }) => [slug, definition.title]));
  const newest = items.toReversed();
  const shown = [...newest.filter(isWaiting), ...newest.filter((item) => !isWaiting(item))].slice(
    0,
    MOST_ROWS,
  );
  return {
    submissions: shown.map((item) => {
      const title = titles.get(item.form) ?? item.form;
      return { ...rowOf(item), title, sentence: sentenceOf({ ...item, title }) };
    }),
    counts: Object.fromEntries(
      STATES.map((state) => [state, items.filter((item) => item.state === state).length]),
    ),
  };
}
