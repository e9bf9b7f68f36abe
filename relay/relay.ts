#!/usr/bin/env node
// The operator's tool: see `npx relay --help`.

import { enableCompileCache } from 'node:module';

enableCompileCache();
const { run } = await import('./run.ts');
// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', () => process.exit());
process.exitCode = await run(process.argv, process);
