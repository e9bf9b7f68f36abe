// Before the first delivery: writes a definition that takes it and keeps it, and tells how it goes on.

import { Definition } from '../../lambda/core/forms/definition.ts';
import type { SourceName } from '../../lambda/core/sources/proofs.ts';
import type { Outcome } from '../command.ts';
import { Failure } from '../failure.ts';
import { good } from '../print.ts';
import { captureDefinition } from './capture.ts';
import { titleOf } from './title.ts';
import { thereAlready, writeDefinition } from './write-definition.ts';
import { wrongIn } from './wrong-in.ts';

export async function startCapture(dir: string, slug: string, source: SourceName): Promise<Outcome> {
  const earlier = await thereAlready(dir, slug);
  if (earlier?.isCapture === true) {
    throw new Failure(
      `${slug} takes deliveries already, expected a new slug: send the form once, then \`relay forms suggest --latest ${slug} --write ${slug}\``,
    );
  }
  const definition = captureDefinition(source, titleOf(slug));
  const parsed = Definition.safeParse(definition);
  // Some builders need to be told more of before anything of theirs can be read.
  if (!parsed.success) throw new Failure(wrongIn(parsed.error, definition, `${slug}.json`));
  const written = await writeDefinition(dir, slug, definition, earlier);
  return {
    json: { written, definition },
    lines: [
      good(`Wrote ${written}: it takes and keeps deliveries of ${slug}, and can send none.`),
      `1. Start the relay, or deploy the stage; \`relay secrets set ${slug}\` where it has no secret yet.`,
      `2. Give the form builder the address that \`relay forms url ${slug}\` prints, and send the form once, every question filled in.`,
      `3. Replace the placeholders: \`relay forms suggest --latest ${slug} --write ${slug}\`.`,
    ],
    ok: true,
  };
}
