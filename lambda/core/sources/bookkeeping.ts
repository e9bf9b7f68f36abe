// What stands among answers and is none: nobody typed it.

/** Where a visitor came from: Google Analytics' parameters and the click ids of the advertising networks. */
const CAMPAIGN = /^(?:utm_?\w+|(?:g|fb|d|y|tt|tw)clid|msclkid|[wg]braid|gclsrc|gad_\w+|li_fat_id|fb[cp])$/i;

/** The browser and its address, captchas, and the traps for robots. */
const MACHINE =
  /^(?:ip|(?:remote|user|client)_?ip|ip_?address|user_?agent|http_refer+er|\w+_(?:re)?captcha_response|g_recaptcha_response|cf_turnstile_response|bot_field|honeypot)$/i;

/** Of the form itself: `formId`, `form_name`, `Submission ID`, `entry_id`. */
const FORM =
  /^(?:form_?(?:id|name|title|slug|url)|(?:submission|entry|response|site|page|post|webhook|contact|unique)_?id|page_?(?:url|title|name)|source_?url|(?:created|updated|submitted)_?at|submission_?(?:time|date)|date_?(?:created|updated))$/i;

/** What visitors type stands there, though its name begins like a control field's. */
const REPLY_TO = '_replyto';

/** Where builders keep hidden fields apart by their type, only campaigns' names say more. */
export const isCampaign = (name: string): boolean => CAMPAIGN.test(plainName(name));

/** Names in any builder's deliveries that are the machine's own. An underscore begins the control fields of many. */
export function isBookkeeping(name: string): boolean {
  const plain = plainName(name);
  if (plain.startsWith('_')) return plain.toLowerCase() !== REPLY_TO;
  return CAMPAIGN.test(plain) || MACHINE.test(plain) || FORM.test(plain);
}

const plainName = (name: string): string => name.trim().replace(/[\s-]+/g, '_');

/** Fields with a secret in plain text: they are never anybody's answer, and are not handed on at all. */
export const isSecret = (name: string): boolean => /^(?:google_key|handshake_?key)$/i.test(name.trim());
