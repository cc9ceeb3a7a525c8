import { z } from 'astro/zod';
import { daySchema, lineSchema, sourceSchema } from './text.ts';

/** content/guides/<slug>.mdx: a hand-written page. */
export const guideSchema = z.strictObject({
	title: lineSchema.describe('The heading.'),
	summary: lineSchema.describe('One sentence for lists and search results.'),
	order: z.int().describe('Place in the sidebar.'),
	sources: z.array(sourceSchema).default([]).describe('Where the facts come from.'),
	verified: daySchema.describe('The day somebody last checked it.'),
});
export type Guide = z.output<typeof guideSchema>;
