// The form definitions that a stage deploys, checked as the start and the tests check them.

import { type CheckedForm, checkForms } from '../lambda/core/forms/check.ts';
import { readFormsFolder } from '../lambda/io/forms-folder.ts';
import { StageError } from './stage.ts';
import type { Stage } from './stages.ts';

/** The folder with the definitions, in the folder that the command runs in. */
export const FORMS = 'forms';

/** Throws a `StageError` with a line for each mistake: file, path, found, expected. */
export async function formsOf({ referralPartners }: Stage): Promise<readonly CheckedForm[]> {
  const { forms, wrong } = checkForms(await readFormsFolder(FORMS), referralPartners);
  if (wrong.length > 0) throw new StageError(wrong.join('\n'));
  return forms;
}
