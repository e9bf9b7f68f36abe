// npm start. The bundles are made in a process of their own while this one loads the rest.

import { enableCompileCache } from 'node:module';
import { bundleIfStale } from '../infra/bundle.ts';

enableCompileCache();
const bundled = bundleIfStale();
const { start } = await import('./start.ts');
await start(bundled);
