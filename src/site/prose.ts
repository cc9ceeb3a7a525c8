import { getEntry, render } from 'astro:content';
import type { Heading } from './page.ts';

interface Prose {
	/** The rendered body. */
	Content: Awaited<ReturnType<typeof render>>['Content'];
	headings: Heading[];
}

/**
 * The prose of a content file, or undefined if it has none.
 * @param anchors anchors of the page that no heading may take, such as those of the causes
 */
export async function proseOf(
	collection: 'kinds' | 'errors' | 'fixes' | 'guides',
	{ id, file, body }: { id: string; file: string; body: string },
	anchors: readonly string[] = []
): Promise<Prose | undefined> {
	if (body === '') return undefined;
	const entry = await getEntry(collection, id);
	if (!entry) throw new Error(`${file} has a body and cannot be rendered`);
	const { Content, headings } = await render(entry);
	const taken = headings.find(({ slug }) => anchors.includes(slug));
	if (taken) throw new Error(`${file}: the heading "${taken.text}" takes the permanent anchor #${taken.slug} of a cause: word it differently`);
	return { Content, headings };
}
