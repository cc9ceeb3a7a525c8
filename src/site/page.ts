/** A heading as Starlight's table of contents wants it. */
export interface Heading {
	depth: number;
	slug: string;
	text: string;
}

/** A step of the trail above a heading. */
export interface Crumb {
	label: string;
	path: string;
}

/**
 * Anchors of our own sections start with an underscore, as Starlight's `_top` does: an anchor of a cause never
 * does, so that the two cannot clash on any page.
 */
export type SectionId = `_${string}`;

/** A section of a page: shown in the table of contents and above the section. */
export const section = (slug: SectionId, text: string): Heading => ({ depth: 2, slug, text });

/** The name of an entry where its provider cannot be seen: with the provider in front, unless it says so itself. */
export function fullTitle(title: string, provider: { name: string } | undefined): string {
	const word = provider?.name.split(/[ .]/)[0]?.toLowerCase() ?? '';
	return provider && !title.toLowerCase().startsWith(word) ? `${provider.name}: ${title}` : title;
}
