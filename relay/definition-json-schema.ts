// The form definition's schema as JSON Schema, for editors.

import * as z from 'zod';
import { Definition } from '../lambda/core/forms/definition.ts';

/** The text of forms/form.schema.json. */
export function definitionJsonSchema(): string {
  return `${JSON.stringify({ title: 'A form of Referral Relay', ...z.toJSONSchema(Definition, { io: 'input' }) }, null, 2)}\n`;
}
