// The note's own words in the languages that people are asked in.

import type { Language } from '../mapping/answers.ts';
import type { RequiredField } from '../mapping/referral.ts';

interface Words {
  /** Said first where the person is not to be called in English. */
  readonly spoken: readonly string[];
  /** Between a name and what it names: French sets a space before the colon. */
  readonly colon: string;
  readonly call: (when: string, zone: string) => string;
  readonly voicemail: string;
  readonly voicemailOk: Readonly<Record<'yes' | 'no', string>>;
  readonly requestToday: (count: number) => string;
  readonly severalAnswers: string;
  readonly asked: string;
  readonly consentYes: string;
  readonly extension: string;
  readonly otherNumber: string;
  readonly nameAsTyped: string;
  readonly notAsked: string;
  readonly fields: Readonly<Record<RequiredField, string>>;
}

const ENGLISH_ORDINALS = new Intl.PluralRules('en-CA', { type: 'ordinal' });
const ENGLISH_SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    spoken: [],
    colon: ': ',
    call: (when, zone) => `CALL ${when} (${zone})`,
    voicemail: 'voicemail',
    voicemailOk: { yes: 'voicemail OK', no: 'NO voicemail' },
    requestToday: (count) =>
      `${count}${ENGLISH_SUFFIXES[ENGLISH_ORDINALS.select(count)] ?? 'th'} request today`,
    severalAnswers: 'several answers',
    asked: 'Asked',
    consentYes: 'consent yes',
    extension: 'Phone extension',
    otherNumber: 'Other number',
    nameAsTyped: 'Name as typed',
    notAsked: 'Not asked',
    fields: {
      firstName: 'first name',
      lastName: 'last name',
      phoneNumber: 'phone',
      emailAddress: 'e-mail',
      city: 'city',
      province: 'province',
      referralPartner: 'partner',
    },
  },
  fr: {
    spoken: ['FRANÇAIS'],
    colon: ' : ',
    call: (when, zone) => `RAPPELER ${when} (heure ${zone})`,
    voicemail: 'message vocal',
    voicemailOk: { yes: 'message vocal OK', no: 'PAS de message vocal' },
    requestToday: (count) => `${count}e demande aujourd’hui`,
    severalAnswers: 'plusieurs réponses',
    asked: 'Demandé',
    consentYes: 'consentement oui',
    extension: 'Poste',
    otherNumber: 'Autre numéro',
    nameAsTyped: 'Nom tel que saisi',
    notAsked: 'Non demandé',
    fields: {
      firstName: 'prénom',
      lastName: 'nom',
      phoneNumber: 'téléphone',
      emailAddress: 'courriel',
      city: 'ville',
      province: 'province',
      referralPartner: 'partenaire',
    },
  },
};
