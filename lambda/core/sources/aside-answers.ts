// What stands beside the answers as a list of `{id, name, value}`: hidden fields, variables, parts of the address.

import type { Answer, Json } from '../mapping/answers.ts';
import { asList, asText, isObject } from '../reading/members.ts';

/** By the name that the form's owner gave them, and without a label: nobody read one. */
export const readAside = (list: Json | undefined, prefix: 'hidden' | 'variables'): Answer[] =>
  asList(list)
    .filter(isObject)
    .map(({ id, name, value = null }) => ({
      key: `${prefix}.${asText(name) ?? asText(id) ?? ''}`,
      aliases: [],
      label: '',
      value,
      kind: prefix === 'hidden' ? 'hidden' : 'calculation',
    }));
