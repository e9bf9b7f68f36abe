// Answers of forms that ask in French, with the truth about each. The people do not exist.

import { asked, type Case } from './case.ts';

const EMAIL = 'Testxxx@example.com';
const PHONE = '514 555-0177';

export const FRENCH: readonly Case[] = [
  {
    title: 'every field',
    answers: asked(
      ['prenom', 'Quel est votre prénom ?', 'Testxxx-Prénom'],
      ['nom', 'Quel est votre nom de famille ?', 'Testxxx-Nom'],
      ['courriel', 'Votre courriel', EMAIL],
      ['telephone', 'Numéro de téléphone *', PHONE],
      ['ville', 'Dans quelle ville habitez-vous ?', 'Montréal'],
      ['province', 'Province ou territoire', 'Québec'],
      ['code_postal', 'Code postal', 'H2X 1Y4'],
      ['moment', 'Meilleur moment pour vous joindre', 'le matin'],
      ['message', 'Peut-on laisser un message vocal ?', 'Oui'],
      ['accord', 'J’accepte d’être contacté(e) par un conseiller.', true],
    ),
    truth: {
      firstName: 'prenom',
      lastName: 'nom',
      emailAddress: 'courriel',
      phoneNumber: 'telephone',
      city: 'ville',
      province: ['province', 'code_postal'],
      'callback.when': 'moment',
      'callback.voicemail': 'message',
      consent: 'accord',
    },
  },
  {
    title: 'prénom and nom',
    answers: asked(
      ['question_aB1', 'Prénom', 'Testxxx-Prénom'],
      ['question_aB2', 'Nom', 'Testxxx-Nom'],
      ['question_aB3', 'Adresse courriel', EMAIL],
      ['question_aB4', 'Cellulaire', PHONE],
    ),
    truth: {
      firstName: 'question_aB1',
      lastName: 'question_aB2',
      emailAddress: 'question_aB3',
      phoneNumber: 'question_aB4',
    },
  },
  {
    title: 'nom alone, with both names in it',
    answers: asked(
      ['a', 'Quel est votre nom ?', 'Testxxx-Prénom Testxxx-Nom'],
      ['b', 'Adresse électronique', EMAIL],
    ),
    truth: { fullName: 'a', emailAddress: 'b' },
  },
  {
    title: 'nom alone, with one word in it',
    answers: asked(['a', 'Nom', 'Testxxx-Nom']),
    truth: { lastName: 'a' },
  },
  {
    title: 'nom et prénom',
    answers: asked(['a', 'Nom et prénom', 'Testxxx-Nom Testxxx-Prénom'], ['b', 'Téléphone', PHONE]),
    truth: { fullName: 'a', phoneNumber: 'b' },
  },
  {
    title: 'keys alone',
    answers: asked(
      ['votre-prenom', '', 'Testxxx-Prénom'],
      ['votre-nom', '', 'Testxxx-Nom'],
      ['votre-courriel', '', EMAIL],
      ['votre-telephone', '', PHONE],
      ['votre-ville', '', 'Laval'],
    ),
    truth: {
      firstName: 'votre-prenom',
      lastName: 'votre-nom',
      emailAddress: 'votre-courriel',
      phoneNumber: 'votre-telephone',
      city: 'votre-ville',
    },
  },
  {
    title: 'Jotform in French',
    answers: asked(
      ['q3_nomComplet', 'Nom complet', { first: 'Testxxx-Prénom', last: 'Testxxx-Nom' }],
      ['q4_numeroDe', 'Numéro de téléphone', { full: '(514) 555-0177' }],
      ['q5_courriel', 'Courriel', EMAIL],
      [
        'q6_adresse',
        'Adresse',
        { addr_line1: '1, rue Testxxx', city: 'Gatineau', state: 'Québec', postal: 'J8X 1A1' },
      ],
      ['q7_acceptezVous', 'Acceptez-vous qu’un conseiller communique avec vous ?', 'Oui'],
    ),
    truth: {
      fullName: 'q3_nomComplet',
      phoneNumber: 'q4_numeroDe',
      emailAddress: 'q5_courriel',
      city: 'q6_adresse',
      province: 'q6_adresse',
      consent: 'q7_acceptezVous',
    },
  },
  {
    title: 'numéro pour vous joindre',
    answers: asked(
      ['a', 'À quel numéro de téléphone peut-on vous joindre ?', PHONE],
      ['b', 'Quand pouvons-nous vous appeler ?', 'le soir'],
    ),
    truth: { phoneNumber: 'a', 'callback.when': 'b' },
  },
  {
    title: 'créancier, conjoint et employeur',
    answers: asked(
      ['a', 'Nom du créancier', 'Testxxx Finance'],
      ['b', 'Téléphone de votre conjoint', PHONE],
      ['c', 'Ville de votre employeur', 'Laval'],
      ['d', 'Courriel du syndic', EMAIL],
      ['e', 'Province de naissance', 'Québec'],
    ),
    truth: {},
  },
  {
    title: 'l’infolettre',
    answers: asked(['a', 'J’accepte de recevoir l’infolettre', true], ['b', 'Courriel', EMAIL]),
    truth: { emailAddress: 'b' },
  },
];
