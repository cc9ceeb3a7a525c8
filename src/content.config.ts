import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

/** The path under the collection's folder, untouched: the default id drops dots and case. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(?:mdx|yaml)$/, '');

/**
 * No schemas here on purpose. Astro reports the first bad file only; src/catalogue checks the raw data of all
 * of them against src/schema and lists every problem at once.
 */
const files = (base: string, pattern: string) => defineCollection({ loader: glob({ base, pattern, generateId }) });

export const collections = {
	kinds: files('./content/kinds', '**/*.mdx'),
	providers: files('./content/providers', '**/*.yaml'),
	errors: files('./content/errors', '**/*.mdx'),
	fixes: files('./content/fixes', '**/*.mdx'),
	guides: files('./content/guides', '**/*.mdx'),
	/** triage, elsewhere and permalinks: one file each. */
	singles: files('./content', '*.yaml'),
	/** Starlight asks for its own collection; all our pages are made with <StarlightPage>. */
	docs: defineCollection({ loader: () => [], schema: docsSchema() }),
};
