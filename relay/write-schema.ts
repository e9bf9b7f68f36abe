// Writes forms/form.schema.json, which editors use to complete and check definitions.

import { writeFile } from 'node:fs/promises';
import { definitionJsonSchema } from './definition-json-schema.ts';

await writeFile(new URL('../forms/form.schema.json', import.meta.url), definitionJsonSchema());
