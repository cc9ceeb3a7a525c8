import { Matcher } from './match.ts';
import type { MatchIndex } from './types.ts';
import { readModel, type ReadyModel } from './words.ts';

/** An index ready for use: tables built once, then only read. */
export interface ReadyIndex {
	data: MatchIndex;
	matcher: Matcher;
	model: ReadyModel;
	/** Row numbers of the entries of each kind; the kind's own entry first. */
	entriesOfKind: number[][];
}

/** Builds the look-up tables of an index file. Takes a few milliseconds; do it once. */
export function readIndex(data: MatchIndex): ReadyIndex {
	const entriesOfKind: number[][] = data.kinds.map(() => []);
	data.entries.forEach((entry, row) => {
		for (const kind of new Set([entry.kind, ...entry.causes.map((cause) => cause.kind)])) entriesOfKind[kind]?.push(row);
	});
	for (const rows of entriesOfKind) rows.sort((a, b) => (data.entries[a]?.provider ?? 0) - (data.entries[b]?.provider ?? 0) || a - b);
	return { data, matcher: new Matcher(data), model: readModel(data.words), entriesOfKind };
}
