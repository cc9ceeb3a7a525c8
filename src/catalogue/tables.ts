import type { Message } from '../schema/entry.ts';
import type { Lookalike } from '../schema/lookalike.ts';
import type { Provider } from '../schema/provider.ts';
import type { Catalogue, CatalogueCause, Entry, WithId } from './types.ts';

/** The kinds of failure. */
export const kindsOf = ({ entries }: Catalogue): Entry[] => entries.filter((entry) => entry.provider === null);

/** The errors of providers. */
export const errorsOf = ({ entries }: Catalogue): Entry[] => entries.filter((entry) => entry.provider !== null);

/** The errors of one provider, by status, then by title; those without a status last. */
export function errorsOfProvider(catalogue: Catalogue, provider: string): Entry[] {
	return errorsOf(catalogue)
		.filter((entry) => entry.provider === provider)
		.sort(byStatus);
}

/** The errors a provider passes on from the software it runs, level by level, its own left out. */
export function inheritedErrors(catalogue: Catalogue, provider: string): { software: Provider & WithId; errors: Entry[] }[] {
	const levels: { software: Provider & WithId; errors: Entry[] }[] = [];
	const seen = new Set([provider]);
	let next = catalogue.providers.get(provider)?.software;
	while (next !== undefined && !seen.has(next)) {
		seen.add(next);
		const software = catalogue.providers.get(next);
		if (!software) break;
		levels.push({ software, errors: errorsOfProvider(catalogue, next) });
		next = software.software;
	}
	return levels;
}

/** Every status that an entry carries, in ascending order. */
export function statusesOf({ entries }: Catalogue): number[] {
	return [...new Set(entries.flatMap((entry) => entry.statuses))].sort((a, b) => a - b);
}

/** What a status can mean: the kinds that arrive with it, and the errors that carry it. */
export function meaningsOf(catalogue: Catalogue, status: number): { kinds: Entry[]; errors: Entry[] } {
	const carries = (entry: Entry) => entry.statuses.includes(status);
	return {
		// A kind that usually arrives with this status before one that sometimes does.
		kinds: kindsOf(catalogue)
			.filter(carries)
			.sort((a, b) => a.statuses.indexOf(status) - b.statuses.indexOf(status)),
		errors: errorsOf(catalogue)
			.filter(carries)
			.sort((a, b) => byProvider(catalogue, a, b) || byTitle(a, b)),
	};
}

/** The errors of a kind, and those of which one cause is of this kind. */
export function errorsOfKind(catalogue: Catalogue, kind: string): { errors: Entry[]; partly: Entry[] } {
	const sorted = errorsOf(catalogue).sort((a, b) => byProvider(catalogue, a, b) || byStatus(a, b));
	return {
		errors: sorted.filter((entry) => entry.kind === kind),
		partly: sorted.filter((entry) => entry.kind !== kind && entry.causes.some((cause) => cause.kind === kind)),
	};
}

/** What a reader may have mistaken the entry for: what it names itself, then its neighbours of the same status. */
export function lookAlikesOf(catalogue: Catalogue, entry: Entry): Entry[] {
	const named = entry.related.flatMap((id) => catalogue.entry.get(id) ?? []);
	const kind = entry.provider === null ? [] : [catalogue.entry.get(`kinds/${entry.kind}`)].filter((found) => found !== undefined);
	const neighbours = catalogue.entries.filter(
		(other) => other.provider === entry.provider && other.id !== entry.id && other.statuses.some((status) => entry.statuses.includes(status))
	);
	return [...new Set([...named, ...kind, ...neighbours])].filter((other) => other.id !== entry.id);
}

/** The tables of look-alikes, by title: statuses first, then words, whose quotation marks do not count. */
export function lookalikeTables({ lookalikes }: Catalogue): (Lookalike & WithId)[] {
	const letters = ({ title }: Lookalike) => title.replace(/^\W+/, '').toLowerCase();
	return [...lookalikes.values()].sort((a, b) => (letters(a) < letters(b) ? -1 : 1));
}

/** The tables in which an entry stands. */
export const tablesWith = (catalogue: Catalogue, entry: string): (Lookalike & WithId)[] =>
	lookalikeTables(catalogue).filter(({ groups }) => groups.some(({ entries }) => entries.includes(entry)));

/** The tables that a status page links to. */
export const tablesOfStatus = (catalogue: Catalogue, status: number): (Lookalike & WithId)[] => lookalikeTables(catalogue).filter(({ statuses }) => statuses.includes(status));

/** A row of a table of look-alikes: the entry, and the words by which it is recognised. */
export interface LookalikeRow {
	entry: Entry;
	/** At most two messages, neither a fragment of the other; those with the words that the family shares first. */
	messages: Message[];
	/** How many more messages the entry has. */
	more: number;
	/** At most two codes, where there is no message. */
	codes: string[];
}

/** The rows of a table of look-alikes, group by group. */
export function lookalikeRows(catalogue: Catalogue, { groups, words }: Lookalike): { title: string | undefined; rows: LookalikeRow[] }[] {
	const shared = words.map((word) => word.toLowerCase());
	const isShared = ({ text }: Message) => shared.some((word) => text.toLowerCase().includes(word));
	return groups.map(({ title, entries }) => ({
		title,
		rows: entries.flatMap((id) => {
			const entry = catalogue.entry.get(id);
			if (!entry) return [];
			const [first, ...others] = [...entry.messages.filter(isShared), ...entry.messages.filter((message) => !isShared(message))];
			// A fragment of the first, or a longer form of it, says nothing new.
			const second = others.find(({ text }) => !first?.text.includes(text) && !text.includes(first?.text ?? ''));
			const messages = [first, second].filter((message) => message !== undefined);
			return [{ entry, messages, more: entry.messages.length - messages.length, codes: messages.length > 0 ? [] : entry.codes.slice(0, 2) }];
		}),
	}));
}

/** Everything a fix helps against: entries with the causes that name it. Inherited causes count at their kind only. */
export function usesOfFix({ entries }: Catalogue, fix: string): { entry: Entry; causes: CatalogueCause[] }[] {
	return entries.flatMap((entry) => {
		if (entry.inheritsCauses) return [];
		const causes = entry.causes.filter((cause) => cause.fixes.includes(fix));
		return causes.length > 0 ? [{ entry, causes }] : [];
	});
}

export interface Difference {
	about: string;
	/** What holds where: the asked provider first. */
	sides: { provider: Provider & WithId; holds: string }[];
}

/** The rules of a provider beside those of the others that state the same. */
export function differencesOf({ providers }: Catalogue, provider: string): Difference[] {
	const own = providers.get(provider);
	if (!own) return [];
	return own.differences.map(({ about, holds }) => ({
		about,
		sides: [
			{ provider: own, holds },
			...[...providers.values()].flatMap((other) => {
				if (other.id === provider) return [];
				return other.differences.filter((difference) => difference.about === about).map((difference) => ({ provider: other, holds: difference.holds }));
			}),
		],
	}));
}

function byStatus(a: Entry, b: Entry): number {
	return (a.status ?? 1000) - (b.status ?? 1000) || byTitle(a, b);
}

function byTitle(a: Entry, b: Entry): number {
	return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}

function byProvider({ providers }: Catalogue, a: Entry, b: Entry): number {
	const name = (entry: Entry) => providers.get(entry.provider ?? '')?.name.toLowerCase() ?? '';
	return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
