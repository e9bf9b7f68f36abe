// What a definition makes of a delivery, told field by field: which answer it came from, what was done to it, what is
// wrong, and what nothing uses. Pure.

import type { Definition } from '../lambda/core/forms/definition.ts';
import { type Answer, type AnswerKind, isAnswered, textOf } from '../lambda/core/mapping/answers.ts';
import { choose } from '../lambda/core/mapping/choose.ts';
import { composeReferral } from '../lambda/core/mapping/compose-referral.ts';
import { type Consent, readConsent, saysYesOrNo } from '../lambda/core/mapping/consent.ts';
import { mapSubmission } from '../lambda/core/mapping/map-submission.ts';
import { findNamed } from '../lambda/core/mapping/naming.ts';
import { planWork, type Work } from '../lambda/core/mapping/plan.ts';
import type { Form } from '../lambda/core/mapping/read-field.ts';
import { replacedBy, withCorrections } from '../lambda/core/mapping/with-corrections.ts';
import { oneLine } from '../lambda/core/note/one-line.ts';
import type { Identity } from '../lambda/core/protocol/identity.ts';
import type { Delivery } from '../lambda/core/protocol/message.ts';
import { readDelivery } from '../lambda/core/sources/read-delivery.ts';
import { whatHappened } from '../lambda/core/telling/sentence.ts';
import type { Why } from '../lambda/core/telling/why.ts';
import { type FieldTold, tellFields } from './tell-fields.ts';

export interface DryRun {
  readonly identity: Identity;
  readonly verdict: Verdict;
  /** Null where the delivery can't be read, or is no lead. */
  readonly story: Story | null;
}

export interface Verdict {
  readonly would: Work['kind'];
  readonly why: Why | null;
  /** Without a remedy: nothing waits yet. */
  readonly sentence: string;
}

export interface Story {
  readonly fields: readonly FieldTold[];
  readonly consent: Consent['consent'];
  readonly callback: {
    readonly when: string | null;
    readonly voicemail: 'yes' | 'no' | 'unclear' | null;
  };
  /** Exactly as the counsellor will see it; null where a field has a problem. */
  readonly note: string | null;
  /** Answers that end up nowhere. */
  readonly unused: readonly { readonly key: string; readonly label: string; readonly kind: AnswerKind }[];
}

/** @param partners the identifiers that the stage allows. @param isReplay as an operator's replay would go. */
export function dryRun(
  definition: Definition,
  delivery: Delivery,
  partners: readonly string[],
  isReplay = false,
): DryRun {
  const { identity, work } = planWork(definition, delivery, partners, isReplay);
  const verdict = verdictOf(work, definition.title, delivery.form);
  const reading = readDelivery(definition, delivery);
  if (!reading.ok || reading.value.kind === 'no_lead') return { identity, verdict, story: null };
  const { submission } = reading.value;
  const corrected = withCorrections(definition, delivery.corrections);
  const form: Form = { definition: corrected, answers: submission.answers };
  const consent = readConsent(corrected.consent, submission.answers);
  const mapped = mapSubmission(corrected, submission, partners);
  const { acceptedAt, corrections } = delivery;
  const replaced = replacedBy(corrections, definition, submission.answers);
  const { reference } = identity;
  const parts = { definition: corrected, submission, consent, reference, acceptedAt, replaced };
  const fields = tellFields(form, partners, corrections);
  const used = [
    ...fields.flatMap((field) => field.used),
    ...(consent.from === null ? [] : [consent.from]),
    ...usedByNote(form),
    ...replaced,
  ];
  return {
    identity,
    verdict,
    story: {
      fields: fields.map(({ told }) => told),
      consent: consent.consent,
      callback: callbackOf(form),
      note: mapped.ok ? composeReferral({ ...parts, mapped: mapped.value }, []).notes : null,
      unused: submission.answers
        .filter(
          (answer) => isAnswered(answer.value) && !used.includes(answer) && !isListed(answer, corrected),
        )
        .map(({ key, label, kind }) => ({ key, label, kind })),
    },
  };
}

function verdictOf(work: Work, title: string, form: string): Verdict {
  if (work.kind === 'send') return { would: work.kind, why: null, sentence: 'It would be sent.' };
  const end = work.kind === 'park' ? 'wait for a person' : 'be ignored';
  const sentence = `It would ${end}: ${whatHappened(work.why, { title, form })}.`.replace(/\?\.$/, '?');
  return { would: work.kind, why: work.why, sentence };
}

/** The note lists by itself what the person replied and nothing else uses. */
const isListed = ({ kind }: Answer, { otherAnswers }: Definition): boolean =>
  kind === 'question' && otherAnswers === 'list';

const chosenBy = (choices: Parameters<typeof choose>[0], { definition, answers }: Form) =>
  choose(choices, answers, (value) => oneLine(textOf(value, definition.language)));

function callbackOf(form: Form): Story['callback'] {
  const { callback } = form.definition;
  const when = chosenBy(callback?.when ?? [], form);
  const voicemail = callback?.voicemail === undefined ? null : findNamed(callback.voicemail, form.answers);
  return {
    when: when.ok && when.value !== null ? when.value.text : null,
    voicemail: voicemail?.ok && voicemail.value !== null ? saysYesOrNo(voicemail.value.value) : null,
  };
}

/** The answers of the lines that the definition itself gives the note. */
function usedByNote(form: Form): Answer[] {
  const { notes, callback } = form.definition;
  const choices = [...Object.values(notes), callback?.when ?? []];
  const chosen = choices.map((some) => chosenBy(some, form));
  const voicemail = callback?.voicemail === undefined ? null : findNamed(callback.voicemail, form.answers);
  return [
    ...chosen.flatMap((one) => (one.ok && one.value?.kind === 'answer' ? [one.value.answer] : [])),
    ...(voicemail?.ok && voicemail.value !== null ? [voicemail.value.answer] : []),
  ];
}
