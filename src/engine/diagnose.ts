import { entryUrl } from './entry-url.ts';
import { stretchInPaste } from './facts.ts';
import type { ReadyIndex } from './index.ts';
import { issuerOf } from './issuer.ts';
import type { Piece } from './piece.ts';
import { rank, type RankedKind, type Ranking } from './rank.ts';
import { readPaste, type Reading } from './read.ts';
import { redact } from './redact.ts';
import { ONE_WORD } from './template.ts';
import type { Hit } from './match.ts';
import type { MatchIndex, Candidate, Diagnosis, Evidence, Facts, IndexEntry, Occurrence, Outcome, Question } from './types.ts';
import { THRESHOLDS, WEIGHTS } from './weights.ts';

/** Longest paste that is read whole, in UTF-16 units; of a longer one, half of it from either end. */
export const MAX_PASTE = 1_000_000;
const CUT = '\n[…]\n';

/**
 * Diagnoses a paste. Pure, total and synchronous: no string makes it throw, and the same paste gives the same
 * diagnosis. Cost grows with the paste, not with the catalogue.
 */
export function diagnose(paste: string, index: ReadyIndex): Diagnosis {
	const unread = Math.max(0, paste.length - MAX_PASTE);
	const read = unread > 0 ? paste.slice(0, MAX_PASTE / 2) + CUT + paste.slice(-MAX_PASTE / 2) : paste;
	const { text: redacted, count: secrets } = redact(read);
	const reading = readPaste(redacted, index);
	const ranking = rank(reading, index);
	const outcome = outcomeOf(reading, ranking);
	const facts = factsOf(reading, ranking, index);
	const nothing: Diagnosis = { outcome: 'none', best: null, alternatives: [], retry: null, facts, evidence: [], redacted, secrets, unread };
	const [first] = ranking.kinds;
	if (outcome === 'none' || !first) {
		delete facts.provider;
		return nothing;
	}

	const choices = ranking.kinds.slice(0, 4).map((kind) => chooseEntry(kind, ranking, reading, index));
	const best = choices[0] as Choice;
	const entry = index.data.entries[best.entry] as IndexEntry;
	const issuer = index.data.providers[issuerOf(entry, best.kind, ranking.issuers, index)]?.id ?? null;
	if (issuer) facts.provider = issuer;
	else delete facts.provider;
	facts.values = valuesOf(best, ranking, reading);

	const candidate = (choice: Choice): Candidate => {
		const row = index.data.entries[choice.entry] as IndexEntry;
		const cause = choice.cause === undefined ? undefined : row.causes[choice.cause];
		return {
			entry: row.id,
			provider: choice === best ? issuer : (index.data.providers[row.provider]?.id ?? null),
			kind: index.data.kinds[choice.kind]?.id ?? '',
			...(cause ? { cause: cause.id } : {}),
			url: entryUrl(row.id, cause?.id),
		};
	};
	const margin = THRESHOLDS.certain * 2;
	const alternatives = choices.slice(1).filter((choice) => first.score - choice.score < margin).map(candidate);
	const errors = occurrencesOf(best, ranking, reading, index);
	const question = best.cause === undefined ? questionOf(entry) : undefined;
	return {
		outcome,
		best: candidate(best),
		alternatives,
		...(question ? { question } : {}),
		retry: best.kind === entry.kind ? entry.retry : (index.data.kinds[best.kind]?.retry ?? entry.retry),
		facts,
		evidence: evidenceOf(best, ranking, reading, redacted),
		...(errors.length > 1 ? { errors } : {}),
		redacted,
		secrets,
		unread,
	};
}

function outcomeOf(reading: Reading, { kinds, elsewhere, pieces, issuers }: Ranking): Outcome {
	const [first, second] = kinds;
	if (!first || reading.text.squeezed.length < 2) return 'none';
	const named = pieces.filter((piece) => piece.kind === first.kind && piece.what !== 'status');
	const message = named.filter((piece) => piece.what === 'message').reduce((most, piece) => Math.max(most, piece.weight), 0);
	if (elsewhere > first.score) return 'none';
	if (named.length === 0) {
		// Words alone, or a status and words: something must show that it is about our field at all.
		const probability = Math.exp(first.score - first.named);
		if (probability < THRESHOLDS.wordsAlone && issuers.issuer < 0 && reading.statuses.length === 0) return 'none';
	}
	const margin = first.score - (second?.score ?? -Infinity);
	if (message >= WEIGHTS.message * 0.8 && margin >= THRESHOLDS.certain && first.score - elsewhere >= THRESHOLDS.certain) return 'certain';
	return margin >= THRESHOLDS.likely ? 'likely' : 'ambiguous';
}

