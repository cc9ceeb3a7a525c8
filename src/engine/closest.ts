import Fuse from 'fuse.js';
import type { Cards } from './cards.ts';

/** Longest phrase that is looked up as a query: Fuse.js is made for what a person types, not for pastes. */
export const MAX_QUERY = 80;

interface Named {
	id: string;
	title: string;
	words: string[];
}

/** Looks up entries by what a person types: title, codes and other words for it. The closest first, at most `limit`. */
export function makeClosest(cards: Cards): (query: string, limit?: number) => string[] {
	const named = Object.entries(cards.entries).map(
		([id, { title, words, status }]): Named => ({ id, title, words: [...words, ...(status === undefined ? [] : [String(status)]), (id.startsWith('kinds/') ? '' : (cards.providers[id.split('/')[0] ?? '']?.name ?? ''))] })
	);
	const fuse = new Fuse(named, {
		keys: [
			{ name: 'title', weight: 2 },
			{ name: 'words', weight: 1 },
		],
		ignoreLocation: true,
		threshold: 0.35,
		minMatchCharLength: 2,
		useTokenSearch: true,
	});
	return (query, limit = 6) => fuse.search(query.slice(0, MAX_QUERY), { limit }).map(({ item }) => item.id);
}
