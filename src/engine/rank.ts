import type { ReadyIndex } from './index.ts';
import type { Reading } from './read.ts';
import type { Hit } from './match.ts';
import { findIssuers, type Issuers } from './issuer.ts';
import { cleanStretch, type Piece } from './piece.ts';
import { WEIGHTS } from './weights.ts';

export interface RankedKind {
	kind: number;
	score: number;
	/** The part of the score that does not come from words. */
	named: number;
}

export interface Ranking {
	/** Kinds by score, the best first. */
	kinds: RankedKind[];
	/** Score of "this is no error that the site covers". */
	elsewhere: number;
	pieces: Piece[];
	issuers: Issuers;
}

/** Weighs all evidence of a reading. Entries are told apart later, inside the kind. */
export function rank(reading: Reading, index: ReadyIndex): Ranking {
	const { data } = index;
	const issuers = findIssuers(reading, index);
	const { issuer } = issuers;
	const pieces: Piece[] = [...messagePieces(reading, index), ...codePieces(reading, index, issuer), ...signPieces(reading, index), ...statusPieces(reading, index, issuer)];

	const words = logProbabilities(reading.words.logits);
	const narrow = pieces.some((piece) => (piece.what === 'message' || piece.what === 'code') && piece.kind !== undefined && !data.kinds[piece.kind]?.general && piece.weight > 3);
	// With nothing named anywhere, the catch-all is the honest answer to a status.
	const nothingNamed = !pieces.some((piece) => piece.what !== 'status' && !piece.hit?.pattern.bare);
	// "HTTP 520": a status and next to no words; the words are the status's own.
	const trust = nothingNamed && pieces.length > 0 && reading.words.known < WEIGHTS.fewWords ? WEIGHTS.statusWords : WEIGHTS.words;
	const kinds = data.kinds
		.map((row, kind): RankedKind => {
			let named = 0;
			for (const what of ['message', 'code', 'sign', 'status'] as const) {
				const weights = pieces.filter((piece) => piece.what === what && piece.kind === kind).map((piece) => piece.weight).sort((a, b) => b - a);
				// The best counts in full, further ones of the same sort little: repeats prove nothing new.
				weights.forEach((weight, place) => (named += place === 0 ? weight : Math.min(weight, weights[0] ?? 0) * WEIGHTS.repeated ** place));
			}
			if (row.general && narrow && named > 0) named *= WEIGHTS.general;
			if (row.general && nothingNamed && named > 0) named += WEIGHTS.catchAll;
			return { kind, named, score: named + trust * (words[kind] ?? 0) };
		})
		.sort((a, b) => b.score - a.score || a.kind - b.kind);
	return { kinds, elsewhere: weighElsewhere(reading, index, pieces, issuers.pieces), pieces: [...pieces, ...issuers.pieces], issuers };
}

/**
 * What speaks for "this is no error that the site covers": the words, markers of other software, and lists of
 * many statuses or codes, which are source code or documentation. Evidence of our field takes it back.
 */
function weighElsewhere(reading: Reading, { data }: ReadyIndex, pieces: readonly Piece[], issuerPieces: readonly Piece[]): number {
	// A handful of words says nothing of what a text is about.
	const words = reading.words.known < WEIGHTS.fewWords ? WEIGHTS.unknownWords : (logProbabilities(reading.words.logits)[data.kinds.length] ?? 0);
	// An edge stands before every sort of server.
	const ours = issuerPieces.some((piece) => piece.weight >= WEIGHTS.ours && data.providers[piece.provider ?? -1]?.role !== 'edge');
	const markers = new Set(reading.hits.filter((hit) => hit.pattern.role === 'elsewhere').map((hit) => hit.row)).size;
	const statuses = new Set(reading.statuses.map(({ value }) => value)).size;
	const codes = new Set(pieces.filter((piece) => piece.what === 'code').map((piece) => reading.text.clean.slice(piece.start, piece.end).toLowerCase()).filter((code) => code.includes('_'))).size;
	const message = pieces.some((piece) => piece.what === 'message' && piece.weight >= WEIGHTS.message / 2);
	const lists = (codes >= WEIGHTS.listLength || (statuses >= 3 && statuses + codes >= WEIGHTS.listLength)) && !message;
	// A marker decides, whatever the words around it sound like.
	return WEIGHTS.words * (markers > 0 ? Math.max(words, -1) : words) + (markers > 0 ? (ours ? WEIGHTS.elsewhereBeside : WEIGHTS.elsewhere) + markers - 1 : 0) + (lists ? WEIGHTS.elsewhere : 0) - (ours ? WEIGHTS.ours : 0);
}

