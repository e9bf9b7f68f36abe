// npm start. The bundles are made in a process of their own while this one loads the rest.

import { enableCompileCache } from 'node:module';
import { bundleIfStale } from '../infra/bundle.ts';
import { readFlags } from './flags.ts';

enableCompileCache();
const flags = readFlags();
const bundled = bundleIfStale();
const { start } = await import('./start.ts');
await start(flags, bundled);
