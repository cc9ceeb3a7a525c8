import type { Cards, EntryCard, FixCard, ProviderCard } from '../engine/cards.ts';
import { SHELLS } from '../schema/fix.ts';
import { LAYERS, VERDICTS } from '../schema/words.ts';
import { factsOf, NEUTRAL } from './facts.ts';
import type { Catalogue, Entry } from './types.ts';

/** The cards of a catalogue: what views show, and nothing else. */
export function buildCards(catalogue: Catalogue): Cards {
	return {
		version: 1,
		entries: Object.fromEntries(catalogue.entries.map((entry) => [entry.id, entryCard(entry)])),
		fixes: Object.fromEntries([...catalogue.fixes.values()].map(({ id, title, steps, stop }): [string, FixCard] => [id, { title, steps, stop }])),
		providers: Object.fromEntries([...catalogue.providers.values()].map((provider): [string, ProviderCard] => [provider.id, { name: provider.name, role: provider.role, facts: { ...factsOf(provider) } }])),
		neutral: { ...NEUTRAL },
		verdicts: VERDICTS,
		layers: LAYERS,
		shells: SHELLS,
	};
}

function entryCard(entry: Entry): EntryCard {
	const { title, summary, layer, severity, retry, status, related, sources, verified } = entry;
	return {
		title,
		summary,
		layer,
		severity,
		retry,
		...(status === undefined ? {} : { status }),
		causes: entry.causes.map(({ id, title, tell, likelihood, fixes }) => ({ id, title, ...(tell === undefined ? {} : { tell }), likelihood, fixes })),
		related,
		words: [...entry.codes, ...entry.aliases],
		sources,
		verified,
	};
}