interface Choice {
	kind: number;
	entry: number;
	cause?: number;
	score: number;
}

/** Words that point to one issuer: its own, or long ones that others have taken over from it and only it has an entry for. */
function isDistinct({ pattern, literal }: Hit, data: MatchIndex): boolean {
	if (!pattern.shared) return true;
	return literal >= 40 && new Set(pattern.targets.map((target) => data.entries[target]?.provider).filter((provider) => provider !== -1)).size === 1;
}

/**
 * The entry that says most about a kind in this paste. The issuer's own entry beats the kind's page, if its words
 * are there or it is the only one that the issuer has for this kind and status; another issuer's entry needs
 * words that nobody else prints.
 */
function chooseEntry({ kind, score }: RankedKind, { pieces, issuers: { issuer, client, proof } }: Ranking, reading: Reading, { data, entriesOfKind }: ReadyIndex): Choice {
	const rows = entriesOfKind[kind] ?? [];
	const status = reading.statuses[0]?.value;
	const software = data.providers[issuer]?.software ?? -1;
	const entryAt = (row: number) => data.entries[row] as IndexEntry;
	const evidence = (row: number) => {
		const own = pieces.filter((piece) => piece.entry === row && piece.kind === kind);
		const top = (what: string) => own.filter((piece) => piece.what === what).reduce((most, piece) => Math.max(most, piece.weight), 0);
		return { total: top('message') + top('code') + top('sign'), words: top('message'), sign: top('sign'), distinct: own.some((piece) => piece.what === 'message' && piece.hit !== undefined && isDistinct(piece.hit, data)) };
	};
	const fits = (row: number) => status === undefined || entryAt(row).status === undefined || entryAt(row).status === status;
	const home = rows.find((row) => entryAt(row).provider < 0 && entryAt(row).kind === kind) ?? 0;
	const ofIssuer = issuer < 0 ? [] : rows.filter((row) => entryAt(row).provider === issuer && entryAt(row).kind === kind && fits(row));

	let best = home;
	let most: [tier: number, fit: number] = [0, 0.5 + evidence(home).total];
	for (const row of rows) {
		const entry = entryAt(row);
		if (entry.provider < 0 && entry.kind === kind) continue;
		const { total, words, sign, distinct } = evidence(row);
		// An entry of another kind is here only for one of its causes: the sign of that cause must be there.
		if (entry.kind !== kind && sign === 0) continue;
		let tier = 0;
		let fit = total;
		if (total === 0) continue;
		if (entry.provider === issuer && issuer >= 0) {
			// Words of its own count for more than a status that changes between versions.
			tier = fits(row) || words >= 3 ? 2 : 1;
		} else if (entry.provider === software && software >= 0) tier = 1;
		else if (entry.provider === client && client >= 0) fit += 2;
		else if (words === 0 || (!distinct && (proof.get(entry.provider) ?? 0) < THRESHOLDS.leaning)) continue;
		else if (issuer >= 0) fit -= 2;
		if (tier > most[0] || (tier === most[0] && fit > most[1])) {
			most = [tier, fit];
			best = row;
		}
	}
	// Where nothing but the kind's page speaks, the only entry that the issuer has for this kind and status is meant.
	if (best === home && ofIssuer.length === 1) best = ofIssuer[0] ?? home;
	const [sign] = pieces.filter((piece) => piece.what === 'sign' && piece.entry === best).sort((a, b) => b.weight - a.weight);
	return { kind, entry: best, score, ...(sign?.cause === undefined ? {} : { cause: sign.cause }) };
}

