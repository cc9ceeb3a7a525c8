import type { ReadyIndex } from './index.ts';
import type { Hit } from './match.ts';
import type { RankedKind, Ranking } from './rank.ts';
import type { Reading } from './read.ts';
import type { IndexEntry, MatchIndex } from './types.ts';
import { THRESHOLDS } from './weights.ts';

/** The entry, and perhaps the cause, that stands for a kind. */
export interface Choice {
	kind: number;
	entry: number;
	cause?: number;
	score: number;
}

/** Words that point to one issuer: its own, or long ones of a service that others have taken over from it. What forks of self-hosted software share has no author to be named. */
function isDistinct({ pattern, literal }: Hit, data: MatchIndex): boolean {
	if (!pattern.shared) return true;
	const [owner, ...others] = new Set(pattern.targets.map((target) => data.entries[target]?.provider ?? -1).filter((provider) => provider >= 0));
	return literal >= 40 && owner !== undefined && others.length === 0 && !data.providers[owner]?.selfHosted;
}

/**
 * The entry that says most about a kind in this paste. The issuer's own entry beats the kind's page, if its words
 * are there or it is the only one that the issuer has for this kind and status; another issuer's entry needs
 * words that nobody else prints.
 */
export function chooseEntry({ kind, score }: RankedKind, { pieces, issuers: { issuer, client, proof } }: Ranking, reading: Reading, { data, entriesOfKind }: ReadyIndex): Choice {
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
		if (total === 0) continue;
		let tier = 0;
		let fit = total;
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
	// Where nothing but the kind's page or an SDK's class speaks, the only entry that the issuer has for this kind and
	// status is meant.
	if ((best === home || data.providers[entryAt(best).provider]?.library) && ofIssuer.length === 1) best = ofIssuer[0] ?? home;
	const [sign] = pieces.filter((piece) => piece.what === 'sign' && piece.entry === best).sort((a, b) => b.weight - a.weight);
	return { kind, entry: best, score, ...(sign?.cause === undefined ? {} : { cause: sign.cause }) };
}
