import { readFileSync } from 'node:fs';
import type { Diagnosis } from '../engine/types.ts';

/** A labelled text of the corpus (its README says what the fields mean). */
export interface CorpusRow {
	id: string;
	text: string;
	kinds: string[];
	provider?: string | null;
	providers?: string[];
	client?: string | null;
	status?: number | null;
}

/** Reads a `.jsonl` file of labelled texts. */
export function readCorpus(path: string): CorpusRow[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as CorpusRow);
}

/** A share: how many of how many. */
export interface Share {
	right: number;
	of: number;
}

export interface Score {
	rows: number;
	top1: Share;
	top3: Share;
	/** Mean over kinds of the share that is right, by the first labelled kind. */
	macro: number;
	none: Share;
	providerRight: Share;
	providerWrong: Share;
	statusRight: Share;
	certain: Share;
	certainRight: Share;
	/** Texts labelled as a money, plan or key problem that got a verdict to retry: must be 0. */
	retryOnMoney: string[];
	/** What went wrong, for looking into. */
	misses: { id: string; wanted: string[]; got: string; outcome: string }[];
}

/** Kinds that no retry ever heals. */
const MONEY_AND_KEYS = new Set([
	'insufficient-balance',
	'key-quota-exhausted',
	'feature-not-in-plan',
	'api-key-missing',
	'api-key-invalid',
	'api-key-disabled',
	'account-suspended',
	'plan-limit-reached',
]);

/** Scores a method on labelled texts; negatives have no kinds and are right when the outcome is `none`. */
export function score(rows: readonly CorpusRow[], method: (text: string) => Diagnosis): Score {
	const result: Score = {
		rows: rows.length,
		top1: { right: 0, of: rows.length },
		top3: { right: 0, of: rows.length },
		macro: 0,
		none: { right: 0, of: rows.length },
		providerRight: { right: 0, of: 0 },
		providerWrong: { right: 0, of: 0 },
		statusRight: { right: 0, of: 0 },
		certain: { right: 0, of: rows.length },
		certainRight: { right: 0, of: 0 },
		retryOnMoney: [],
		misses: [],
	};
	const byKind = new Map<string, Share>();
	for (const row of rows) {
		const diagnosis = method(row.text);
		const got = diagnosis.best?.kind ?? 'none';
		const right = row.kinds.length === 0 ? diagnosis.outcome === 'none' : row.kinds.includes(got);
		const kinds = [got, ...diagnosis.alternatives.map((other) => other.kind)].slice(0, 3);
		if (right) result.top1.right++;
		else result.misses.push({ id: row.id, wanted: row.kinds, got, outcome: diagnosis.outcome });
		if (right || kinds.some((kind) => row.kinds.includes(kind))) result.top3.right++;
		if (diagnosis.outcome === 'none') result.none.right++;
		const share = byKind.get(row.kinds[0] ?? 'none') ?? { right: 0, of: 0 };
		share.of++;
		if (right) share.right++;
		byKind.set(row.kinds[0] ?? 'none', share);
		if (diagnosis.outcome === 'certain') {
			result.certain.right++;
			result.certainRight.of++;
			if (right) result.certainRight.right++;
		}
		const providers = [...(row.provider ? [row.provider] : []), ...(row.providers ?? [])];
		const named = diagnosis.best?.provider ?? null;
		if (providers.length > 0) {
			result.providerRight.of++;
			if (named !== null && providers.includes(named)) result.providerRight.right++;
		}
		result.providerWrong.of++;
		if (named !== null && !providers.includes(named)) result.providerWrong.right++;
		if (typeof row.status === 'number') {
			result.statusRight.of++;
			if (diagnosis.facts.status === row.status) result.statusRight.right++;
		}
		if (MONEY_AND_KEYS.has(row.kinds[0] ?? '') && (diagnosis.retry === 'yes' || diagnosis.retry === 'backoff')) result.retryOnMoney.push(row.id);
	}
	const shares = [...byKind.values()];
	result.macro = shares.reduce((sum, { right, of }) => sum + right / of, 0) / Math.max(1, shares.length);
	return result;
}

const percent = ({ right, of }: Share) => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} % (${right}/${of})`);

/** The figures of one file, a line each. */
export function formatScore(name: string, result: Score): string {
	return [
		`${name}: ${result.rows} texts`,
		`  top-1            ${percent(result.top1)}`,
		`  top-3            ${percent(result.top3)}`,
		`  macro over kinds ${(100 * result.macro).toFixed(1)} %`,
		`  none             ${percent(result.none)}`,
		`  provider right   ${percent(result.providerRight)} where the text shows it`,
		`  provider wrong   ${percent(result.providerWrong)}`,
		`  status right     ${percent(result.statusRight)} where the text shows it`,
		`  certain          ${percent(result.certain)}, right ${percent(result.certainRight)}`,
		`  retry on money, plan or key: ${result.retryOnMoney.length}${result.retryOnMoney.length > 0 ? ` (${result.retryOnMoney.join(', ')})` : ''}`,
	].join('\n');
}
