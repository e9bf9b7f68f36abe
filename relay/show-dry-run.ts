// A dry run as it reads on a terminal.

import type { DryRun, Story } from './dry-run.ts';
import { bad, faint, good, inColumns, indented, strong } from './print.ts';
import type { FieldTold } from './tell-fields.ts';

/** With everything the person typed: for a file that the operator holds, or where values were asked for. */
export function linesWithValues({ verdict, story }: DryRun): string[] {
  if (story === null) return [coloured(verdict.would, verdict.sentence)];
  return [
    strong('Referral'),
    ...indented(inColumns(story.fields.map((told) => [told.field, source(told), made(told)]))),
    ...aroundIt(story),
    strong('Note'),
    ...(story.note === null ? ['  none until every field has a value'] : indented(story.note.split('\n'))),
    ...nowhere(story),
    coloured(verdict.would, verdict.sentence),
  ];
}

/** Field names and whether they map; nothing that the person typed, and no labels, which may quote an earlier answer. */
export function linesWithoutValues({ verdict, story }: DryRun): string[] {
  const fields = (story?.fields ?? []).map((told) => [
    told.field,
    told.answer?.key ?? source(told),
    verdictOn(told),
  ]);
  return [...indented(inColumns(fields)), `  ${coloured(verdict.would, verdict.sentence)}`];
}

/** The same for programs. */
export function jsonOf({ identity, verdict, story }: DryRun, reveal: boolean) {
  const { reference } = identity;
  if (story === null || reveal) return { reference, ...verdict, ...story };
  const fields = story.fields.map(({ field, origin, answer, problem }) => ({
    field,
    origin,
    answer: answer?.key ?? null,
    problem,
  }));
  return {
    reference,
    ...verdict,
    fields,
    consent: story.consent,
    unused: story.unused.map(({ key }) => key),
  };
}

function source({ origin, answer }: FieldTold): string {
  if (answer !== null) return answer.label === '' ? answer.key : `${answer.key} “${answer.label}”`;
  switch (origin) {
    case 'correction':
      return 'put right by an operator';
    case 'constant':
      return 'always so in the definition';
    case 'stage':
      return 'no rule in the definition';
    case 'answer':
    case 'none':
      return '-';
  }
}

function made({ value, typed, problem }: FieldTold): string {
  const given = typed ?? '';
  if (problem !== null) return bad(`${given === '' ? '' : `${given} → `}${problem}`);
  return typed === null || typed === value ? `${value}` : `${given} → ${value}`;
}

const verdictOn = ({ problem }: FieldTold): string => (problem === null ? good('ok') : bad(problem));

const aroundIt = ({ consent, callback: { when, voicemail } }: Story): string[] => [
  `${strong('Consent')}  ${consent.replace('_', ' ')}`,
  `${strong('Callback')}  ${[when ?? 'any time', ...(voicemail === null ? [] : [`voicemail ${voicemail}`])].join(', ')}`,
];

function nowhere({ unused }: Story): string[] {
  if (unused.length === 0) return [];
  const rows = unused.map(({ key, label, kind }) => [key, kind, label === '' ? '-' : label]);
  return [strong('Used by nothing'), ...indented(inColumns(rows)).map(faint)];
}

const coloured = (would: DryRun['verdict']['would'], sentence: string): string =>
  would === 'park' ? bad(sentence) : good(sentence);
