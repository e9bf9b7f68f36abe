// The note that the counsellor reads. The last line, which names the referral, is never cut.

import type { Definition } from '../forms/definition.ts';
import { type Answer, isAnswered, type Language, type Submission, textOf } from '../mapping/answers.ts';
import type { Mapped } from '../mapping/map-submission.ts';
import { plainLabel, withoutMarkdown } from '../mapping/naming.ts';
import type { Aside } from '../mapping/read-field.ts';
import { REQUIRED_FIELDS } from '../mapping/referral.ts';
import { mask } from './masks.ts';
import { oneLine } from './one-line.ts';
import { WORDS } from './words.ts';

/** The partner's API takes notes of any length; people read this much. */
const LONGEST_NOTE = 4_000;

/** A question longer than this is an essay; the answer is what matters. */
const LONGEST_LABEL = 300;

export interface NoteParts {
  readonly definition: Definition;
  readonly submission: Submission;
  readonly mapped: Mapped;
  readonly reference: string;
}

export function composeNote(parts: NoteParts): string {
  const { definition, mapped, reference } = parts;
  const asides = REQUIRED_FIELDS.flatMap((field) => mapped[field].asides);
  const answers = definition.otherAnswers === 'list' ? otherAnswers(parts) : [];
  const last = `Ref ${reference} · ${oneLine(definition.title)}`;
  return cutAtALine([...answers, ...asideLine(asides, definition.language)], last);
}

/** Every question that nothing else uses, as `question: answer`. */
function otherAnswers({ definition, submission, mapped }: NoteParts): string[] {
  const { language } = definition;
  const used = new Set<Answer | null>(REQUIRED_FIELDS.map((field) => mapped[field].from));
  return submission.answers
    .filter((answer) => answer.kind === 'question' && isAnswered(answer.value) && !used.has(answer))
    .map((answer) => answerLine(labelOf(answer), oneLine(textOf(answer.value, language)), language));
}

/** `What happened? "A collector calls me."` where the question ends in a mark of its own, else `Debts: credit cards`. */
function answerLine(label: string, text: string, language: Language): string {
  return /[?!.…]$/.test(label) ? `${mask(label)} "${mask(text)}"` : named(label, text, language);
}

/** The question as asked, or its key made readable where the source sends no label. */
function labelOf({ label, key }: Answer): string {
  const asked = oneLine(withoutMarkdown(label.slice(0, LONGEST_LABEL))).replace(/[\s:*]+$/, '');
  return plainLabel(asked) === '' ? oneLine(key.slice(0, LONGEST_LABEL)) : asked;
}

const named = (name: string, text: string, language: Language): string =>
  mask(name) + WORDS[language].colon + mask(text);

function asideLine(asides: readonly Aside[], language: Language): string[] {
  return asides.length === 0 ? [] : [asides.map((aside) => asideText(aside, language)).join(' · ')];
}

function asideText(aside: Aside, language: Language): string {
  const words = WORDS[language];
  switch (aside.kind) {
    case 'extension':
      return named(words.extension, aside.text, language);
    case 'other_number':
      return named(words.otherNumber, aside.text, language);
    case 'name_as_typed':
      return named(words.nameAsTyped, aside.text, language);
    case 'not_asked':
      return named(words.notAsked, words.fields[aside.field], language);
  }
}

/** A line that could be shortened to less than this is left out. */
const LEAST_WORTH_READING = 40;

/** As many whole lines as fit above the last one; a line that could never fit is shortened rather than lost. */
function cutAtALine(lines: readonly string[], last: string): string {
  const room = LONGEST_NOTE - last.length;
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    const cost = line.length + '\n'.length;
    if (cost > left) {
      if (cost > room && left > LEAST_WORTH_READING) kept.push(shortened(line, left - '\n'.length));
      break;
    }
    kept.push(line);
    left -= cost;
  }
  return [...kept, last].join('\n');
}

const shortened = (line: string, length: number): string => `${line.slice(0, length - 1).toWellFormed()}…`;
