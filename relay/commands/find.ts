// relay find

import * as z from 'zod';
import { type Contact, contactDigests } from '../../lambda/core/protocol/contact-digests.ts';
import type { Ledger, Listed } from '../../lambda/io/ledger.ts';
import type { CommandSpec } from '../command.ts';
import { Failure, Misuse } from '../failure.ts';
import { allForms } from '../forms.ts';
import { type PersonQuery, readPersonQuery } from '../person-query.ts';
import { bad } from '../print.ts';
import { type Reached, reach } from '../reach.ts';
import { isRemembered, linesOf, rowOf } from '../submissions.ts';

const Given = z.object({});

export const find: CommandSpec<typeof Given> = {
  call: 'find',
  does: "tell whether a person's referral arrived, by e-mail, phone number or reference",
  example: 'npx relay find',
  notes:
    'Asks for it, or reads it from standard input; never an argument, which the shell would keep. Exit 1 if there is none.',
  given: Given,
  run: async (_, globals, terminal) => {
    const reached = await reach(globals);
    const { forms } = await allForms(reached.formsDir, reached.partners).catch(() => ({ forms: [] }));
    const regions = new Set(['CA' as const, ...forms.map(({ definition }) => definition.region)]);
    const query = readPersonQuery(await terminal.ask('E-mail, phone number or reference: '), [...regions]);
    if (query === null) {
      throw new Misuse(
        "that can't be looked for, expected an e-mail address, a whole phone number or a reference such as RR-7K3F-92QD",
      );
    }
    const now = Date.now();
    const found = (await search(query, reached)).filter((item) => isRemembered(item, now));
    const titleOf = (slug: string) => forms.find((form) => form.slug === slug)?.definition.title ?? slug;
    return {
      json: found.map((item) => rowOf(item, titleOf(item.form))),
      lines:
        found.length === 0
          ? [bad(`Nothing came in by that ${NAMES[query.by]} in the last 90 days.`)]
          : found.flatMap((item) => linesOf(item, titleOf(item.form))),
      ok: found.length > 0,
    };
  },
};

const NAMES = { email: 'e-mail address', phone: 'phone number', reference: 'reference' } as const;

async function search(
  query: PersonQuery,
  { ledger, secrets, secretNames }: Reached,
): Promise<readonly Listed[]> {
  if (query.by === 'reference') return ledger.list('reference', query.reference);
  const key = await secrets.read(secretNames.digestKey);
  if (key === '')
    throw new Failure(
      'the digest key is empty, expected it to be made with the stage: nobody can be found without it',
    );
  if (query.by === 'email')
    return byContact({ emailAddress: query.emailAddress, phoneNumber: null }, key, ledger);
  const found = await Promise.all(
    query.phoneNumbers.map((phoneNumber) => byContact({ emailAddress: null, phoneNumber }, key, ledger)),
  );
  return found.flat();
}

async function byContact(contact: Contact, key: string, ledger: Ledger): Promise<readonly Listed[]> {
  const { emailDigest, phoneDigest } = contactDigests(contact, key);
  if (emailDigest !== null) return ledger.list('emailDigest', emailDigest);
  return phoneDigest === null ? [] : ledger.list('phoneDigest', phoneDigest);
}
