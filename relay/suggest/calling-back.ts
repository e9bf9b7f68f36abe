// When to call back, and whether a voicemail may be left.

import { isAnswered, textOf } from '../../lambda/core/mapping/answers.ts';
import { saysYesOrNo } from '../../lambda/core/mapping/consent.ts';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { type Considered, called, type Questions } from './reading.ts';
import { isEmail, isPhone } from './shapes.ts';
import { found, open, type Suggested, severalFit } from './suggested.ts';
import { FOREIGN, NEGATIONS, OURS } from './vocabulary.ts';
import { sayNothing, wordsOf, wordsOfKey } from './words.ts';

const CALL = '(call|called|callback|reach|reached|contact|contacted|phone|talk|speak|ring)';
/** “When can you call us?” asks nothing of the person. */
const BY_US = '(we|us|someone|counsellor|counselor|advisor|adviser|to be|you be)';
const CALL_FR = '(joindre|rejoindre|appeler|rappeler|contacter|telephoner|appel|rappel)';

const WHEN = new RegExp(
  [
    `\\b(best|preferred|good|convenient|better|ideal) (\\w+ ){0,2}(times?|days?|hours?|moment) (\\w+ ){0,6}${CALL}\\b`,
    `\\b(when|what time|what times) (should|can|may|could|would|do) (\\w+ ){0,4}${BY_US} (\\w+ ){0,4}${CALL}\\b`,
    `^(best|preferred|your best|your preferred) times?$`,
    `\\bwhat times? works? (\\w+ ){0,4}${CALL}\\b`,
    `\\b(best|preferred) (contact|call|calling|callback) times?\\b`,
    `\\bmoment preferez vous (\\w+ )?(etre )?(appele|contacte|joint|rejoint)\\b`,
    `^((best|preferred|your) )?(call back|callback|call|calling) times?$`,
    `\\btimes? to (be )?(called|${CALL})\\b`,
    `\\b(meilleur|bon) moment\\b.*\\b${CALL_FR}\\b`,
    `^(meilleur moment|moment prefere)$`,
    `\\bquand (\\w+ ){0,5}${CALL_FR}\\b`,
    `\\b(moment|heure|heures|plage horaire) (prefere |preferee |souhaite |souhaitee )?(d |de |pour |du )(\\w+ )?${CALL_FR}\\b`,
  ].join('|'),
);

/** Of another time, or of something that is nobody's call. */
const NOT_WHEN = /\b(pay|worst|ever|last|did|payer|pire)\b/;

const VOICEMAIL =
  /\b(voicemails?|voice mails?|voice messages?|messages? vocal|messages? vocaux|boite vocale|repondeur)\b/;
const LEAVE = /\b(leave|laisser)\b.*\bmessages?\b/;
/** Asks for leave of the person, or is nothing but the word. */
const MAY =
  /\b(may|can|could|ok|okay|safe|alright|leave|laisser|peut|pouvons|permission|allowed)\b|^(a )?(voicemail|voice mail|message vocal)$/;
const HAS =
  /\b(have|set up|voicemail number|avez|activated|with|avec|someone|quelqu|at work|au travail|is your)\b/;

/** Null where nothing asks for it. */
export const suggestWhen = (questions: Questions): Suggested | null =>
  only(
    asked(questions, (text) => WHEN.test(text) && !NOT_WHEN.test(text)).filter(({ answer: { value } }) => {
      const isWords =
        isAnswered(value) &&
        typeof value !== 'boolean' &&
        saysYesOrNo(oneLine(textOf(value, 'en'))) === 'unclear';
      return isWords && !isPhone(value, questions.region) && !isEmail(value, questions.region);
    }),
  );

/** Null where nothing asks for it. */
export const suggestVoicemail = (questions: Questions): Suggested | null =>
  only(
    asked(
      questions,
      (text) => (VOICEMAIL.test(text) || LEAVE.test(text)) && MAY.test(text) && !HAS.test(text),
    ).filter(({ answer }) => saysYesOrNo(answer.value) !== 'unclear'),
  );

/** By the question, or by the key where there is no question. A question with a no in it may mean the opposite. */
const asked = ({ all }: Questions, asks: (text: string) => boolean): readonly Considered[] =>
  all.filter(({ answer: { key, label, kind } }) => {
    const question = wordsOf(label);
    const words = sayNothing(question) ? wordsOfKey(key) : question;
    const isTold = kind === 'question' && asks(words.join(' '));
    return isTold && !words.some((word) => FOREIGN.has(word) && !OURS.has(word));
  });

function only(all: readonly Considered[]): Suggested | null {
  const [one, ...more] = all;
  if (one === undefined) return null;
  if (more.length > 0) return severalFit(all);
  if (wordsOf(one.answer.label).some((word) => NEGATIONS.has(word)))
    return open(`${called(one)} may be it, but its question has a no in it`, [one]);
  return found(one, [sayNothing(wordsOf(one.answer.label)) ? 'key' : 'question'], null);
}
