// What npm start does: reads the flags, starts the relay, says what to try next, stops cleanly.

import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readableLine } from './readable-line.ts';
import { startRelay } from './relay.ts';
import { explainStartFailure } from './start-failure.ts';

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

function readFlags(): z.output<typeof Flags> {
  const text = { type: 'string' } as const;
  const options = { port: text, forms: text, 'referral-api': text, secrets: text, data: text, speed: text };
  const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } }, strict: true });
  if (values.help) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  return Flags.parse(values);
}

async function startByFlags(bundled: Promise<void>): Promise<void> {
  const flags = readFlags();
  const relay = await startRelay({
    bundled,
    port: flags.port,
    formsDir: flags.forms,
    samplesDir: 'examples',
    referralApiUrl: flags['referral-api'] ?? null,
    secretsFile: flags.secrets ?? null,
    dataDir: flags.data ?? null,
    speed: flags.speed,
    onLog: (line) => {
      const readable = readableLine(line);
      if (readable !== null) console.log(readable);
    },
  });
  const [first] = relay.forms;
  console.log(`Ready: ${relay.url}`);
  console.log(`Open that address to watch. To send a sample delivery from another terminal:`);
  console.log(`  curl -X POST ${relay.url}/local/samples/${first?.slug ?? '<slug>'}`);
  console.log('Ctrl-C stops.');

  const stop = () => {
    // A second Ctrl-C means now.
    process.once('SIGINT', () => process.exit(130));
    relay.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** @param bundled resolves once the functions' bundles are there. Ends the process where it can't start. */
export async function start(bundled: Promise<void>): Promise<void> {
  try {
    await startByFlags(bundled);
  } catch (thrown) {
    console.error(explainStartFailure(thrown));
    process.exit(thrown instanceof z.ZodError || isUsage(thrown) ? 2 : 1);
  }
}

const isUsage = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
