import { z } from 'astro/zod';
import { entryIdSchema, slugSchema } from './text.ts';

/** content/permalinks.yaml: every id and anchor ever published. Lines are added, never removed or changed. */
export const permalinksSchema = z.record(
	entryIdSchema,
	z.strictObject({
		anchors: z.array(slugSchema).default([]).describe('Every cause anchor ever published on the page.'),
		renamedTo: entryIdSchema.optional().describe('The id that replaced it: the old address redirects there.'),
	})
);
export type Permalinks = z.output<typeof permalinksSchema>;
