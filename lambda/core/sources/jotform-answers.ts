// The answers in Jotform's rawRequest: `q3_fullName` and so on, among bookkeeping and uploads.

import { type Answer, isAnswered, type Json } from '../mapping/answers.ts';
import { asList, asObject, asText, isList, type JsonObject, memberOf } from '../reading/members.ts';
import { readLabels } from './jotform-labels.ts';
import { isUrl, leavesOf, readJotformValue } from './jotform-value.ts';

/** The form's own business, in captures of 2020-2025 or in the markup of forms; `webhookURL` may hold the token. */
const BOOKKEEPING = new Set(
  (
    'slug path preview event_id eventObserver jsExecutionTracker submitSource submitDate buildDate timeToSubmit ' +
    'uploadServerUrl temp_upload file_server validatedNewRequiredFieldIDs visitedPages payment_total_checksum ' +
    'submissionEdited JotFormPopulatedFields noRedirect simple_spc simple_fpc webhookURL'
  ).split(' '),
);
const isBookkeeping = (key: string): boolean => BOOKKEEPING.has(key) || /^formOpenId_V\d+$/.test(key);

/** @param pretty the part of that name: for labels alone, and only where it leaves no doubt. */
export function readJotformAnswers(request: JsonObject, pretty: string): Answer[] {
  const uploads = readUploads(request);
  const uploaded = new Set(uploads.flatMap(({ key, aliases }) => [key, ...aliases]));
  const questions = Object.entries(request).filter(
    ([key, sent]) => !isBookkeeping(key) && !(uploaded.has(key) && (areUrls(sent) || !isAnswered(sent))),
  );
  const labels = readLabels(pretty, new Map(questions));
  const answers = questions.flatMap(([key, sent]): Answer[] => {
    const { aliases } = namesOf(key);
    const isQuestion = aliases.length > 0 || holdsText(sent);
    return isQuestion ? [{ key, aliases, label: labels.get(key) ?? '', ...readJotformValue(sent) }] : [];
  });
  return [...answers, ...uploads];
}

/** `q3_fullName`: the number is stable, the name is a stub of the label. Other keys have no further names. */
function namesOf(key: string): Pick<Answer, 'key' | 'aliases'> {
  const [, number = '', name = ''] = /^q(\d+)_(.*)/s.exec(key) ?? [];
  return { key, aliases: [name, number].filter((alias) => alias !== '') };
}

/** Under keys of no known pattern, what a person may have written stays; flags and counters go. */
const holdsText = (sent: Json): boolean => leavesOf(sent).some((leaf) => typeof leaf === 'string');

/**
 * Uploads stand in `temp_upload` as `q9_name: ["file#server#uuid"]`, and their addresses beside the questions, as
 * `name: [url]`.
 */
function readUploads(request: JsonObject): Answer[] {
  return Object.entries(asObject(request.temp_upload) ?? {}).flatMap(([key, files]): Answer[] => {
    const names = namesOf(key);
    const urls = [key, ...names.aliases].map((name) => memberOf(request, name) ?? null).find(areUrls);
    const value = urls ?? asList(files).map((file) => (asText(file) ?? '').replace(/#[^#]*#[^#]*$/, ''));
    return isAnswered(value) ? [{ ...names, label: '', value, kind: 'file' }] : [];
  });
}

const areUrls = (value: Json): boolean => isList(value) && isAnswered(value) && value.every(isUrl);
