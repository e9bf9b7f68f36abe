// Where a form's deliveries hold what, for form builders that the relay knows nothing about.

import * as z from 'zod';

/** Members by their names with dots between, as in `data.answers`. */
const Path = z.string().trim().min(1);

export const DeliveryLayout = z.strictObject({
  answers: Path.optional().meta({
    description:
      'Where the answers are, as in data.fields: an object by name, or a list. Left out: the whole body.',
  }),
  id: Path.optional().meta({
    description:
      "Where the submission's id is. Left out, the same submission sent twice is known only by its very same bytes.",
  }),
  time: Path.optional().meta({ description: 'Where the time of sending is (ISO 8601, or since 1970).' }),
  item: z
    .strictObject({
      key: Path.optional().meta({ description: "The question's own stable name." }),
      label: Path.optional().meta({ description: 'The question as the person read it.' }),
      value: Path.optional().meta({ description: 'The reply.' }),
    })
    .optional()
    .meta({ description: 'What the members of each answer are called, where the answers are a list.' }),
  hidden: z.array(z.string().trim().min(1)).optional().meta({
    description: 'Names among the answers that are no questions, so that the note does not list them.',
  }),
});
export type DeliveryLayout = z.output<typeof DeliveryLayout>;
