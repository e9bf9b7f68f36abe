// Whether a sentence asks the person, or has the person agree, to be contacted. Words as `wordsOf` yields them, joined by spaces.

import { NEGATIONS } from './vocabulary.ts';

const CONTACT_ME = '(contact|call|phone|reach|text|email) (me|us|you)';
const CONTACTED = '(be|being|etre) (contacted|called|phoned|reached)';
const AGREE =
  '(agree|agrees|consent|consents|consented|accept|authori[sz]e|allow|permit|permission|okay|ok|happy)';
const AGREE_FR =
  '(accepte|acceptez|acceptons|consens|consentez|consentement|autorise|autorisez|autorisation|accord|permets|permettez)';
/** Who is allowed to: us, never whoever the person owes. */
const WE =
  '(we|us|our|someone|counsellor|counsellors|counselor|advisor|adviser|specialist|team|expert|representative|society)';
const WE_FR =
  '(vous|nous|notre|on|conseiller|conseillere|conseillers|equipe|specialiste|expert|representant)';
const CONTACT_FR =
  '(contacte|contacter|contactent|appelle|appeler|telephone|telephoner|joigne|joindre|rejoigne|rejoindre|rappeler|rappelle)';

const ASKS = [
  `\\b${AGREE} ((that|for|with|to) )?(\\w+ ){0,4}${CONTACTED}\\b(?! an? )`,
  `\\b${AGREE} (that )?you (\\w+ ){0,3}(contact|call|phone|reach) me\\b`,
  `\\b${AGREE} (\\w+ ){0,8}${WE} (\\w+ ){0,6}${CONTACT_ME}\\b`,
  `\\b${AGREE} to (contact|call|phone|reach)\\b`,
  `\\b${AGREE} to (receive|get|receiving|getting) (a )?(phone |follow up )?(call|calls|callback)\\b`,
  `\\bcontact (consent|permission)\\b`,
  `^(and |also )?(may|can|could|is it (ok|okay|alright) (if|for|that)) (\\w+ ){0,3}${WE} (\\w+ ){0,4}${CONTACT_ME}\\b`,
  `\\b${AGREE_FR} (d |a |que |qu )*(\\w+ ){0,4}etre (contacte|contactee|appele|appelee|joint|jointe|rejoint|rejointe)\\b`,
  `\\b${AGREE_FR} (\\w+ ){0,6}${WE_FR} (\\w+ ){0,5}(me|m|vous) ${CONTACT_FR}\\b`,
  `\\b${AGREE_FR} (\\w+ ){0,6}${WE_FR} (\\w+ ){0,5}communiquer? avec (moi|vous)\\b`,
  `\\b${AGREE_FR} (\\w+ ){0,8}(a|pour) (me|m) ${CONTACT_FR}\\b`,
  `^(pouvons nous|peut on|un conseiller peut il|notre equipe peut elle|est ce qu on peut) (\\w+ ){0,3}(vous ${CONTACT_FR}|communiquer avec vous)\\b`,
].map((pattern) => new RegExp(pattern));

/** Whoever wants money, or knows the person otherwise, is none of us. */
const STRANGERS =
  /\b(creditors?|collectors?|lenders?|banks?|landlord|employer|creanciers?|preteurs?|banque|employeur|recouvrement)\b/;

/** More than a call is agreed to, or something else. */
const ELSE =
  /\b(newsletters?|infolettre|promotions?|promotional|promotionnel(le)?s?|marketing|offers?|offres?|updates?|news|nouvelles|tips|subscribe|abonn\w*|advertis\w*|publicit\w*|terms|privacy|policy|conditions|politique|confidentialite|partners?|partenaires?|others?|autres|share|partager|behalf)\b/;

/** When, where or by what alone: a no to one of these is no wish to be left alone. */
const ONLY =
  /\b(at work|au travail|weekends?|evenings?|mornings?|before|after|again|only|mail|voicemail|message)\b/;
const WRITTEN = /\b(text|texts|texto|sms|whatsapp|email|emails|courriel)\b/;
const SPOKEN = /\b(phone|phoned|telephone|call|called|calls)\b/;

/** Agrees to something that is not said, or not clear. “Do you agree that …?” asks for an opinion. */
const CONSENT =
  /\b(consent|consentement|(i|j) (agree|accept|accepte)|opt in|optin|gdpr|casl)\b|^(agree|accept|accepte)$/;

export interface Agreement {
  /** To be contacted. */
  readonly toContact: boolean;
  /** To something else, or not at all. */
  readonly toElse: boolean;
  /** To something that is not said. */
  readonly isVague: boolean;
}

export function agreementIn(words: readonly string[]): Agreement {
  const text = words.join(' ');
  const toContact = ASKS.some((pattern) => pattern.test(text)) && !STRANGERS.test(text);
  const isNegated = words.some((word) => NEGATIONS.has(word));
  const isLimited = ONLY.test(text) || (WRITTEN.test(text) && !SPOKEN.test(text));
  return {
    toContact,
    toElse: ELSE.test(text) || (toContact && (isNegated || isLimited)),
    isVague: CONSENT.test(text),
  };
}

/** Starts as people say yes, and takes nothing back. */
export const isYes = (words: readonly string[]): boolean =>
  /^(yes|oui|ok|okay|sure|of course|i (agree|accept|consent)|j (accepte|consens|autorise)|d accord|bien sur)\b/.test(
    words.join(' '),
  ) && !words.some((word) => NEGATIONS.has(word));
