import { z } from 'astro/zod';
import { entryIdSchema, codeSchema, daySchema, lineSchema, slugSchema, sourceSchema, urlSchema } from './text.ts';
import { questionSchema } from './tree.ts';
import { likelihoodSchema } from './words.ts';

export const messageSchema = z.strictObject({
	text: z
		.string()
		.min(1, 'write the literal message')
		.describe('The literal message, byte for byte; `{name}` captures a value.'),
	lang: z
		.string()
		.regex(/^[a-z]{2}$/, 'write a language code such as "zh"')
		.default('en')
		.describe('The language of the message (ISO 639-1).'),
	source: urlSchema.optional().describe('Where the wording was seen.'),
	shared: z
		.boolean()
		.optional()
		.describe('True if other issuers print the same words: then the message does not prove the issuer.'),
	wrapper: z
		.boolean()
		.optional()
		.describe('True if the message stands in front of another error that counts more.'),
});
export type Message = z.output<typeof messageSchema>;

export const causeSchema = z.strictObject({
	id: slugSchema.describe('Permanent anchor of the cause on the page.'),
	title: lineSchema.describe('The cause in one clause.'),
	kind: slugSchema.optional().describe('The kind, only if narrower than the entry’s.'),
	likelihood: likelihoodSchema.describe('How often it is this one.'),
	tell: lineSchema.optional().describe('How this cause shows itself.'),
	signs: z
		.array(z.string().min(3, 'write at least three characters'))
		.default([])
		.describe('Templates of text in the paste that point to this cause.'),
	fixes: z
		.array(slugSchema)
		.min(1, 'name at least one fix in content/fixes')
		.describe('Ids of the fixes, the best first.'),
});
export type Cause = z.output<typeof causeSchema>;

/** What a kind and an error have in common. */
export const entryParts = {
	title: lineSchema.describe('The name of the entry, as a heading.'),
	summary: lineSchema.describe('One sentence in plain words: what happened.'),
	codes: z.array(codeSchema).default([]).describe('Machine codes, types, exception classes.'),
	messages: z.array(messageSchema).default([]).describe('Literal templates of the message.'),
	examples: z
		.array(z.string().min(1))
		.min(2, 'give at least two examples of what a person would paste')
		.describe('What a person would paste; each must be diagnosed as this entry, first.'),
	not: z
		.array(z.string().min(1))
		.min(1, 'give at least one look-alike that must not be diagnosed as this entry')
		.describe('Look-alikes that must not be diagnosed as this entry.'),
	tree: questionSchema.optional().describe('The questions that tell the causes apart; without one they are asked in order.'),
	related: z.array(entryIdSchema).default([]).describe('Entries a reader may want instead.'),
	aliases: z.array(lineSchema).default([]).describe('Other words people search for.'),
	sources: z.array(sourceSchema).min(1, 'name at least one source').describe('Where the facts come from.'),
	verified: daySchema.describe('The day somebody last checked the entry.'),
};
