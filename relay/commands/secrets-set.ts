// relay secrets set

import { randomBytes } from 'node:crypto';
import { Option } from 'commander';
import * as z from 'zod';
import { proofOf } from '../../lambda/core/forms/gate.ts';
import { apiKeyOf } from '../../lambda/core/proof/secret-values.ts';
import type { CommandSpec, Outcome } from '../command.ts';
import { Failure, Misuse } from '../failure.ts';
import { oneForm } from '../forms.ts';
import { good } from '../print.ts';
import { webhookPath } from '../prove-as-source.ts';
import { type Reached, reach } from '../reach.ts';
import { withApiKey, withWebhookSecret } from '../secret-changes.ts';
import type { Terminal } from '../terminal.ts';

const API_KEY = 'api-key';

/** The functions read the secrets anew at most twice a minute. */
const KNOWN_LATE =
  'Wait half a minute before you paste it: until then a delivery that is proved by it can be refused with 401.';
const OLD_ENDS = 'The one before it ends now; with --keep-old both hold while you change it there.';

/** Nobody guesses 256 bits. */
const GENERATED_BYTES = 32;

/** RFC 3986, section 2.3: what every form builder and gateway passes on in an address as it was written. */
const FITS_ADDRESS = /^[\w.~-]+$/;

const Given = z.object({
  name: z.string(),
  partner: z.string().optional(),
  keepOld: z.boolean().default(false),
  generate: z.boolean().default(false),
});
type Given = z.output<typeof Given>;

export const secretsSet: CommandSpec<typeof Given> = {
  call: 'set <name>',
  does: `set a form's webhook secret by its slug, or the partner's key as ${API_KEY}`,
  example: 'npx relay secrets set debt-relief-quiz --generate --keep-old',
  notes:
    'Asks for the secret without showing it, or reads it from standard input; never an argument. No restart is needed.',
  options: [
    new Option('--partner <identifier>', `with ${API_KEY}: the key of this partner identifier alone`),
    new Option('--keep-old', 'the secret in use until now stays valid beside the new one'),
    new Option('--generate', 'make up a long random one, and print it once'),
  ],
  given: Given,
  run: async (given, globals, terminal) => {
    const { name, partner, keepOld, generate } = given;
    if (name === API_KEY && (keepOld || generate)) {
      throw new Misuse(`${API_KEY} is the partner's to make, expected neither --keep-old nor --generate`);
    }
    if (name !== API_KEY && partner !== undefined) throw new Misuse(`--partner goes with ${API_KEY} alone`);
    const reached = await reach(globals);
    return name === API_KEY
      ? setApiKey(given, reached, terminal)
      : setWebhookSecret(given, reached, terminal);
  },
};

async function setApiKey(
  given: Given,
  { secrets, secretNames, partners }: Reached,
  terminal: Terminal,
): Promise<Outcome> {
  const partner = given.partner ?? null;
  if (partner !== null && !partners.includes(partner)) {
    throw new Failure(`--partner: found ${JSON.stringify(partner)}, expected one of ${partners.join(', ')}`);
  }
  const key = await terminal.askUnseen('API key: ');
  // Whatever looks like JSON is no key, but a key for each partner.
  if (apiKeyOf(key, '') === null)
    throw new Failure('that can be no API key, expected letters, digits and punctuation without spaces');
  const changed = withApiKey(await secrets.read(secretNames.apiKey), key, partner, partners);
  if (!changed.ok) throw new Failure(changed.error);
  await secrets.write(secretNames.apiKey, changed.value);
  return {
    json: { name: API_KEY, partner, set: true },
    lines: [
      good(
        `The API key${partner === null ? '' : ` of ${partner}`} is set; it serves within minutes, and at once where the old one is refused.`,
      ),
    ],
    ok: true,
  };
}

async function setWebhookSecret(
  { name, keepOld, generate }: Given,
  { secrets, secretNames, formsDir, base }: Reached,
  terminal: Terminal,
): Promise<Outcome> {
  const definition = await oneForm(formsDir, name);
  const isToken = proofOf(definition).by === 'token';
  const secret = generate
    ? randomBytes(GENERATED_BYTES).toString('base64url')
    : await terminal.askUnseen(`Secret of ${name}: `);
  if (secret === '') throw new Failure('that is empty, expected a secret: nothing was changed');
  if (isToken && !FITS_ADDRESS.test(secret)) {
    throw new Failure(
      'that can change on its way as part of an address, expected letters, digits and - . _ ~ alone, as --generate makes: nothing was changed',
    );
  }
  const changed = withWebhookSecret(await secrets.read(secretNames.webhookSecrets), name, secret, keepOld);
  if (!changed.ok) throw new Failure(changed.error);
  await secrets.write(secretNames.webhookSecrets, changed.value);
  // A secret that was typed is known already, and an address may hold it.
  const url = base + webhookPath(name, definition, generate ? secret : '');
  const where = isToken ? 'as the end of its address' : 'in its settings';
  return {
    json: { name, set: true, ...(generate ? { secret, url } : {}) },
    lines: [
      good(`The secret of ${name} is set. The form builder needs the same ${where}.`),
      ...(generate
        ? [`Secret   ${secret}`, `Address  ${url}`]
        : [`See \`relay forms url ${name}\` for the address.`]),
      keepOld ? KNOWN_LATE : `${KNOWN_LATE} ${OLD_ENDS}`,
    ],
    ok: true,
  };
}
