import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { proseLoader } from './site/prose-loader.ts';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';

/** The path under the collection's folder, untouched: the default id drops dots and case. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(?:mdx|yaml)$/, '');

/**
 * No schemas here on purpose. Astro reports the first bad file only; src/catalogue checks the raw data of all
 * of them against src/schema and lists every problem at once.
 */
const files = (base: string, pattern: string) => defineCollection({ loader: glob({ base, pattern, generateId }) });

export const collections = {
	kinds: defineCollection({ loader: proseLoader('kinds') }),
	providers: files('./content/providers', '**/*.yaml'),
	errors: defineCollection({ loader: proseLoader('errors') }),
	fixes: defineCollection({ loader: proseLoader('fixes') }),
	guides: files('./content/guides', '**/*.mdx'),
	lookalikes: files('./content/lookalikes', '**/*.yaml'),
	/** triage, elsewhere and permalinks: one file each. */
	singles: files('./content', '*.yaml'),
	/** Starlight asks for its own collection; our pages are made with <StarlightPage>. One draft, never built, keeps it quiet. */
	docs: defineCollection({ loader: () => [{ id: 'unused', title: 'Unused', draft: true }], schema: docsSchema() }),
	/** Words of Starlight that mean something else here: the date is the day the facts were checked. */
	i18n: defineCollection({ loader: () => [{ id: 'en', 'page.lastUpdated': 'Last checked:' }], schema: i18nSchema() }),
};
