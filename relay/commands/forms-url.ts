// relay forms url

import * as z from 'zod';
import { proofOf } from '../../lambda/core/forms/gate.ts';
import { webhookSecretsOf } from '../../lambda/core/proof/secret-values.ts';
import type { CommandSpec } from '../command.ts';
import { allForms, oneForm } from '../forms.ts';
import { bad, inColumns } from '../print.ts';
import { webhookPath } from '../prove-as-source.ts';
import { reach } from '../reach.ts';

const Given = z.object({ slug: z.string().optional() });

export const formsUrl: CommandSpec<typeof Given> = {
  call: 'url [slug]',
  does: "print each form's webhook address, for the form builder's settings",
  example: 'npx relay forms url debt-relief-quiz',
  notes: 'Where a token proves the deliveries, it is part of the address: keep that as secret as a password.',
  given: Given,
  run: async ({ slug }, globals) => {
    const { base, formsDir, partners, secrets, secretNames } = await reach(globals);
    const { forms, wrong } =
      slug === undefined
        ? await allForms(formsDir, partners)
        : { forms: [{ slug, definition: await oneForm(formsDir, slug) }], wrong: [] };
    const text = await secrets.read(secretNames.webhookSecrets);
    const told = forms.map((form) => {
      const [secret] = webhookSecretsOf(text, form.slug);
      return {
        form: form.slug,
        proof: proofOf(form.definition).by,
        hasSecret: secret !== undefined,
        url: base + webhookPath(form.slug, form.definition, secret ?? ''),
      };
    });
    return {
      json: told,
      lines: [
        ...inColumns(told.map(({ form, url }) => [form, url])),
        ...told
          .filter(({ hasSecret }) => !hasSecret)
          .map(({ form }) => bad(`${form} has no secret yet: set one with \`relay secrets set ${form}\``)),
        ...wrong.map(bad),
      ],
      ok: told.every(({ hasSecret }) => hasSecret),
    };
  },
};
