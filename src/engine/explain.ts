import type { Choice } from './choose.ts';
import { stretchInPaste } from './facts.ts';
import type { ReadyIndex } from './index.ts';
import type { Piece } from './piece.ts';
import type { Ranking } from './rank.ts';
import type { Reading } from './read.ts';
import { ONE_WORD } from './template.ts';
import type { Evidence, Facts, IndexEntry, Occurrence } from './types.ts';

/** Facts of the whole paste, whatever the answer. */
export function factsOf(reading: Reading, { issuers: { issuer, client }, pieces }: Ranking, { data }: ReadyIndex): Facts {
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
export function valuesOf(best: Choice, { pieces }: Ranking, reading: Reading): Record<string, string> {
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

/** What spoke for the answer, in the order of the paste, at most two dozen pieces. */
export function evidenceOf(best: Choice, { pieces }: Ranking, reading: Reading, redacted: string): Evidence[] {
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
export function occurrencesOf(best: Choice, { pieces }: Ranking, reading: Reading, { data }: ReadyIndex): Occurrence[] {
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
