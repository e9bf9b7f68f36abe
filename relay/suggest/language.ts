// Which language the person was asked in, by the words of the questions.

import type { Answer, Language } from '../../lambda/core/mapping/answers.ts';
import { wordsOf, wordsOfKey } from './words.ts';

const FRENCH = new Set(
  (
    'votre vos vous quel quelle quels quelles les des du une nom prenom courriel telephone cellulaire ville adresse ' +
    'moment joindre accepte acceptez etre pour dettes combien avez pouvons peut message vocal complet'
  ).split(' '),
);
const ENGLISH = new Set(
  (
    'your you what which is the of name first last phone number email address city town best time call may we how much ' +
    'do have can agree and to when about leave voicemail'
  ).split(' '),
);

/** Null where the questions don't say, or say both alike. */
export function languageOf(answers: readonly Answer[]): Language | null {
  const words = answers
    .filter(({ kind }) => kind === 'question')
    .flatMap(({ label, key }) => (label.trim() === '' ? wordsOfKey(key) : wordsOf(label)));
  const french = words.filter((word) => FRENCH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (french === english) return null;
  return french > english ? 'fr' : 'en';
}
