// What a report of Stryker's says of one folder: the mutants counted, and those that no test noticed.

import { existsSync, readFileSync, statSync } from 'node:fs';
import * as z from 'zod';

const Place = z.object({ line: z.number(), column: z.number() });
const Report = z.object({
  framework: z.object({ version: z.string() }),
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          replacement: z.string().default(''),
          status: z.enum(['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored']),
          location: z.object({ start: Place, end: Place }),
        }),
      ),
    }),
  ),
});

export interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The code, and what stood in its place: each in one line. */
  readonly was: string;
  readonly became: string;
}

export interface FolderReport {
  readonly folder: string;
  readonly measured: Date;
  readonly version: string;
  /** Noticed by a test that failed, or that did not end. */
  readonly killed: number;
  readonly timedOut: number;
  /** Static ones, in a run that ignores them: what is evaluated once, when the file is loaded. */
  readonly notTried: number;
  readonly survivors: readonly Survivor[];
}

/** Null where the folder was not measured. */
export function readReport(folder: string, path: string): FolderReport | null {
  if (!existsSync(path)) return null;
  const { files, framework } = Report.parse(JSON.parse(readFileSync(path, 'utf8')));
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: of }]) =>
    of.map((mutant) => ({ file, source, ...mutant })),
  );
  const count = (wanted: string) => mutants.filter(({ status }) => status === wanted).length;
  return {
    folder,
    measured: statSync(path).mtime,
    version: framework.version,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    notTried: count('Ignored'),
    survivors: mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ file, source, location, replacement }) => ({
        file,
        line: location.start.line,
        was: inOneLine(textAt(source, location)),
        became: inOneLine(replacement),
      })),
  };
}

type Span = { readonly start: z.infer<typeof Place>; readonly end: z.infer<typeof Place> };

function textAt(source: string, { start, end }: Span): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.pop() ?? '';
  const cut = [...lines, last.slice(0, end.column - 1)].join('\n');
  return cut.slice(start.column - 1);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
