import { isBareReason } from '../engine/facts.ts';
import { packPattern } from '../engine/match.ts';
import { compileTemplate } from '../engine/template.ts';
import type { IndexEntry, MatchIndex, Pattern, PatternRole } from '../engine/types.ts';
import { trainWords, type Lesson } from './train-words.ts';
import type { Catalogue, Entry } from './types.ts';

/** Fewer literal characters than this stand as a word of their own or not at all: "Overloaded" is not in "overloadedFunction". */
const SHORT = 12;

/**
 * Everything the engine needs to read a paste, made from the catalogue alone.
 * Deterministic: the same catalogue gives the same index, byte for byte.
 */
export function buildIndex(catalogue: Catalogue): MatchIndex {
	const kinds = catalogue.entries.filter((entry) => entry.provider === null);
	const kindRow = new Map(kinds.map((entry, row) => [entry.kind, row]));
	const providers = [...catalogue.providers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	const providerRow = new Map(providers.map(({ id }, row) => [id, row]));
	const rowOfKind = (kind: string) => kindRow.get(kind) ?? 0;

	const entries = catalogue.entries.map((entry): IndexEntry => {
		const row: IndexEntry = {
			id: entry.id,
			provider: entry.provider === null ? -1 : (providerRow.get(entry.provider) ?? -1),
			kind: rowOfKind(entry.kind),
			retry: entry.retry,
			causes: entry.causes.map((cause) => ({ id: cause.id, kind: rowOfKind(cause.kind) })),
		};
		if (entry.issuer !== undefined) row.issuer = providerRow.get(entry.issuer) ?? -1;
		if (entry.status !== undefined) row.status = entry.status;
		if (entry.tree && !(entry.inheritsCauses && entry.provider !== null)) row.tree = entry.tree;
		return row;
	});

	const patterns = new PatternSet();
	const numericCodes: Record<string, number[]> = {};
	catalogue.entries.forEach((entry, row) => {
		for (const message of entry.messages) patterns.add('message', message.text, row, { shared: entry.provider !== null && message.shared, wrapper: message.wrapper });
		for (const code of entry.codes) {
			if (/^-?\d+$/.test(code)) (numericCodes[code] ??= []).push(row);
			else patterns.add('code', code, row, { whole: true });
		}
		if (!entry.inheritsCauses) entry.causes.forEach((cause, number) => cause.signs.forEach((sign) => patterns.add('sign', sign, row, { cause: number })));
	});
	for (const provider of providers) for (const marker of provider.markers) patterns.add('marker', marker.text, providerRow.get(provider.id) ?? 0, { shared: marker.weak });
	for (const { id, name } of providers) for (const word of namesOf(name)) patterns.add('marker', word, providerRow.get(id) ?? 0, { shared: true, whole: true, name: true });
	for (const { markers } of catalogue.elsewhere) for (const marker of markers) patterns.add('elsewhere', marker, 0, {});
	patterns.markShared(entries);

	return {
		version: 1,
		kinds: kinds.map(({ kind, retry, layer, general, statuses }) => ({ id: kind, retry, layer, general, statuses })),
		entries,
		providers: providers.map(({ id, role, library, software, keys, endpoints }) => ({
			id,
			role,
			...(library ? { library } : {}),
			...(/\{host\}|localhost|127\.0\.0\.1/.test(endpoints[0]?.baseUrl ?? '') ? { selfHosted: true } : {}),
			...(software === undefined ? {} : { software: providerRow.get(software) ?? 0 }),
			keys: keys.map((key) => key.prefix),
		})),
		patterns: patterns.list().map(packPattern),
		numericCodes,
		words: trainWords(lessonsOf(catalogue, rowOfKind), kinds.length + 1),
	};
}

/** Patterns by what they look for: the same words on several entries make one pattern with several targets. */
class PatternSet {
	#patterns = new Map<string, Pattern>();

	add(role: PatternRole, text: string, target: number, options: { shared?: boolean | undefined; wrapper?: boolean | undefined; whole?: boolean; name?: boolean; cause?: number }): void {
		const { segments, slots } = compileTemplate(text);
		const length = segments.reduce((sum, segment) => sum + segment.length, 0);
		if (length < 3) return;
		const key = [role, options.cause === undefined ? '' : `${target}.${options.cause}`, ...segments].join('\t');
		const known = this.#patterns.get(key);
		if (known) {
			if (!known.targets.includes(target)) known.targets.push(target);
			// A provider named after its host keeps the host as proof.
			if (options.shared && !options.name) known.shared = true;
			return;
		}
		const pattern: Pattern = { role, segments, slots, targets: [target] };
		if (options.cause !== undefined) pattern.cause = options.cause;
		if (options.shared) pattern.shared = true;
		if (options.name) pattern.name = true;
		if (options.wrapper) pattern.wrapper = true;
		if (role !== 'marker' && isBareReason(segments.join(''))) pattern.bare = true;
		// Chinese has no word boundaries to ask for.
		if (options.whole || (role !== 'marker' && length < SHORT && /^[\x20-\x7f]*$/.test(segments.join('')))) pattern.whole = true;
		this.#patterns.set(key, pattern);
	}

	/** A message that entries of several issuers hold proves none of them; kinds are no issuers. */
	markShared(entries: readonly IndexEntry[]): void {
		for (const pattern of this.#patterns.values()) {
			const issuers = pattern.targets.map((target) => entries[target]?.provider ?? -1).filter((provider) => provider >= 0);
			if (pattern.role === 'message' && new Set(issuers).size > 1) pattern.shared = true;
		}
	}

	list(): Pattern[] {
		return [...this.#patterns.values()];
	}
}

/** What the word model learns from: everything that the catalogue says about a kind, literal messages and examples most. */
function lessonsOf(catalogue: Catalogue, rowOfKind: (kind: string) => number): Lesson[] {
	const elsewhere = catalogue.entries.filter((entry) => entry.provider === null).length;
	const lessons: Lesson[] = [];
	const teach = (kind: string, text: string, weight: number) => lessons.push({ text, classNumber: rowOfKind(kind), weight });
	for (const entry of catalogue.entries) {
		for (const message of entry.messages) teach(entry.kind, withoutSlots(message.text), 1);
		for (const example of entry.examples) teach(entry.kind, example, 1);
		teach(entry.kind, wordsAbout(entry), 0.5);
		if (entry.inheritsCauses) continue;
		for (const cause of entry.causes) {
			teach(cause.kind, [cause.title, cause.tell].join('. '), 0.25);
			for (const sign of cause.signs) teach(cause.kind, withoutSlots(sign), 0.25);
		}
	}
	for (const { examples } of catalogue.elsewhere) for (const example of examples) lessons.push({ text: example, classNumber: elsewhere, weight: 1 });
	return lessons;
}

/** "Google Gemini API (AI Studio)" is called "Google Gemini"; "Zhipu / GLM" by either name. */
const namesOf = (name: string) =>
	name
		.replace(/\([^)]*\)|\b(?:API|SDK|CLI|Code|platform|console|proxies|Proxy)\b/gi, '')
		.split(/[/,&]| and /)
		.map((part) => part.trim())
		.filter((part) => part.length >= 4);

const withoutSlots = (template: string) => template.replace(/\{[A-Za-z]\w*\}/g, ' ');
const wordsAbout = (entry: Entry) => [entry.title, entry.summary, ...entry.codes, ...entry.aliases].join('. ');

