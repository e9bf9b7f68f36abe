// relay send

import * as z from 'zod';
import { webhookSecretsOf } from '../../lambda/core/proof/secret-values.ts';
import type { CommandSpec } from '../command.ts';
import { DeliveryGiven, deliveryOptions, readDeliveryFile } from '../delivery-file.ts';
import { Failure } from '../failure.ts';
import { oneForm } from '../forms.ts';
import { bad, good } from '../print.ts';
import { proveAsSource } from '../prove-as-source.ts';
import { reach } from '../reach.ts';

const Given = DeliveryGiven.extend({ slug: z.string() });

/** What receive answers, as far as it is told here. */
const Answer = z.object({ id: z.string().optional(), error: z.string().optional() });

/** Longer than any form builder waits. */
const PATIENCE_MS = 30_000;

const ACCEPTED = 200;

export const send: CommandSpec<typeof Given> = {
  call: 'send <slug> <file>',
  does: 'send a delivery to the relay, proved genuine as its source would',
  example: 'npx relay send debt-relief-quiz examples/debt-relief-quiz.json',
  notes:
    'The body goes as it is, so that sending it twice is a repeat. - reads standard input. Exit 1 unless it is accepted.',
  options: deliveryOptions(),
  given: Given,
  run: async ({ slug, ...given }, globals, terminal) => {
    const { base, formsDir, secrets, secretNames } = await reach(globals);
    const definition = await oneForm(formsDir, slug);
    const file = await readDeliveryFile(given, terminal);
    const [secret] = webhookSecretsOf(await secrets.read(secretNames.webhookSecrets), slug);
    if (secret === undefined) {
      throw new Failure(
        `${slug} has no secret, expected one to prove the delivery with: set it with \`relay secrets set ${slug}\``,
      );
    }
    const { path, headers, body } = proveAsSource(slug, definition, secret, file, Date.now());
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(base + path, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal,
    }).catch((): never => {
      throw new Failure(`${base} does not answer, expected the relay there: check that it runs`);
    });
    const { status } = response;
    const { id = null, error = null } = Answer.safeParse(await response.json().catch(() => null)).data ?? {};
    const isAccepted = status === ACCEPTED;
    const line = `${status} ${id ?? error ?? response.statusText}`;
    return { json: { status, id, error }, lines: [isAccepted ? good(line) : bad(line)], ok: isAccepted };
  },
};
