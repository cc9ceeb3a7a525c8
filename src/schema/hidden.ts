import { z } from 'astro/zod';
import { entryIdSchema, lineSchema } from './text.ts';

/**
 * content/hidden-by-clients.yaml: what real clients print of an entry's response is too little to tell it from others.
 * Written by `npm run clients -- --update`, which asks the clients; the tests hold it to what they print.
 */
export const hiddenSchema = z.array(
	z.strictObject({
		client: lineSchema.describe('The client, by its npm package.'),
		entry: entryIdSchema.describe('The entry whose response was served to it.'),
		shown: entryIdSchema.describe('What can be told from what it prints: the kind, or another entry of the same kind.'),
	})
);
export type Hidden = z.output<typeof hiddenSchema>;
