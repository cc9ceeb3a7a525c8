import { z } from 'astro/zod';

/** The pattern of every file name, id and anchor: what survives a URL, a glob id and a phone call. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slugSchema = z
	.string()
	.regex(SLUG, 'write lower-case letters, digits and single hyphens only, such as "no-credit"');

/** `<provider>/<slug>` or `kinds/<kind>`. */
export const entryIdSchema = z
	.string()
	.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write "<provider>/<slug>" or "kinds/<kind>"');

/** One line of plain prose: no line break, no surrounding space. */
export const lineSchema = z
	.string()
	.min(1, 'write at least one word')
	.refine((text) => text === text.trim(), 'remove the space at the start or end')
	.refine((text) => !/[\r\n]/.test(text), 'write it on one line');

export const urlSchema = z
	.string()
	.regex(/^https?:\/\/[^\s]+$/, 'write a full address that starts with https://');

/** YAML reads an unquoted date as a Date; we keep the calendar day as text. */
export const daySchema = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day such as 2026-11-20')
);

/** Machine codes look like numbers often enough: YAML must be told that they are text. */
export const codeSchema = z
	.string({ error: 'put the code in quotes, such as "1113": YAML turns bare numbers into numbers' })
	.regex(/^\S(?:.*\S)?$/, 'write the code without spaces around it');

export const statusSchema = z
	.int('write the HTTP status as a whole number, such as 429')
	.min(100, 'write an HTTP status between 100 and 599')
	.max(599, 'write an HTTP status between 100 and 599');

export const sourceSchema = z.strictObject({
	url: urlSchema.describe('Where the fact stands.'),
	seen: daySchema.describe('The day somebody last read it there.'),
});
export type Source = z.output<typeof sourceSchema>;
