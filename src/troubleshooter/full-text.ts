import { href } from '../site/urls.ts';

/** A page that Pagefind found. */
export interface Page {
	url: string;
	title: string;
}

/** The part of Pagefind's API that is used (https://pagefind.app/docs/api/). */
interface Pagefind {
	search(query: string): Promise<{ results: { data(): Promise<{ url: string; meta: { title?: string } }> }[] }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Pages whose text holds the words, at most `limit`; none if the full-text index cannot be reached. */
export async function searchPages(query: string, limit = 6): Promise<Page[]> {
	try {
		pagefind ??= import(/* @vite-ignore */ href('/pagefind/pagefind.js')) as Promise<Pagefind>;
		const { results } = await (await pagefind).search(query);
		const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
		return pages.map(({ url, meta }) => ({ url, title: meta.title ?? url }));
	} catch {
		pagefind = undefined;
		return [];
	}
}
