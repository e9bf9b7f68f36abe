// The note that the counsellor reads. The last line, which names the referral, is never cut.

import type { Choice } from '../forms/choice.ts';
import type { Definition } from '../forms/definition.ts';
import {
  type Answer,
  isAnswered,
  type Json,
  type Language,
  type Submission,
  textOf,
} from '../mapping/answers.ts';
import { type Chosen, choose } from '../mapping/choose.ts';
import { type Consent, saysYesOrNo } from '../mapping/consent.ts';
import type { Mapped } from '../mapping/map-submission.ts';
import { type Ambiguous, findNamed, plainLabel, withoutMarkdown } from '../mapping/naming.ts';
import type { Aside } from '../mapping/read-field.ts';
import { REQUIRED_FIELDS } from '../mapping/referral.ts';
import { toldNames } from '../telling/told-names.ts';
import { cutAtALine, shortened } from './cut.ts';
import { localTime, zoneName } from './local-time.ts';
import { mask } from './masks.ts';
import { oneLine } from './one-line.ts';
import { readableKey } from './readable-key.ts';
import { WORDS } from './words.ts';

/** A question longer than this is an essay; the answer is what matters. */
const LONGEST_LABEL = 300;

/** As much of it is looked at. */
const LONGEST_READ = 1_000;

export interface NoteParts {
  readonly definition: Definition;
  readonly submission: Submission;
  readonly mapped: Mapped;
  readonly consent: Consent;
  readonly reference: string;
  /** When the delivery was accepted, in milliseconds since the epoch. */
  readonly acceptedAt: number;
  /** Answers that an operator's word has taken the place of: they were wrong, and are not to be read any more. */
  readonly replaced: readonly Answer[];
  /** References under which the same person asked by other forms within a day, oldest first. */
  readonly earlier: readonly string[];
}

/** What stands beside the answers is short; what is not was typed into the wrong field. */
const LONGEST_ASIDE = 200;

/** Of more numbers than these, nobody knows which to dial. */
const MOST_ASIDES = 3;

/** One line, and the answers that it used up. */
interface Line {
  readonly text: string;
  readonly used: readonly Answer[];
}

export function composeNote(parts: NoteParts): string {
  const { definition, mapped, consent, reference, earlier } = parts;
  const { language } = definition;
  const callback = callbackLine(parts);
  const notes = noteLines(parts);
  const used = new Set([
    ...[callback, ...notes].flatMap((line) => line.used),
    ...REQUIRED_FIELDS.flatMap((field) => mapped[field].used),
    ...(consent.from === null ? [] : [consent.from]),
    ...parts.replaced,
  ]);
  const head = [callback.text, ...earlierLine(earlier, language)].filter((line) => line !== '');
  const others = definition.otherAnswers === 'list' ? otherAnswers(parts, used) : [];
  const asides = REQUIRED_FIELDS.flatMap((field) => mapped[field].asides);
  const last = `Ref ${reference} · ${oneLine(definition.title)}`;
  return cutAtALine(
    [...head, ...notes.map(({ text }) => text), ...others],
    [...asideLine(asides, language), askedLine(parts), last],
  );
}

/** `CALL evenings after 6 pm (Pacific) · voicemail OK`, always one line, empty where there is nothing to say. */
function callbackLine(parts: NoteParts): Line {
  const words = WORDS[parts.definition.language];
  const { when, voicemail } = parts.definition.callback ?? {};
  const call = when === undefined ? NOTHING : callWhen(when, parts);
  const leave = voicemail === undefined ? NOTHING : voicemailIs(voicemail, parts);
  const texts = [...words.spoken, call.text, leave.text].filter((text) => text !== '');
  return { text: texts.join(' · '), used: [...call.used, ...leave.used] };
}

const NOTHING: Line = { text: '', used: [] };

function callWhen(
  when: readonly Choice[],
  { definition: { language }, submission, mapped }: NoteParts,
): Line {
  const words = WORDS[language];
  const zone = zoneName(mapped.province.value, language);
  const chosen = choose(when, submission.answers, (value) => oneLine(textOf(value, language)));
  if (!chosen.ok) return { text: words.call(severalOf(chosen.error, language), zone), used: [] };
  if (chosen.value === null) return NOTHING;
  return { text: words.call(mask(chosen.value.text), zone), used: usedBy(chosen.value) };
}

function voicemailIs(
  voicemail: string,
  { definition: { language }, submission: { answers } }: NoteParts,
): Line {
  const words = WORDS[language];
  const found = findNamed(voicemail, answers);
  if (!found.ok)
    return { text: named(words.voicemail, severalOf(found.error, language), language), used: [] };
  if (found.value === null) return NOTHING;
  const { answer, value } = found.value;
  const said = saysYesOrNo(value);
  if (said !== 'unclear') return { text: words.voicemailOk[said], used: [answer] };
  // What is neither a yes nor a no is for the counsellor to read.
  const reply = oneLine(textOf(value, language));
  return reply === '' ? NOTHING : { text: named(words.voicemail, reply, language), used: [answer] };
}

