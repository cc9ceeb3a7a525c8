import { ONE_WORD } from './template.ts';
import type { Normalised } from './normalise.ts';
import type { MatchIndex, PackedPattern, Pattern, PatternRole } from './types.ts';

/**
 * Finds every pattern of the index in one pass over the paste. Each pattern is anchored by its rarest runs of
 * characters; a rolling hash of the text looks them up, and only then are segments compared. Cost grows with
 * the text and the hits, not with the number of patterns.
 */

/** A pattern found in a paste. Offsets are into the squeezed text. */
export interface Hit {
	pattern: Pattern;
	/** Row number of the pattern. */
	row: number;
	start: number;
	end: number;
	/** Literal characters that matched, and their share of all the pattern has: 1 = the whole template. */
	literal: number;
	fraction: number;
	/** What stands between the segments: start and end, in the order of the slots; [-1, -1] = not reached. */
	slots: [number, number][];
}

/** Longest value that a slot may capture, in squeezed characters. */
const MAX_SLOT = 400;
/** A pattern is not verified more often than this in one paste: enough for every retry, too little for an attack. */
const MAX_TRIES = 64;
/** A template counts as partly there from this share and this many literal characters on: pastes are cut off. */
const MIN_FRACTION = 0.5;
const MIN_PARTIAL = 18;

/** Lengths of the runs that are hashed: long ones for messages, short ones for codes and Chinese. */
const GRAMS = [8, 4, 3] as const;
const ROLES: readonly PatternRole[] = ['message', 'code', 'sign', 'marker', 'elsewhere'];
const FLAGS = { shared: 1, wrapper: 2, whole: 4, bare: 8, name: 16 } as const;

/** A pattern as the index file holds it. */
export function packPattern(pattern: Pattern): PackedPattern {
	const flags = (pattern.shared ? FLAGS.shared : 0) | (pattern.wrapper ? FLAGS.wrapper : 0) | (pattern.whole ? FLAGS.whole : 0) | (pattern.bare ? FLAGS.bare : 0) | (pattern.name ? FLAGS.name : 0);
	const targets = pattern.targets.length === 1 ? (pattern.targets[0] ?? 0) : pattern.targets;
	const packed: PackedPattern = [ROLES.indexOf(pattern.role), pattern.segments.join('\t'), targets, pattern.slots.join(','), flags];
	if (pattern.cause !== undefined) packed.push(pattern.cause);
	else if (flags === 0) packed.length = pattern.slots.length > 0 ? 4 : 3;
	return packed;
}

export function unpackPattern([role, text, targets, slots = '', flags = 0, cause]: PackedPattern): Pattern {
	const pattern: Pattern = {
		role: ROLES[role] ?? 'message',
		segments: text.split('\t'),
		slots: slots === '' ? [] : slots.split(','),
		targets: typeof targets === 'number' ? [targets] : targets,
	};
	if (cause !== undefined) pattern.cause = cause;
	if (flags & FLAGS.shared) pattern.shared = true;
	if (flags & FLAGS.wrapper) pattern.wrapper = true;
	if (flags & FLAGS.whole) pattern.whole = true;
	if (flags & FLAGS.bare) pattern.bare = true;
	if (flags & FLAGS.name) pattern.name = true;
	return pattern;
}

interface Anchor {
	row: number;
	segment: number;
	/** Offset of the run inside its segment. */
	offset: number;
}
interface Table {
	length: number;
	/** One bit for each hash that occurs: most positions of a text stop here. */
	filter: Uint8Array;
	anchors: Map<number, Anchor[]>;
}

/** Patterns with their anchors, ready to be looked up. */
export class Matcher {
	readonly patterns: readonly Pattern[];
	#tables: Table[];

	constructor(index: Pick<MatchIndex, 'patterns'>) {
		this.patterns = index.patterns.map(unpackPattern);
		this.#tables = GRAMS.map((length) => ({ length, filter: new Uint8Array(1 << 13), anchors: new Map() }));
		const tableOf = (pattern: Pattern) => {
			const longest = Math.max(...pattern.segments.map((segment) => segment.length));
			return this.#tables.find((table) => table.length <= longest);
		};
		const frequency = new Map<number, number>();
		for (const pattern of this.patterns) {
			const length = tableOf(pattern)?.length ?? Infinity;
			for (const segment of pattern.segments) forEachRun(segment, length, (hash) => frequency.set(hash, (frequency.get(hash) ?? 0) + 1));
		}
		this.patterns.forEach((pattern, row) => {
			const table = tableOf(pattern);
			if (!table) return;
			for (const { hash, segment, offset } of rarestRuns(pattern, table.length, frequency)) {
				const bit = filterBit(hash);
				table.filter[bit >> 3] = (table.filter[bit >> 3] ?? 0) | (1 << (bit & 7));
				const anchors = table.anchors.get(hash);
				if (anchors) anchors.push({ row, segment, offset });
				else table.anchors.set(hash, [{ row, segment, offset }]);
			}
		});
	}

