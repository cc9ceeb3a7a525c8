import { z } from 'astro/zod';
import { entryIdSchema, lineSchema, slugSchema } from './text.ts';

/** A question of a decision tree. Each answer leads to a further question, a cause of this entry, or another entry. */
export interface Question {
	ask: string;
	how?: string | undefined;
	answers: Answer[];
}
export interface Answer {
	say: string;
	then?: Question | undefined;
	cause?: string | undefined;
	entry?: string | undefined;
}

/** Deepest chain of questions a person will follow. */
export const MAX_DEPTH = 6;

const answerSchema: z.ZodType<Answer> = z
	.strictObject({
		say: lineSchema.describe('The answer as the person would say it.'),
		get then() {
			return questionSchema.optional().describe('The next question.');
		},
		cause: slugSchema.optional().describe('The cause of this entry that the answer proves.'),
		entry: entryIdSchema.optional().describe('Another entry that the answer proves.'),
	})
	.refine(
		(answer) => [answer.then, answer.cause, answer.entry].filter((end) => end !== undefined).length === 1,
		'give exactly one of "then", "cause" or "entry"'
	);

export const questionSchema: z.ZodType<Question> = z.strictObject({
	ask: lineSchema
		.regex(/[?？]$/, 'write a question that ends in "?"')
		.describe('The question, as one would ask it on the phone.'),
	how: slugSchema.optional().describe('The fix or guide that tells how to find out.'),
	answers: z
		.array(answerSchema)
		.min(2, 'give at least two answers')
		.max(4, 'give at most four answers: "I don’t know" is added by the page')
		.describe('Two to four answers; "I don’t know" is added by the page.'),
});
