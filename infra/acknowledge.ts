// Findings of cdk-nag that stand, each with the reason why.

import { Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** @param reasons why each finding stands, by its id: the rule, and in brackets the finding where a rule has several. */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
