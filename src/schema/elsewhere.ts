import { z } from 'astro/zod';
import { lineSchema } from './text.ts';

/**
 * content/elsewhere.yaml: software whose errors look like ours and are not.
 * The engine abstains on what these markers and examples describe: saying nothing beats a wrong answer.
 */
export const elsewhereSchema = z.array(
	z.strictObject({
		name: lineSchema.describe('The software or service.'),
		markers: z.array(z.string().min(3)).default([]).describe('Literal text that betrays it.'),
		examples: z.array(z.string().min(1)).min(1).describe('What it prints. Written by us, never copied from the corpus.'),
	})
);
export type Elsewhere = z.output<typeof elsewhereSchema>;