function logProbabilities(logits: Float64Array): number[] {
	const top = Math.max(...logits);
	const sum = logits.reduce((total, logit) => total + Math.exp(logit - top), 0);
	return Array.from(logits, (logit) => logit - top - Math.log(sum));
}

function messagePieces(reading: Reading, { data }: ReadyIndex): Piece[] {
	return reading.hits.flatMap((hit): Piece[] => {
		if (hit.pattern.role !== 'message') return [];
		const size = Math.min(1, 0.35 + (0.65 * hit.literal) / WEIGHTS.fullLength);
		const weight = WEIGHTS.message * size * hit.fraction ** 2 * (reading.wrappers.has(hit) ? WEIGHTS.wrapper : 1) * (hit.pattern.bare ? WEIGHTS.bare : 1);
		return hit.pattern.targets.map((entry) => ({ what: 'message', weight, entry, kind: data.entries[entry]?.kind ?? 0, hit, ...cleanStretch(reading, hit.start, hit.end) }));
	});
}

/** A code says as much as it is choosy: shared out over the kinds that have it, and most where the issuer has it for one entry alone. */
function codePieces(reading: Reading, { data }: ReadyIndex, issuer: number): Piece[] {
	const pieces: Piece[] = [];
	const add = (targets: readonly number[], weight: number, stretch: { start: number; end: number; hit?: Hit }) => {
		const kinds = new Set(targets.map((entry) => data.entries[entry]?.kind));
		const own = targets.filter((entry) => issuer >= 0 && data.entries[entry]?.provider === issuer);
		for (const entry of targets) pieces.push({ what: 'code', weight: own.length === 1 && own[0] === entry ? weight * WEIGHTS.ownCode : weight / kinds.size, entry, kind: data.entries[entry]?.kind ?? 0, ...stretch });
	};
	for (const hit of reading.hits) {
		if (hit.pattern.role !== 'code') continue;
		const stretch = cleanStretch(reading, hit.start, hit.end);
		const text = reading.text.clean.slice(stretch.start, stretch.end);
		add(hit.pattern.targets, (/[_.\d]|[a-z][A-Z]|[A-Z]{2}[a-z]|^[A-Z]{6,}$/.test(text) ? WEIGHTS.code : WEIGHTS.plainCode) * (hit.pattern.bare ? WEIGHTS.bare : 1), { ...stretch, hit });
	}
	for (const { value, start, end } of reading.numericCodes) add(data.numericCodes[value] ?? [], WEIGHTS.code, { start, end });
	return pieces;
}

function signPieces(reading: Reading, { data }: ReadyIndex): Piece[] {
	return reading.hits.flatMap((hit): Piece[] => {
		const { role, cause, targets } = hit.pattern;
		if (role !== 'sign' || cause === undefined || hit.fraction < 1) return [];
		return targets.map((entry) => ({
			what: 'sign',
			weight: WEIGHTS.sign * Math.min(1, hit.literal / 16),
			entry,
			cause,
			kind: data.entries[entry]?.causes[cause]?.kind ?? 0,
			...cleanStretch(reading, hit.start, hit.end),
		}));
	});
}

/** What a status says of each kind: what it usually means, and what it means at this issuer. */
function statusPieces(reading: Reading, { data }: ReadyIndex, issuer: number): Piece[] {
	const [found] = reading.statuses;
	if (!found || found.value < 400) return [];
	const atIssuer = new Set(data.entries.filter((entry) => entry.provider === issuer && issuer >= 0 && entry.status === found.value).map((entry) => entry.kind));
	return data.kinds.map((row, kind): Piece => {
		const place = row.statuses.indexOf(found.value);
		let weight: number = place === 0 ? WEIGHTS.status : place > 0 ? WEIGHTS.laterStatus : WEIGHTS.otherStatus;
		if (atIssuer.has(kind)) weight = Math.max(weight, 0) + WEIGHTS.issuerStatus / atIssuer.size;
		return { what: 'status', weight, kind, start: found.start, end: found.end };
	});
}