const usedBy = (chosen: Chosen): readonly Answer[] => (chosen.kind === 'answer' ? [chosen.answer] : []);

/** Of several answers that fit none is taken, and all are named. */
const severalOf = ({ keys }: Ambiguous, language: Language): string =>
  `(${WORDS[language].severalAnswers}${WORDS[language].colon}${mask(toldNames(keys).join(', '))})`;

/** The definition's own lines, in its order. */
function noteLines({ definition: { notes, language }, submission: { answers } }: NoteParts): Line[] {
  return Object.entries(notes).flatMap(([name, choices]): Line[] => {
    const chosen = choose(choices, answers, (value) => readable(value, language));
    if (!chosen.ok)
      return [{ text: named(oneLine(name), severalOf(chosen.error, language), language), used: [] }];
    if (chosen.value === null) return [];
    return [{ text: answerLine(oneLine(name), chosen.value.text, language), used: usedBy(chosen.value) }];
  });
}

/** The value on one line. A number typed into several boxes is looked at as one. */
function readable(value: Json, language: Language): string {
  const text = oneLine(textOf(value, language));
  if (typeof value !== 'object') return text;
  const boxes = text.split(', ');
  const typed = boxes.every((box) => BOX.test(box)) ? boxes.join(' ') : '';
  return mask(typed) === typed ? text : mask(typed);
}

/** One of the boxes that a card's or a social insurance number is typed into. */
const BOX = /^\d{3,6}$/;

/** Every question that nothing else uses, as `question: answer`. */
function otherAnswers(
  { definition: { language }, submission }: NoteParts,
  used: ReadonlySet<Answer>,
): string[] {
  return submission.answers
    .filter((answer) => answer.kind === 'question' && !used.has(answer))
    .map((answer) => ({ label: labelOf(answer), text: readable(answer.value, language) }))
    .filter(({ text }) => isAnswered(text))
    .map(({ label, text }) => answerLine(label, text, language));
}

/** `What happened? "A collector calls me."` where the question ends in a mark of its own, else `Debts: credit cards`. */
function answerLine(label: string, text: string, language: Language): string {
  return /[?!.…]$/.test(label) ? `${mask(label)} "${mask(text)}"` : named(label, text, language);
}

/** The question as asked, or its key where the source sends no label. */
function labelOf({ label, key }: Answer): string {
  const asked = oneLine(withoutMarkdown(label.slice(0, LONGEST_READ))).replace(/[\s:*]+$/, '');
  const name = plainLabel(asked) === '' ? oneLine(readableKey(key.slice(0, LONGEST_READ))) : asked;
  // Masked first: half of a number would not be known for one.
  return shortened(mask(name), LONGEST_LABEL);
}

const named = (name: string, text: string, language: Language): string =>
  mask(name) + WORDS[language].colon + mask(text);

/** More references than this would take the room of what the person said. */
const MOST_REFERENCES = 3;

/** `2nd request today (RR-7K3F-92QD)`: told, never dropped. Of many, the last are named. */
function earlierLine(earlier: readonly string[], language: Language): string[] {
  if (earlier.length === 0) return [];
  const more = earlier.length > MOST_REFERENCES ? ['…'] : [];
  const named = [...more, ...earlier.slice(-MOST_REFERENCES)].join(', ');
  return [`${WORDS[language].requestToday(earlier.length + 1)} (${named})`];
}

function asideLine(asides: readonly Aside[], language: Language): string[] {
  const words = WORDS[language];
  const told = (kind: Exclude<Aside['kind'], 'not_asked'>, name: string): string[] => {
    const texts = asides.flatMap((aside) => (aside.kind === kind ? [mask(aside.text)] : []));
    const most = texts
      .slice(0, MOST_ASIDES)
      .map((text) => named(name, shortened(text, LONGEST_ASIDE), language));
    return texts.length > MOST_ASIDES ? [...most, '…'] : most;
  };
  const notAsked = asides
    .filter((aside) => aside.kind === 'not_asked')
    .map(({ field }) => words.fields[field]);
  const texts = [
    ...told('name_as_typed', words.nameAsTyped),
    ...told('extension', words.extension),
    ...told('other_number', words.otherNumber),
    ...(notAsked.length === 0 ? [] : [named(words.notAsked, notAsked.join(', '), language)]),
  ];
  return texts.length === 0 ? [] : [texts.join(' · ')];
}

/** `Asked 2026-11-24 14:05 PST · consent yes`, on the clock of the person's province. */
function askedLine({ definition: { language }, submission, mapped, consent, acceptedAt }: NoteParts): string {
  const words = WORDS[language];
  const asked = submission.submittedAt === null ? acceptedAt : Date.parse(submission.submittedAt);
  const line = `${words.asked} ${localTime(asked, mapped.province.value, language)}`;
  return consent.consent === 'yes' ? `${line} · ${words.consentYes}` : line;
}
