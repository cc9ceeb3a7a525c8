import { z } from 'astro/zod';
import { causeSchema, entryParts } from './entry.ts';
import { statusSchema } from './text.ts';
import { layerSchema, retrySchema, severitySchema } from './words.ts';

/** content/kinds/<kind>.mdx: a kind of failure, whoever reports it. */
export const kindSchema = z.strictObject({
	...entryParts,
	layer: layerSchema.describe('The hop where the fault lies.'),
	retry: retrySchema.describe('The verdict on retrying.'),
	severity: severitySchema.describe('How much is broken.'),
	statuses: z
		.array(statusSchema)
		.default([])
		.describe('HTTP statuses it arrives with, the most usual first; none if it never has one.'),
	general: z
		.boolean()
		.default(false)
		.describe('True for the catch-all of a hop or status: a narrower kind in the same paste wins.'),
	causes: z.array(causeSchema).min(2, 'give at least two causes').describe('Most likely first.'),
});
export type Kind = z.output<typeof kindSchema>;
