// Bundles each function to dist/<function>/index.mjs: what the local relay runs, the tests run and the stack deploys.

import { readdirSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const FUNCTIONS = ['receive', 'submit', 'bury'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** Where a function's bundle is. */
export const bundleOf = (name: FunctionName): string => fromRoot(`dist/${name}/index.mjs`);

/** An `import` of node:http evaluates all of undici at cold start; asking the process for it loads what is used. */
const builtinsOnDemand: esbuild.Plugin = {
  name: 'builtins-on-demand',
  setup(build) {
    const builtins = new Set(builtinModules);
    build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '');
      return builtins.has(name) ? { path: name, namespace: 'builtin' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
  },
};

const envCredentials: esbuild.Plugin = {
  name: 'env-credentials',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: fromRoot('infra/env-credentials.ts'),
    }));
  },
};

/** One run for all functions, since what they share is then read once. */
export async function bundle(): Promise<void> {
  await esbuild.build({
    entryPoints: FUNCTIONS.map((name) => ({ in: fromRoot(`lambda/${name}.ts`), out: `${name}/index` })),
    outdir: fromRoot('dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // For symbolicating offline: reading it at run time would slow every cold start.
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [builtinsOnDemand, envCredentials],
  });
}

/** Bundles only where something that goes into the bundles is newer than they are. */
export async function bundleIfStale(): Promise<void> {
  const newestSource = Math.max(...SOURCES.flatMap(filesUnder).map(modifiedAt));
  const oldestBundle = Math.min(...FUNCTIONS.map(bundleOf).map(modifiedAt));
  if (newestSource >= oldestBundle) await bundle();
}

const SOURCES = ['lambda', 'infra', 'package-lock.json'].map(fromRoot);

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}

/** Before everything else where there is no such file. */
const modifiedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (import.meta.main) await bundle();
