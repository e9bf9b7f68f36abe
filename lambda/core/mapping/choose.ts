// Takes the first of a definition's choices that was answered.

import type { Choice } from '../forms/choice.ts';
import { oneLine } from '../note/one-line.ts';
import { ok, type Result } from '../result.ts';
import type { Answer, Json } from './answers.ts';
import { type Ambiguous, findNamed, type Named } from './naming.ts';

export type Chosen =
  | ({ readonly kind: 'answer'; readonly text: string; readonly choice: Choice } & Named)
  /** `standsIn`: for a question that was not answered or not asked, rather than being all that the definition gives. */
  | { readonly kind: 'constant'; readonly text: string; readonly standsIn: boolean };

/** @param textFrom the usable text in an answer's value, '' for none. Null where nothing was answered and no constant given. */
export function choose(
  choices: readonly Choice[],
  answers: readonly Answer[],
  textFrom: (value: Json) => string,
): Result<Chosen | null, Ambiguous> {
  for (const choice of choices) {
    if (choice.kind === 'constant') {
      const text = oneLine(choice.value);
      if (text === '') continue;
      return ok({ kind: 'constant', text, standsIn: choice !== choices[0] });
    }
    const named = findNamed(choice.name, answers);
    if (!named.ok) return named;
    if (named.value === null) continue;
    const text = textFrom(named.value.value);
    // What looks answered may hold nothing that can be read, such as a compound without the part that is wanted.
    if (text !== '') return ok({ kind: 'answer', text, choice, ...named.value });
  }
  return ok(null);
}
