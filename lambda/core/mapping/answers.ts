// The shape that every source reads its deliveries into, and what "answered" and "as text" mean.

/** What a JSON body can hold. Numbers that a double cannot hold exactly arrive as strings. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A question is the person's own reply; the other kinds are never listed in the note by themselves. */
export type AnswerKind = 'question' | 'hidden' | 'file' | 'calculation';

/** One question's reply. */
export interface Answer {
  /** The source's stable name for the question: what a definition should use. */
  readonly key: string;
  /** Other stable names for the same question. */
  readonly aliases: readonly string[];
  /** The question as the person read it; empty where the source sends none. */
  readonly label: string;
  readonly value: Json;
  readonly kind: AnswerKind;
}

/** What a delivery says, read by its source. */
export interface Submission {
  /** The source's id for the submission; null where it sends none. */
  readonly id: string | null;
  /** When the person sent the form, ISO 8601; null where the source does not say. */
  readonly submittedAt: string | null;
  readonly answers: readonly Answer[];
}

/** How booleans read, and nothing else: answers are never translated. */
export type Language = 'en' | 'fr';

/** True unless null, blank, `[]` or an object of blanks; `false` and `0` are answers. */
export function isAnswered(value: Json): boolean {
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isAnswered);
}

const YES_NO = { en: ['yes', 'no'], fr: ['oui', 'non'] } as const;

/** Parts that are read as one name or one line, and so are joined by a space rather than `, `. */
const NAME_PARTS = new Set(
  'prefix first middle last suffix firstname middlename lastname given givenname family familyname surname prenom nom'.split(
    ' ',
  ),
);

/**
 * The value as text: lists and the parts of a compound joined by `, ` (parts of a name by a space), booleans as
 * yes/no or oui/non. Parts that were not answered are left out.
 */
export function textOf(value: Json, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value !== 'object') return String(value).trim();
  const texts = Object.values(value)
    .filter(isAnswered)
    .map((part) => textOf(part, language));
  return texts.join(isName(value) ? ' ' : ', ');
}

function isName(value: object): boolean {
  const parts = Object.keys(value);
  return !Array.isArray(value) && parts.every((part) => NAME_PARTS.has(plainPart(part)));
}

/** A part's name without case and punctuation: `First_Name` and `firstName` are one. */
export const plainPart = (part: string): string => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
