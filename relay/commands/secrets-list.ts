// relay secrets list

import * as z from 'zod';
import { apiKeyOf, webhookSecretsOf } from '../../lambda/core/proof/secret-values.ts';
import type { CommandSpec } from '../command.ts';
import { formFiles, slugsOf } from '../forms.ts';
import { bad, counted, good, inColumns } from '../print.ts';
import { reach } from '../reach.ts';

const Given = z.object({});

export const secretsList: CommandSpec<typeof Given> = {
  call: 'list',
  does: 'tell which secrets are set, never what they are',
  example: 'npx relay secrets list',
  given: Given,
  run: async (_, globals) => {
    const { secrets, secretNames, partners, formsDir } = await reach(globals);
    const [apiKey, webhooks, files] = await Promise.all([
      secrets.read(secretNames.apiKey),
      secrets.read(secretNames.webhookSecrets),
      formFiles(formsDir),
    ]);
    const keys = partners.map((partner) => ({ partner, set: apiKeyOf(apiKey, partner) !== null }));
    const counts = slugsOf(files).map((slug) => ({
      form: slug,
      count: webhookSecretsOf(webhooks, slug).length,
    }));
    return {
      json: { apiKey: keys, webhooks: counts },
      lines: inColumns([
        ...keys.map(({ partner, set }) => ['api-key', partner, set ? good('set') : bad('not set')]),
        ...counts.map(({ form, count }) => [
          'webhook',
          form,
          count === 0 ? bad('not set') : good(counted(count, 'secret', 'secrets')),
        ]),
      ]),
      ok: true,
    };
  },
};
