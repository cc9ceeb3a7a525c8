import { findModel, findNumericCodes, findRequestId, findRetryAfter, findStatuses, type Found } from './facts.ts';
import type { Hit } from './match.ts';
import { normalise, type Normalised } from './normalise.ts';
import type { ReadyIndex } from './index.ts';
import { weighWords, type WordVerdict } from './words.ts';

/** Everything read off a masked paste, before anything is concluded from it. */
export interface Reading {
	text: Normalised;
	/** Length of the masked paste. */
	length: number;
	/** Hits in order, without those that are part of a longer hit's literal words. */
	hits: Hit[];
	/** Message hits that stand in front of another one. */
	wrappers: ReadonlySet<Hit>;
	statuses: Found<number>[];
	numericCodes: Found<string>[];
	model: Found<string> | undefined;
	requestId: Found<string> | undefined;
	retryAfter: Found<number> | undefined;
	words: WordVerdict;
}

/** Reads facts and hits off a masked paste. */
export function readPaste(masked: string, index: ReadyIndex): Reading {
	const text = normalise(masked);
	const hits = withoutParts(index.matcher.find(text));
	return {
		text,
		length: masked.length,
		hits,
		wrappers: findWrappers(hits),
		statuses: findStatuses(text.clean),
		numericCodes: findNumericCodes(text.clean),
		model: findModel(text.clean),
		requestId: findRequestId(text.clean),
		retryAfter: findRetryAfter(text.clean),
		words: weighWords(index.model, text.clean),
	};
}

const inSlot = (inner: Hit, outer: Hit) => outer.slots.some(([start, end]) => start >= 0 && inner.start >= start && inner.end <= end);

/**
 * Of two messages that claim the same stretch, the one that spells out more of it wins, where the other has a slot
 * or nothing: a specific message beats the general one. What stands there whole beats what is only partly there.
 */
function withoutParts(hits: readonly Hit[]): Hit[] {
	const messages = hits.filter((hit) => hit.pattern.role === 'message');
	const beaten = new Set<Hit>();
	for (const [at, hit] of messages.entries()) {
		// Sorted by start: whatever overlaps with this one and starts later follows directly.
		for (let next = at + 1; next < messages.length && (messages[next] as Hit).start < hit.end; next++) {
			const other = messages[next] as Hit;
			if (beats(other, hit)) beaten.add(hit);
			else if (beats(hit, other)) beaten.add(other);
		}
	}
	return hits.filter((hit) => !beaten.has(hit));
}

function beats(other: Hit, hit: Hit): boolean {
	if (inSlot(hit, other) || inSlot(other, hit)) return false;
	if ((other.fraction === 1) !== (hit.fraction === 1)) return other.fraction === 1 && other.literal >= hit.literal / 2;
	const start = Math.max(hit.start, other.start);
	const end = Math.min(hit.end, other.end);
	const more = spelledOut(other, start, end) - spelledOut(hit, start, end);
	return more > 0 || (more === 0 && other.literal > hit.literal);
}

/** How many characters of a stretch stand literally in the message. */
function spelledOut(hit: Hit, start: number, end: number): number {
	return hit.slots.reduce((left, [from, to]) => left - Math.max(0, Math.min(to, end) - Math.max(from, start)), end - start);
}

/**
 * Messages that stand in front of something that counts more: another message or a named code in one of their
 * slots, or anything else where the catalogue says that they are wrappers.
 */
function findWrappers(hits: readonly Hit[]): Set<Hit> {
	const reasons = hits.filter((hit) => hit.pattern.role === 'message' || hit.pattern.role === 'code');
	const inner = new Map(reasons.filter((hit) => hit.pattern.role === 'message' && !hit.pattern.wrapper).map((hit) => [hit.row, hit]));
	const says = (other: Hit, outer: Hit) => other.row !== outer.row && !other.pattern.targets.every((target) => outer.pattern.targets.includes(target));
	const wrappers = new Set<Hit>();
	for (const outer of reasons) {
		if (outer.pattern.role !== 'message') continue;
		if (outer.slots.some(([from, to]) => someBetween(reasons, from, to, (other) => other.literal >= 6 && says(other, outer)))) wrappers.add(outer);
		else if (outer.pattern.wrapper && [...inner.values()].some((other) => says(other, outer))) wrappers.add(outer);
	}
	return wrappers;
}

/** True if one of the hits, which are sorted by start, lies between two offsets and fits. */
function someBetween(hits: readonly Hit[], from: number, to: number, fits: (hit: Hit) => boolean): boolean {
	if (from < 0) return false;
	let low = 0;
	for (let high = hits.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((hits[middle] as Hit).start < from) low = middle + 1;
		else high = middle;
	}
	for (let at = low; at < hits.length && (hits[at] as Hit).start < to; at++) {
		const hit = hits[at] as Hit;
		if (hit.end <= to && fits(hit)) return true;
	}
	return false;
}
