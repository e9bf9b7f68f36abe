// The flags of npm start. What is wrong with them is one line, and the process ends with 2.

import { parseArgs } from 'node:util';
import * as z from 'zod';

const USAGE = `npm start -- [flags]: the whole relay on this machine, without a cloud or docker

  --port N             where to listen, 0 picks a free port (default 3000)
  --forms DIR          the form definitions (default forms)
  --referral-api URL   the partner's API, its base such as https://…/v1 (default: a sandbox)
  --secrets FILE       {"apiKey": …, "webhooks": {"<slug>": …}} (default: made up)
  --data DIR           keep state there over a restart (default: in memory)
  --speed N            divide every delay and lease by N (default 1)
`;

const Flags = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(3_000),
  forms: z.string().default('forms'),
  'referral-api': z.url({ protocol: /^https?$/ }).optional(),
  secrets: z.string().optional(),
  data: z.string().optional(),
  speed: z.coerce.number().positive().default(1),
});

export type Flags = z.output<typeof Flags>;

/** Ends the process where help was asked for, or where a flag is wrong. */
export function readFlags(): Flags {
  try {
    return parseFlags();
  } catch (thrown) {
    console.error(explain(thrown));
    process.exit(2);
  }
}

function explain(thrown: unknown): string {
  if (thrown instanceof z.ZodError) {
    return thrown.issues
      .map(({ path, message }) => `--${path.join('.')}: ${message}; see npm start -- --help`)
      .join('\n');
  }
  return `${thrown instanceof Error ? thrown.message.split('. ')[0] : String(thrown)}; see npm start -- --help`;
}

function parseFlags(): Flags {
  const text = { type: 'string' } as const;
  const options = { port: text, forms: text, 'referral-api': text, secrets: text, data: text, speed: text };
  const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } }, strict: true });
  if (values.help) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  return Flags.parse(values);
}
