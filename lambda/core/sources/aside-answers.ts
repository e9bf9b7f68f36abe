// What stands beside the answers as a list of `{id, name, value}`, or as an object by name: hidden fields, variables,
// parts of the address.

import type { Answer, Json } from '../mapping/answers.ts';
import { asList, asObject, asText, isObject } from '../reading/members.ts';

/** By the name that the form's owner gave them, and without a label: nobody read one. */
export const readAside = (sent: Json | undefined, prefix: 'hidden' | 'variables'): Answer[] =>
  itemsOf(sent)
    .filter(isObject)
    .map(({ id, name, value = null }) => ({
      key: `${prefix}.${asText(name) ?? asText(id) ?? ''}`,
      aliases: [],
      label: '',
      value,
      kind: prefix === 'hidden' ? 'hidden' : 'calculation',
    }));

function itemsOf(sent: Json | undefined): readonly Json[] {
  const byName = asObject(sent);
  return byName === null ? asList(sent) : Object.entries(byName).map(([name, value]) => ({ name, value }));
}
