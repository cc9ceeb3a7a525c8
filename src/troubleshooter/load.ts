import type { Cards } from '../engine/cards.ts';
import { makeClosest } from '../engine/closest.ts';
import { readIndex, type ReadyIndex } from '../engine/index.ts';
import type { MatchIndex } from '../engine/types.ts';

/** Where the two data files are; their names hold a hash of what is in them. */
export interface DataUrls {
	indexUrl: string;
	cardsUrl: string;
}

export interface Data {
	index: ReadyIndex;
	cards: Cards;
	closest: (query: string, limit?: number) => string[];
}

let loaded: Promise<Data> | undefined;

/** Fetches index and cards, once a page. A failure is forgotten, so that the next call tries again. */
export function loadData(urls: DataUrls): Promise<Data> {
	loaded ??= Promise.all([fetchJson<MatchIndex>(urls.indexUrl), fetchJson<Cards>(urls.cardsUrl)]).then(([index, cards]) => ({
		index: readIndex(index),
		cards,
		closest: makeClosest(cards),
	}));
	loaded.catch(() => (loaded = undefined));
	return loaded;
}

async function fetchJson<T>(url: string): Promise<T> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return (await response.json()) as T;
}
