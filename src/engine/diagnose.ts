import { chooseEntry, type Choice } from './choose.ts';
import { entryUrl } from './entry-url.ts';
import { evidenceOf, factsOf, occurrencesOf, valuesOf } from './explain.ts';
import type { ReadyIndex } from './index.ts';
import { issuerOf } from './issuer.ts';
import { rank, type Ranking } from './rank.ts';
import { readPaste, type Reading } from './read.ts';
import { redact } from './redact.ts';
import type { Candidate, Diagnosis, IndexEntry, Outcome } from './types.ts';
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
	return {
		outcome,
		best: candidate(best),
		alternatives,
		// Where the paste names the cause, there is nothing to ask.
		...(best.cause === undefined && entry.tree ? { question: entry.tree } : {}),
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
