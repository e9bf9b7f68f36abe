// What npm start does: starts the relay, says what to try next, stops cleanly.

import type { Flags } from './flags.ts';
import { readableLine } from './readable-line.ts';
import { startRelay } from './relay.ts';
import { explainStartFailure } from './start-failure.ts';

async function startByFlags(flags: Flags, bundled: Promise<void>): Promise<void> {
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
export async function start(flags: Flags, bundled: Promise<void>): Promise<void> {
  try {
    await startByFlags(flags, bundled);
  } catch (thrown) {
    console.error(explainStartFailure(thrown));
    process.exit(1);
  }
}
