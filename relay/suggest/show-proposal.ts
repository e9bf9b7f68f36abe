// A proposal as it reads on a terminal, and for programs. It shows what the person typed: the file is the operator's own,
// and looking at it is what was asked for.

import { type Answer, textOf } from '../../lambda/core/mapping/answers.ts';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { bad, good, inColumns, indented, strong } from '../print.ts';
import type { Entry, Proposal } from './propose.ts';

/** Enough to recognise an answer by. */
const LONGEST_SHOWN = 60;

const shown = (answer: Answer): string => oneLine(textOf(answer.value, 'en'));
const short = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

export function linesOfProposal(answers: readonly Answer[], proposal: Proposal): string[] {
  const { entries, definition } = proposal;
  const rows = answers.map((answer) => [
    oneLine(answer.key),
    answer.kind === 'question' ? short(oneLine(answer.label)) || '-' : answer.kind,
    short(shown(answer)) || '-',
  ]);
  return [
    strong('Answers'),
    ...indented(inColumns(rows)),
    strong('Suggested'),
    ...indented(inColumns([...entries.map(row), languageRow(proposal)])),
    strong('Definition'),
    ...indented(JSON.stringify(definition, null, 2).split('\n')),
  ];
}

function row({ entry, suggested }: Entry): string[] {
  if (suggested.state === 'open') return [entry, bad('open'), suggested.because];
  const from = suggested.from.map(({ name }) => oneLine(name ?? '')).join(', ');
  return [entry, good(suggested.confidence), `${from}: ${suggested.because}`];
}

function languageRow({ language, definition }: Proposal): string[] {
  const said = definition.language;
  if (typeof said !== 'string') return ['language', good('en'), "the questions don't tell"];
  return [
    'language',
    good(said),
    said === language ? 'by the words of the questions' : 'as the form says already',
  ];
}

/** The same for programs. */
export const jsonOfProposal = (
  answers: readonly Answer[],
  { entries, language, definition, open }: Proposal,
) => ({
  answers: answers.map((answer) => ({
    key: answer.key,
    label: oneLine(answer.label),
    kind: answer.kind,
    value: shown(answer),
  })),
  suggested: entries.map(({ entry, suggested }) => ({
    entry,
    answers: suggested.from.map(({ answer }) => answer.key),
    confidence: suggested.state === 'found' ? suggested.confidence : 'open',
    because: suggested.because,
  })),
  language,
  open,
  definition,
});