function factsOf(reading: Reading, { issuers: { issuer, client }, pieces }: Ranking, { data }: ReadyIndex): Facts {
	const codes = [...new Set(pieces.filter((piece) => piece.what === 'code').map((piece) => reading.text.clean.slice(piece.start, piece.end)))];
	const facts: Facts = { codes, values: {} };
	if (issuer >= 0) facts.provider = data.providers[issuer]?.id ?? '';
	if (client >= 0) facts.client = data.providers[client]?.id ?? '';
	const [status] = reading.statuses;
	if (status) facts.status = status.value;
	if (reading.model) facts.model = reading.model.value;
	if (reading.requestId) facts.requestId = reading.requestId.value;
	if (reading.retryAfter) facts.retryAfterSeconds = reading.retryAfter.value;
	return facts;
}

/** What the slots of the best entry's message captured. */
function valuesOf(best: Choice, { pieces }: Ranking, reading: Reading): Record<string, string> {
	const { clean } = reading.text;
	const hit = pieces.filter((piece) => piece.what === 'message' && piece.entry === best.entry).sort((a, b) => b.weight - a.weight)[0]?.hit;
	const values: Record<string, string> = {};
	hit?.slots.forEach(([start, end], slot) => {
		const name = hit.pattern.slots[slot]?.replace(ONE_WORD, '');
		if (name === undefined || start < 0 || end <= start) return;
		const from = reading.text.squeezedAt[start] ?? 0;
		const to = (reading.text.squeezedAt[end - 1] ?? 0) + 1;
		const open = slot === hit.pattern.slots.length - 1 && hit.pattern.segments[slot + 1] === '';
		values[name] = tidy(clean.slice(from, open ? Math.min(to, from + 200) : to), open);
	});
	return values;
}

/** A captured value without the quotes around it; one that runs to the end of a message stops where its line or string does. */
function tidy(value: string, open: boolean): string {
	const text = open ? (/^[^\n"{}]*/.exec(value.replace(/^["'`\s]+/, ''))?.[0] ?? '') : value;
	return text.replace(/^[\s"'`]+|[\s"'`,;]+$/g, '').replace(/\s+/g, ' ');
}

function evidenceOf(best: Choice, { pieces }: Ranking, reading: Reading, redacted: string): Evidence[] {
	const spoke = (piece: Piece) => (piece.what === 'issuer' || piece.what === 'client' ? true : piece.weight > 0 && piece.kind === best.kind && (piece.entry === undefined || piece.entry === best.entry || piece.what === 'message'));
	const words: Piece[] = reading.words
		.speakFor(best.kind)
		.slice(0, 6)
		.map(({ start, end, weight }) => ({ what: 'word', start, end, weight }));
	const evidence: Evidence[] = [];
	for (const piece of [...pieces.filter(spoke), ...words].sort((a, b) => b.weight - a.weight)) {
		const [start, end] = stretchInPaste(reading.text, piece.start, piece.end, reading.length);
		// Words inside a message that already counts say nothing new.
		if (evidence.some((other) => (other.what === piece.what || piece.what === 'word') && start >= other.start && end <= other.end)) continue;
		evidence.push({ what: piece.what, text: redacted.slice(start, end), start, end, weight: Math.round(piece.weight * 100) / 100 });
		if (evidence.length === 24) break;
	}
	return evidence.sort((a, b) => a.start - b.start || b.weight - a.weight);
}

/** Different errors in one paste, in order, with how often each stands there. */
function occurrencesOf(best: Choice, { pieces }: Ranking, reading: Reading, { data }: ReadyIndex): Occurrence[] {
	const byEntry = new Map<number, Occurrence>();
	for (const piece of pieces) {
		const { what, hit, entry, weight } = piece;
		if (what !== 'message' || entry === undefined || !hit || hit.fraction < 1 || (weight < 3 && !reading.wrappers.has(hit))) continue;
		// A message of several entries counts for the one that was chosen, else for the first.
		if (entry !== (hit.pattern.targets.includes(best.entry) ? best.entry : hit.pattern.targets[0])) continue;
		const row = data.entries[entry] as IndexEntry;
		const known = byEntry.get(entry);
		if (known) known.count++;
		else byEntry.set(entry, { entry: row.id, kind: data.kinds[row.kind]?.id ?? '', count: 1, start: stretchInPaste(reading.text, piece.start, piece.end, reading.length)[0], root: entry === best.entry });
	}
	return [...byEntry.values()].sort((a, b) => a.start - b.start);
}

/** The entry's own first question; entries with several causes and no tree ask which cause it looks like (the views add the tells). */
function questionOf(entry: IndexEntry): Question | undefined {
	return entry.tree;
}
