// The note's own words in the languages that people are asked in.

import type { Language } from '../mapping/answers.ts';
import type { RequiredField } from '../mapping/referral.ts';

interface Words {
  /** Between a name and what it names: French sets a space before the colon. */
  readonly colon: string;
  readonly extension: string;
  readonly otherNumber: string;
  readonly nameAsTyped: string;
  readonly notAsked: string;
  readonly fields: Readonly<Record<RequiredField, string>>;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    colon: ': ',
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
    colon: ' : ',
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
