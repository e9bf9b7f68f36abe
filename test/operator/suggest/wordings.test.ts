// Questions as people word them, each alone on a form: what asks for something is found, and what only sounds like it is
// left alone.

import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { asked } from './case.ts';
import { proposeFor } from './judge.ts';

/** What is found of one question, under a key that says nothing. */
const foundIn = (label: string, value: Json): string =>
  proposeFor(asked(['k1', label, value]))
    .entries.filter(({ suggested }) => suggested.state === 'found')
    .map(({ entry }) => entry)
    .join();

const PHONE = '604-555-0123';
const EMAIL = 'Testxxx@example.com';

const ASKS: readonly (readonly [entry: string, value: Json, labels: string])[] = [
  [
    'firstName',
    'Testxxx',
    'Please enter your first name|First Name (Legal)|1. First name|First name*|Quel est ton prénom ?',
  ],
  [
    'lastName',
    'Testxxx',
    'Great, and what is your last name, …?|Nice to meet you, …. What is your last name?',
  ],
  [
    'fullName',
    'Testxxx Testxxx',
    'Let’s start with your name|Hi there! What’s your name?|Legal Name|Name (First and Last)|First & Last Name|Nom / Prénom',
  ],
  [
    'phoneNumber',
    PHONE,
    'Phone #|Telephone (daytime)|Best number to reach you|What number can we reach you at?|Cell #|Phone (no dashes)|' +
      'Phone number where a counsellor can reach you|What’s the best phone number for us to call you at?|Landline|' +
      'Numéro de téléphone (cellulaire)|À quel numéro peut-on vous joindre ?|Tél.',
  ],
  [
    'emailAddress',
    EMAIL,
    'E-mail Address|Email (we never spam)|Your best email|What email should we use?|Work Email|' +
      'And your email, so we can send you your results|Courriel (obligatoire)|Adresse e-mail',
  ],
  [
    'city',
    'Regina',
    'City / Town|What city do you live in?|City of residence|Where do you live? (city)|What city are you in?|Ville',
  ],
  [
    'province',
    'SK',
    'Province/Territory|Which province are you in?|Province or State|Province (Canada)|Select your province|' +
      'Dans quelle province habitez-vous ?|Province de résidence',
  ],
  ['province', 'S4P 3Y2', 'Postal Code (A1A 1A1)|What’s your postal code?|Zip/Postal|Code postal'],
  [
    'callback.when',
    'noon',
    'When is the best time to call you?|Preferred contact time|When would you like to be called?|' +
      'What time works best for a call?|When is a good time for us to call?|Best day and time to contact you|' +
      'À quel moment préférez-vous être appelé ?|Quand peut-on vous rappeler ?|When should an advisor call you?|Quand un conseiller peut-il vous appeler ?|Meilleur moment',
  ],
  [
    'callback.voicemail',
    'yes',
    'Can we leave a voicemail?|OK to leave voicemail|Is it okay to leave a message on this number?|Voicemail OK?|' +
      'Peut-on laisser un message sur la boîte vocale ?',
  ],
  [
    'consent',
    true,
    'I consent to being contacted by a credit counsellor|I agree that you may contact me|Can a counsellor call you?|' +
      'I authorize Testxxx Society to contact me by phone, email or text|May we contact you to discuss your options?|' +
      'By checking this box I agree to be contacted.|I understand and agree that a representative will call me|' +
      'J’accepte qu’un conseiller me contacte|J’autorise la Société à me contacter|Un conseiller peut-il vous appeler ?',
  ],
];

/** With a value that would do, so that only the words can keep it out. */
const SOUNDS_LIKE: readonly (readonly [value: Json, labels: string])[] = [
  [
    PHONE,
    'Landlord’s number|Phone number of your bank|What number do they call from?|Account #|Phone of person helping you|Phone 2|' +
      'Other phone|Work phone extension|Your mother’s cell|Your partner phone number|Phone number they use to call you|' +
      'Which phone number do we have wrong?|Phone provider|Number to call the collector',
  ],
  [
    'Testxxx Testxxx',
    'Bank name|Account name|Your boss’s name|Child’s first name|Cardholder name|Name on the account|First name of co-applicant|' +
      'What name is the debt under?|Nom du prêteur|Nom de votre banque|Nom de jeune fille|Prénom de l’enfant|' +
      'Votre nom d’utilisateur|Name your biggest worry|Name of the person completing this form|Give it a name|Lender',
  ],
  [
    EMAIL,
    'Your lawyer’s email|Friend’s email|email_to|reply_to|Recipient email|Email 2|Courriel de votre conjoint|Who should we email?',
  ],
  [
    'Regina',
    'City of your employer|City where your debts are|City hall|Ville natale|Ville de travail|Favourite city',
  ],
  ['ON', 'Province of your bank|Province where you owe|Newsletter|State of mind|Driver’s licence province'],
  ['S4P 3Y2', 'Your employer postal code|Code postal du travail|Postal code of the branch'],
  [
    true,
    'I agree|Do you agree?|Can we contact your spouse?|Can we contact your creditors for you?|I consent to a credit check|' +
      'I agree that my data may be used to contact me about offers|I agree to be called a debtor|May we record the call?|' +
      'I accept that a lender may contact me|I agree to let you contact my creditors|I don’t want to be contacted|' +
      'May we contact you by mail only?|Do you agree that you should contact us?|Can someone contact you on your behalf?|' +
      'I agree you can share my file so others contact me|Acceptez-vous d’être appelé par un créancier ?',
  ],
  [
    'noon',
    'When do collectors call?|Best time of year|When did you last talk to a counsellor?|When can you pay?|Best time to pay|' +
      'Best time to call your employer|What is the best day to pay and the worst to call?|When do they usually contact you?',
  ],
  [
    'yes',
    'Do you check your voicemail?|Have collectors left voicemails?|May we leave a voicemail at work?|Voicemail full?|' +
      'Can we leave a message with your spouse?|Do they leave you messages?',
  ],
];

const each = (labels: string): readonly string[] => labels.split('|');

describe('a question', () => {
  it.each(
    ASKS.flatMap(([entry, value, labels]) => each(labels).map((label) => [label, entry, value] as const)),
  )('“%s” asks for %s', (label, entry, value) => {
    expect(foundIn(label, value)).toBe(entry);
  });

  it.each(SOUNDS_LIKE.flatMap(([value, labels]) => each(labels).map((label) => [label, value] as const)))(
    '“%s” asks for nothing of the sort',
    (label, value) => {
      expect(foundIn(label, value)).toBe('');
    },
  );
});
