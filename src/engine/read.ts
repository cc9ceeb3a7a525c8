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
 * or nothing: a specific message beats the general one.
 */
function withoutParts(hits: Hit[]): Hit[] {
	const messages = hits.filter((hit) => hit.pattern.role === 'message');
	const beats = (other: Hit, hit: Hit) => {
		const start = Math.max(hit.start, other.start);
		const end = Math.min(hit.end, other.end);
		if (other === hit || start >= end || inSlot(hit, other) || inSlot(other, hit)) return false;
		// What stands there whole beats what is only partly there.
		if ((other.fraction === 1) !== (hit.fraction === 1)) return other.fraction === 1 && other.literal >= hit.literal / 2;
		return spelledOut(other, start, end) - spelledOut(hit, start, end) > 0 || (spelledOut(other, start, end) === spelledOut(hit, start, end) && other.literal > hit.literal);
	};
	return hits.filter((hit) => hit.pattern.role !== 'message' || !messages.some((other) => beats(other, hit)));
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
	const wrappers = new Set<Hit>();
	for (const outer of reasons) {
		if (outer.pattern.role !== 'message') continue;
		const targets = new Set(outer.pattern.targets);
		const others = reasons.filter((hit) => hit.row !== outer.row && !hit.pattern.targets.every((target) => targets.has(target)));
		if (others.some((inner) => inner.literal >= 6 && inSlot(inner, outer))) wrappers.add(outer);
		else if (outer.pattern.wrapper && others.some((other) => other.pattern.role === 'message' && !other.pattern.wrapper)) wrappers.add(outer);
	}
	return wrappers;
}
