import { z } from 'astro/zod';
import { daySchema, entryIdSchema, lineSchema, sourceSchema, statusSchema } from './text.ts';

export const lookalikeGroupSchema = z.strictObject({
	title: lineSchema.optional().describe('What the entries of the group have in common; needed if there are several groups.'),
	entries: z
		.array(entryIdSchema)
		.min(1, 'name at least one entry')
		.describe('Ids of the entries, a row each, in this order. What a row says comes from the entry.'),
});

/** content/lookalikes/<slug>.yaml: errors that people take for each other, side by side. */
export const lookalikeSchema = z.strictObject({
	title: lineSchema.describe('The heading: what they have in common, such as "429: many meanings of one number".'),
	summary: lineSchema.describe('One sentence: what people mix up, and what it costs them.'),
	tells: z
		.array(lineSchema)
		.min(2, 'give at least two lines')
		.max(6, 'give at most six lines: more is not read')
		.describe('How to tell them apart, the surest way first.'),
	words: z
		.array(z.string().min(2, 'write at least two characters'))
		.default([])
		.describe('Words that the family shares: of an entry’s messages, those that hold one are shown first. Case does not count.'),
	groups: z
		.array(lookalikeGroupSchema)
		.min(1, 'give at least one group of entries')
		.refine((groups) => groups.length === 1 || groups.every(({ title }) => title !== undefined), 'give each group a title, or write one group')
		.describe('The rows of the table.'),
	statuses: z.array(statusSchema).default([]).describe('HTTP statuses whose pages link to the table.'),
	aliases: z.array(lineSchema).default([]).describe('Other words people search for.'),
	sources: z.array(sourceSchema).min(1, 'name at least one source').describe('Where the tells come from; the entries name their own.'),
	verified: daySchema.describe('The day somebody last checked it.'),
});
export type Lookalike = z.output<typeof lookalikeSchema>;