	/** All hits in the paste, by start; of the hits of one pattern that overlap, only the fullest. */
	find(text: Normalised): Hit[] {
		const hits: Hit[] = [];
		const tries = new Uint8Array(this.patterns.length);
		for (const { length, filter, anchors } of this.#tables) {
			if (anchors.size === 0) continue;
			forEachRun(text.squeezed, length, (hash, at) => {
				const bit = filterBit(hash);
				if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return;
				for (const anchor of anchors.get(hash) ?? []) {
					if ((tries[anchor.row] ?? 0) >= MAX_TRIES) continue;
					tries[anchor.row] = (tries[anchor.row] ?? 0) + 1;
					const hit = verify(text, this.patterns[anchor.row] as Pattern, anchor, at);
					if (hit) hits.push(hit);
				}
			});
		}
		return withoutRepeats(hits);
	}
}

const filterBit = (hash: number) => (hash ^ (hash >>> 15)) & 0xffff;

/** Calls back with the rolling hash of each run of `length` characters and the offset where it starts. */
function forEachRun(text: string, length: number, visit: (hash: number, at: number) => void): void {
	if (text.length < length) return;
	let top = 1;
	for (let i = 1; i < length; i++) top = Math.imul(top, 31);
	let hash = 0;
	for (let i = 0; i < length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
	visit(hash, 0);
	for (let i = length; i < text.length; i++) {
		hash = (hash - Math.imul(text.charCodeAt(i - length), top)) | 0;
		hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
		visit(hash, i - length + 1);
	}
}

interface Run {
	hash: number;
	segment: number;
	offset: number;
	/** How many patterns hold the same run. */
	rarity: number;
}

/**
 * The run that fewest patterns share, and for long patterns the rarest of each half,
 * so that a paste which is cut off in one half is still found by the other.
 */
function rarestRuns(pattern: Pattern, length: number, frequency: ReadonlyMap<number, number>): Run[] {
	const total = pattern.segments.reduce((sum, segment) => sum + segment.length, 0);
	const best: Run[] = [];
	let before = 0;
	pattern.segments.forEach((text, segment) => {
		forEachRun(text, length, (hash, offset) => {
			const half = total >= 2 * MIN_PARTIAL && before + offset >= total / 2 ? 1 : 0;
			const rarity = frequency.get(hash) ?? 0;
			const current = best[half];
			if (!current || rarity < current.rarity) best[half] = { hash, segment, offset, rarity };
		});
		before += text.length;
	});
	return best.filter(Boolean);
}

/** Compares a pattern with the text around one of its anchors; undefined if too little of it is there. */
function verify(text: Normalised, pattern: Pattern, anchor: Anchor, at: number): Hit | undefined {
	const { squeezed } = text;
	const { segments } = pattern;
	const segment = segments[anchor.segment] as string;
	const origin = at - anchor.offset;

	// How far the anchor's own segment reaches to both sides.
	let from = anchor.offset;
	while (from > 0 && squeezed.charCodeAt(origin + from - 1) === segment.charCodeAt(from - 1)) from--;
	let to = anchor.offset;
	while (to < segment.length && squeezed.charCodeAt(origin + to) === segment.charCodeAt(to)) to++;

	// Another number in the place of the template's is another error, not a part of this one.
	if (to < segment.length && isDigit(segment.charCodeAt(to)) && isDigit(squeezed.charCodeAt(origin + to))) return undefined;
	if (from > 0 && isDigit(segment.charCodeAt(from - 1)) && isDigit(squeezed.charCodeAt(origin + from - 1))) return undefined;

	let start = origin + from;
	let end = origin + to;
	let literal = to - from;
	const slots: [number, number][] = pattern.slots.map(() => [-1, -1]);

	if (to === segment.length) {
		for (let k = anchor.segment + 1; k < segments.length; k++) {
			const next = segments[k] as string;
			if (next === '') {
				slots[k - 1] = [end, endOfValue(text, end)];
				break;
			}
			const reach = squeezed.slice(end, end + MAX_SLOT + next.length);
			const found = reach.indexOf(next);
			if (found < 0) break;
			slots[k - 1] = [end, end + found];
			end += found + next.length;
			literal += next.length;
		}
	}
	if (from === 0) {
		for (let k = anchor.segment - 1; k >= 0; k--) {
			const previous = segments[k] as string;
			if (previous === '') {
				slots[k] = [pattern.slots[k]?.endsWith(ONE_WORD) ? startOfWord(text, start) : Math.max(0, start - MAX_SLOT), start];
				break;
			}
			const reachStart = Math.max(0, start - MAX_SLOT - previous.length);
			const found = squeezed.slice(reachStart, start).lastIndexOf(previous);
			if (found < 0) break;
			slots[k] = [reachStart + found + previous.length, start];
			start = reachStart + found;
			literal += previous.length;
		}
	}

	const total = segments.reduce((sum, one) => sum + one.length, 0);
	const fraction = literal / total;
	// Only a message may be cut off: half a marker or code is another word.
	if (fraction < 1 && (pattern.role !== 'message' || pattern.whole || fraction < MIN_FRACTION || literal < MIN_PARTIAL)) return undefined;
	if (pattern.slots.some((name, slot) => name.endsWith(ONE_WORD) && hasSpace(text, slots[slot] as [number, number]))) return undefined;
	if (pattern.whole && !standsAlone(text, start, end, pattern.name ? isPartOfName : isWord)) return undefined;
	return { pattern, row: anchor.row, start, end, literal, fraction, slots };
}

/** True if a captured value has spaces inside; a line break may be the terminal's. */
function hasSpace({ clean, squeezedAt }: Normalised, [start, end]: [number, number]): boolean {
	return start >= 0 && end > start && /[^\s,;] +[^\s]/.test(clean.slice(squeezedAt[start], (squeezedAt[end - 1] ?? 0) + 1));
}

/** Where the word that ends at an offset begins: a one-word value at the head of a message is that word, not what stands before. */
function startOfWord({ squeezedAt }: Normalised, end: number): number {
	let start = end;
	const limit = Math.max(0, end - MAX_SLOT);
	// Characters that were squeezed out, spaces and quotes, leave a gap in the offsets.
	while (start > limit && (start === end || (squeezedAt[start] ?? 0) - (squeezedAt[start - 1] ?? 0) === 1)) start--;
	return start;
}

/**
 * Where an open slot at the end of a message ends: with its line or string, or, if it holds a nested body or runs on,
 * at the longest value.
 */
function endOfValue({ clean, squeezed, squeezedAt }: Normalised, start: number): number {
	const limit = Math.min(squeezed.length, start + MAX_SLOT);
	if (start >= limit || /[{[<]/.test(squeezed[start] ?? '')) return limit;
	const from = squeezedAt[start] ?? 0;
	const stop = clean.slice(from, (squeezedAt[limit - 1] ?? from) + 1).search(/\n|"|'(?=\s{0,3}[,}\])])/);
	if (stop < 0) return limit;
	let end = start;
	while (end < limit && (squeezedAt[end] ?? 0) < from + stop) end++;
	return end;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isWord = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;

/** Letters, digits and what ties words to paths, modules, addresses and identifiers: - . / : @ _ */
const isPartOfName = (code: number) => isWord(code) || (code >= 45 && code <= 47) || code === 58 || code === 64;

/** True if nothing that would make it a part of something longer touches the stretch in the clean text. */
function standsAlone({ squeezed, squeezedAt }: Normalised, start: number, end: number, isPart: (code: number) => boolean): boolean {
	const touches = (left: number) => left >= 0 && left + 1 < squeezed.length && (squeezedAt[left + 1] ?? 0) - (squeezedAt[left] ?? 0) === 1 && isPart(squeezed.charCodeAt(left)) && isPart(squeezed.charCodeAt(left + 1));
	return !touches(start - 1) && !touches(end - 1);
}

function withoutRepeats(hits: Hit[]): Hit[] {
	hits.sort((a, b) => a.row - b.row || b.literal - a.literal || a.start - b.start);
	const kept: Hit[] = [];
	for (const hit of hits) {
		let repeats = false;
		for (let i = kept.length - 1; i >= 0 && kept[i]?.row === hit.row && !repeats; i--) {
			const other = kept[i] as Hit;
			repeats = hit.start < other.end && other.start < hit.end;
		}
		if (!repeats) kept.push(hit);
	}
	return kept.sort((a, b) => a.start - b.start || b.literal - a.literal);
}
