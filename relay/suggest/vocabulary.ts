// Words around what a question asks for: those that change nothing about it, and those that change whose it is.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** A question of these and its subject is about its subject: “And what is your …, please?” */
export const FILLERS = setOf(
  'what which is are your my the a an please enter provide type in here tell us and also so ok great hi hello thanks ' +
    'required optional this can could may we i have do you give share write no label legal applicant there let start with select choose ' +
    'quel quelle est votre vos ton ta le la l les un une svp veuillez entrer inscrire indiquer saisir et d de mon ma ' +
    'obligatoire facultatif requis pouvons nous donnez quels quelles a il vous bonjour enchante merci parfait commencons par choisir selectionnez',
);

/** The same for one subject alone. “Contact” before a name may be somebody else's, before an e-mail address it is not. */
export const OWN_FILLERS = {
  phoneNumber: setOf(
    'best main primary personal day daytime evening contact preferred user call reach to at on home work mobile cell dashes ' +
      'principal meilleur contact jour soir maison travail personnel domicile cellulaire mobile',
  ),
  emailAddress: setOf(
    'best main primary work home personal contact preferred user respondent principal personnel',
  ),
  city: setOf('address where live current reside user habitez vivez ou actuelle dans quelle residez'),
  province: setOf('address canada live current reside user habitez vivez ou actuelle dans quelle residez'),
  postalCode: setOf('address a1a 1a1 current home live user'),
  address: setOf(
    'current home full complete residential permanent civic where 1 actuelle complete residentielle permanente',
  ),
} as const;

/** Somebody else, something else, or something that a program filled in. One of them, and the answer is never taken. */
export const FOREIGN = setOf(
  'company companies business organization organisation corporation employer employers employment workplace office store shop ' +
    'spouse spouses partner partners husband wife emergency creditor creditors lender lenders bank banks agency agencies ' +
    'collector collectors collection collections landlord reference references referrer referral referred referring ' +
    'friend friends family relative relatives parent parents mother father child children kid kids son daughter brother ' +
    'sister sibling roommate guardian guarantor cosigner co coapplicant joint second secondary alternate alternative backup ' +
    'additional other another previous former old maiden nick nickname middle school college doctor lawyer trustee manager ' +
    'supervisor agent adviser advisor consultant dog pet cat username login account card policy case file invoice fax event ' +
    'project product domain website site url page hidden utm gclid fbclid ip referer campaign birth birthday born kin ' +
    'dependent dependant beneficiary debtor bankruptcy they them wrong their his her ' +
    'entreprise societe compagnie commerce employeur conjoint conjointe epoux epouse mari femme urgence creancier creanciers ' +
    'preteur banque agence recouvrement proprietaire ami amie amis parente mere pere enfant enfants fils fille frere soeur ' +
    'colocataire tuteur codebiteur garant caution autre autres deuxieme second secondaire ancien ancienne precedent ecole ' +
    'medecin avocat syndic gestionnaire conseiller utilisateur compte carte dossier naissance fax telecopieur animal chien',
);

/** Foreign, but for calling: these are whom a person waits for. */
export const OURS = setOf('conseiller advisor adviser agent consultant');

/** Speaks to the person. */
export const PERSON = setOf('you your we us vous votre vos nous');

/** After a subject, these bring in whose it is: “phone number of …”, “… ’s name”. */
export const LINKS = setOf('of for whose who whom s from about du des de d pour chez');

/** A yes to one of these is no yes to it. */
export const NEGATIONS = setOf(
  'not don never without stop refuse refuses unsubscribe pas ne n aucun sans jamais',
);
