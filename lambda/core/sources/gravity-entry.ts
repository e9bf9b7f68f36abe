// Gravity Forms' Entry object: answers by the field's number, among the properties of every entry (Gravity Forms
// documentation, "Entry Object").

import type { Json } from '../mapping/answers.ts';
import type { JsonObject } from '../reading/members.ts';

const PROPERTIES = new Set(
  (
    'id form_id post_id date_created date_updated is_starred is_read ip source_url source_id user_agent currency ' +
    'payment_status payment_date payment_amount payment_method transaction_id is_fulfilled created_by ' +
    'transaction_type status is_approved submission_speeds'
  ).split(' '),
);

/** Owners who choose the fields to send name them as they like: `status` may then be a question. */
export const isEntryProperty = (name: string, entry: JsonObject): boolean =>
  PROPERTIES.has(name) && Object.hasOwn(entry, 'form_id') && Object.hasOwn(entry, 'date_created');

/**
 * `1.3` and `1.6` become one answer `1` with the parts `3` and `6`: a name, an address, the ticks of a list. `1.3` still
 * names its part.
 */
export function withSubInputs(entry: JsonObject): JsonObject {
  const inputs = Object.entries(entry).map(([name, value]) => {
    const [, field = '', input = ''] = /^(\d+)\.(\d+)$/.exec(name) ?? [];
    return { name, value, field: Object.hasOwn(entry, field) ? '' : field, input };
  });
  const [plain, parts] = [
    inputs.filter(({ field }) => field === ''),
    inputs.filter(({ field }) => field !== ''),
  ];
  const grouped = [...Map.groupBy(parts, ({ field }) => field)];
  return Object.fromEntries<Json>([
    ...plain.map(({ name, value }): [string, Json] => [name, value]),
    ...grouped.map(([field, all]): [string, Json] => [
      field,
      Object.fromEntries(all.map(({ input, value }) => [input, value])),
    ]),
  ]);
}
