import { getCollection, type CollectionEntry } from 'astro:content';
import { buildCatalogue } from './build.ts';
import type { RawContent, RawFile } from './raw.ts';
import type { Catalogue } from './types.ts';

type FileCollection = 'kinds' | 'providers' | 'errors' | 'fixes' | 'guides' | 'lookalikes' | 'singles';

/** Reads all of content/ through astro:content, for the pages. The same as read-disk gives. */
export async function readAstro(): Promise<RawContent> {
	const [kinds, providers, errors, fixes, guides, lookalikes, singles] = await Promise.all([
		filesOf('kinds'),
		filesOf('providers'),
		filesOf('errors'),
		filesOf('fixes'),
		filesOf('guides'),
		filesOf('lookalikes'),
		filesOf('singles'),
	]);
	const single = (id: string): RawFile =>
		singles.find((file) => file.id === id) ?? { file: `content/${id}.yaml`, id, data: undefined, body: '', unreadable: 'the file is missing: create it' };
	return { kinds, providers, errors, fixes, guides, lookalikes, triage: single('triage'), elsewhere: single('elsewhere'), permalinks: single('permalinks'), hidden: single('hidden-by-clients') };
}

async function filesOf(collection: FileCollection): Promise<RawFile[]> {
	const entries: CollectionEntry<FileCollection>[] = await getCollection(collection);
	return entries
		.map(({ id, data, body, filePath }) => ({ file: filePath ?? '', id, data: data as unknown, body: body ?? '' }))
		.sort((a, b) => (a.file < b.file ? -1 : 1));
}

let built: Promise<Catalogue> | undefined;

/** The catalogue: built once for all pages; in development anew for each, so that edits show. */
export function getCatalogue(): Promise<Catalogue> {
	if (import.meta.env.DEV) return readAstro().then(buildCatalogue);
	built ??= readAstro().then(buildCatalogue);
	return built;
}
