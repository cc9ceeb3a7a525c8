import { z } from 'astro/zod';
import { causeSchema, entryParts } from './entry.ts';
import { slugSchema, statusSchema } from './text.ts';
import { layerSchema, retrySchema, severitySchema } from './words.ts';

/** What comes over the wire: shown on the page, and served to real SDKs in the tests. */
export const responseSchema = z.strictObject({
	status: statusSchema.describe('The HTTP status.'),
	headers: z.record(z.string(), z.string()).optional().describe('Headers that matter.'),
	body: z
		.union([z.record(z.string(), z.unknown()), z.array(z.unknown()), z.string()])
		.describe('The JSON body, or text where the body is not JSON.'),
});
export type Response = z.output<typeof responseSchema>;

/** content/errors/<provider>/<slug>.mdx: one error of one provider. What it does not say, its kind says. */
export const errorSchema = z.strictObject({
	...entryParts,
	kind: slugSchema.describe('The kind of failure: exactly one of content/kinds.'),
	status: statusSchema.optional().describe('The HTTP status; absent if it has none.'),
	layer: layerSchema.optional().describe('The hop, only if it differs from the kind’s.'),
	retry: retrySchema.optional().describe('The verdict on retrying, only if it differs from the kind’s.'),
	severity: severitySchema.optional().describe('How much is broken, only if it differs from the kind’s.'),
	issuer: slugSchema.optional().describe('Of a client’s own wording: the provider whose decision it words, if it is always the same.'),
	response: responseSchema.optional().describe('What comes over the wire.'),
	causes: z
		.array(causeSchema)
		.min(1, 'give at least one cause, or leave "causes" out to inherit the kind’s')
		.optional()
		.describe('Most likely first; inherited from the kind if absent.'),
});
export type ErrorFile = z.output<typeof errorSchema>;
