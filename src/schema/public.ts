import { z } from 'astro/zod';
import { messageSchema } from './entry.ts';
import { codeSchema, daySchema, entryIdSchema, lineSchema, slugSchema, sourceSchema, statusSchema } from './text.ts';
import { layerSchema, retrySchema, severitySchema } from './words.ts';

/** What dist/api/v1 serves. A field, once published, keeps its name and meaning until version 2. */
export const publicEntrySchema = z
	.strictObject({
		id: entryIdSchema.describe('Permanent id: "<provider>/<slug>", or "kinds/<kind>" for a failure whoever reports it.'),
		provider: slugSchema.nullable().describe('Who issues the error; null for a kind.'),
		kind: slugSchema.describe('The kind of failure.'),
		status: statusSchema.optional().describe('The HTTP status; absent if it has none, or if it is not stated.'),
		codes: z.array(codeSchema).describe('Machine codes, types, exception classes.'),
		title: lineSchema.describe('The name of the entry.'),
		url: z.string().regex(/^\//, 'write a path that starts with /').describe('Path of its page under the root of the site.'),
		summary: lineSchema.describe('What happened, in one sentence.'),
		retry: retrySchema.describe('The verdict on retrying.'),
		severity: severitySchema.describe('How much is broken: one request, one account, everybody.'),
		layer: layerSchema.describe('The hop where the fault lies.'),
		messages: z.array(messageSchema.required({ lang: true })).describe('Literal templates of the message.'),
		causes: z
			.array(
				z.strictObject({
					id: slugSchema.describe('Permanent anchor on the page.'),
					title: lineSchema.describe('The cause in one clause.'),
					kind: slugSchema.describe('The kind of failure of this cause.'),
					fixes: z.array(slugSchema).min(1).describe('Ids of the fixes, the best first: pages under /fixes/.'),
				})
			)
			.describe('Most likely first.'),
		sources: z.array(sourceSchema).min(1).describe('Where the facts come from.'),
		verified: daySchema.describe('The day somebody last checked the entry.'),
	})
	.meta({ id: 'entry', description: 'One error of one provider, or one kind of failure.' });
export type PublicEntry = z.output<typeof publicEntrySchema>;

export const publicCatalogueSchema = z
	.strictObject({
		version: z.literal(1).describe('Version of this format.'),
		entries: z.array(publicEntrySchema).describe('Kinds first, then errors, each sorted by id.'),
	})
	.meta({ title: 'Error Atlas catalogue', description: 'api/v1/errors.json. The files beside it, one per entry, hold one "entry" each.' });
export type PublicCatalogue = z.output<typeof publicCatalogueSchema>;

/** The same as JSON Schema; `$defs.entry` describes the files of single entries. */
export function publicJsonSchema(): Record<string, unknown> {
	return z.toJSONSchema(publicCatalogueSchema, { io: 'output', target: 'draft-2020-12', reused: 'inline' }) as Record<string, unknown>;
}
