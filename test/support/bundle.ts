// Bundles the functions once before any test runs: the tests go through what is deployed.

import { bundleIfStale } from '../../infra/bundle.ts';

export default bundleIfStale;
