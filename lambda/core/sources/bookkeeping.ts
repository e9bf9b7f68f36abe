// What stands among answers and is none: nobody typed it.

/** Where a visitor came from: Google Analytics' parameters and the click ids of the advertising networks. */
const CAMPAIGN =
  /^(?:utm_\w+|utm(?:source|medium|campaign|term|content|id)|(?:g|fb|d|y|tt|tw)clid|msclkid|[wg]braid|gclsrc|gad_\w+|li_fat_id|fb[cp])$/i;

/** The browser and its address, captchas, and the traps for robots. */
const MACHINE =
  /^(?:ip|(?:remote|user|client)_?ip|ip_?address|user_?agent|http_refer+er|\w+_(?:re)?captcha_response|g_recaptcha_response|cf_turnstile_response|bot_field|honeypot)$/i;

/** Of the form itself: `formId`, `form_name`, `Submission ID`, `entry_id`. */
const FORM =
  /^(?:form_?(?:id|name|title|slug|url)|(?:submission|entry|response|site|page|post|webhook)_?id|page_?(?:url|title)|source_?url|(?:created|updated|submitted)_?at|submission_?(?:time|date)|date_?(?:created|updated))$/i;

/** The machine's only as one word: people are asked for their "Contact ID". */
const ONE_WORD = /^(?:(?:contact|unique)[_-]?id|page[_-]?name)$/i;

/** What visitors type stands there, though its name begins like a control field's. */
const REPLY_TO = '_replyto';

/** Where builders keep hidden fields apart by their type, only campaigns' names say more. */
export const isCampaign = (name: string): boolean => CAMPAIGN.test(plainName(name));

/**
 * Names in any builder's deliveries that are the machine's own. An underscore begins the control fields of many; a
 * hyphen begins labels, too.
 */
export function isBookkeeping(name: string): boolean {
  const [own, plain] = [name.trim(), plainName(name)];
  if (own.startsWith('_')) return plain.toLowerCase() !== REPLY_TO;
  return CAMPAIGN.test(plain) || MACHINE.test(plain) || FORM.test(plain) || ONE_WORD.test(own);
}

const plainName = (name: string): string => name.trim().replace(/[\s-]+/g, '_');

/** Fields with a secret in plain text: they are never anybody's answer, and are not handed on at all. */
export const isSecret = (name: string): boolean => /^(?:google_key|handshake_?key)$/i.test(name.trim());
