// Form fields as PHP and Rack nest them: `fields[name][value]=x`, `ticked[]=a&ticked[]=b`.

import type { Json } from '../mapping/answers.ts';
import type { JsonObject } from './members.ts';
import type { FormField } from './multipart.ts';

/** Forms nest three or four levels; a name with more is taken as it stands. */
const MAX_DEPTH = 8;

/** What came under a name, and under names within it. */
interface Branch {
  readonly values: Json[];
  readonly within: Map<string, Branch>;
  /** It ended in `[]`: a list, even of one. */
  isList: boolean;
}

const bare = (): Branch => ({ values: [], within: new Map(), isList: false });

/** Repeated names become lists, and so do members numbered from 0 on. Linear in the fields. */
export function nestFields(fields: readonly FormField[]): JsonObject {
  const root = bare();
  for (const [name, value] of fields) plant(root, pathOf(name), value);
  return objectOf(root);
}

/** `a[b][]` is a, b and nothing; what does not fit that pattern is one name. */
function pathOf(name: string): readonly string[] {
  const [, first = '', rest = ''] = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  const path = [first, ...Array.from(rest.matchAll(/\[([^[\]]*)\]/g), ([, inner = '']) => inner)];
  return first === '' || path.length > MAX_DEPTH ? [name] : path;
}

function plant(root: Branch, path: readonly string[], value: Json): void {
  let branch = root;
  for (const [at, name] of path.entries()) {
    const isNumbered = name === '' && at > 0;
    if (isNumbered && at === path.length - 1) branch.isList = true;
    else branch = grown(branch, isNumbered ? String(branch.within.size) : name);
  }
  branch.values.push(value);
}

function grown({ within }: Branch, name: string): Branch {
  const found = within.get(name) ?? bare();
  within.set(name, found);
  return found;
}

function jsonOf(branch: Branch): Json {
  const { values, within, isList } = branch;
  const [only = null, ...others] = values;
  if (within.size === 0) return isList || others.length > 0 ? values : only;
  const names = [...within.keys()];
  if (values.length === 0 && names.every((name, at) => name === String(at)))
    return [...within.values()].map(jsonOf);
  // Beside members of its own, a plain value has no name.
  return values.length === 0 ? objectOf(branch) : { '': values, ...objectOf(branch) };
}

const objectOf = ({ within }: Branch): JsonObject =>
  Object.fromEntries(
    [...within].filter(([name]) => name !== '__proto__').map(([name, branch]) => [name, jsonOf(branch)]),
  );
