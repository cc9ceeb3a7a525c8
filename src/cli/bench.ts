/**
 * `npm run bench [-- FOLDER]`: what a diagnosis costs, as ratios measured in one run.
 * Pastes are the examples of all entries or, with a corpus FOLDER, its threads.jsonl.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { packPattern, unpackPattern } from '../engine/match.ts';
import { diagnose } from '../engine/diagnose.ts';
import { readIndex } from '../engine/index.ts';
import type { MatchIndex, Pattern } from '../engine/types.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { loadIndex, readCatalogue } from './load-index.ts';
import { readCorpus } from './scoring.ts';

const SIZES = [500, 5_000, 50_000];
/** Fuse.js takes seconds for a long paste: it and its rivals are compared on this many pastes. */
const COMPARED = 60;

const folder = process.argv[2];
const threads = folder === undefined ? undefined : join(folder, 'threads.jsonl');
if (threads !== undefined && !existsSync(threads)) {
	console.error(`there is no ${threads}\nusage: npm run bench [-- FOLDER]  (FOLDER holds threads.jsonl; without it the entries' own examples are the pastes)`);
	process.exit(2);
}

const catalogue = readCatalogue();
const data = loadIndex();
const pastes: { text: string; kinds: string[] }[] = threads ? readCorpus(threads) : catalogue.entries.flatMap((entry) => entry.examples.map((text) => ({ text, kinds: [entry.kind] })));
console.log(`${pastes.length} pastes from ${threads ?? "the entries' examples"}; ${data.patterns.length} patterns`);

timeBySize();
timeLongPaste();
compareMethods();

/**
 * Median milliseconds a paste for each method: of every paste the best of a few rounds, after one to warm up. The
 * methods take turns at each paste, so that what else the machine does falls on all of them alike.
 */
function medians(methods: ((text: string) => unknown)[], texts: readonly string[], rounds = 4): number[] {
	const best = methods.map(() => texts.map(() => Infinity));
	for (let round = 0; round <= rounds; round++) {
		texts.forEach((text, at) =>
			methods.forEach((method, number) => {
				const start = performance.now();
				method(text);
				const row = best[number] as number[];
				if (round > 0) row[at] = Math.min(row[at] ?? Infinity, performance.now() - start);
			})
		);
	}
	return best.map(median);
}
function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
function ms(value: number): string {
	return `${value.toFixed(value < 10 ? 3 : 1)} ms`;
}

function timeBySize(): void {
	const texts = pastes.map(({ text }) => text);
	const indexes = SIZES.map((size) => readIndex(resize(data, size)));
	const times = medians(indexes.map((index) => (text: string) => diagnose(text, index)), texts);
	console.log('\nmedian time a paste by number of templates');
	SIZES.forEach((size, at) => console.log(`  ${String(size).padStart(6)}  ${ms(times[at] ?? 0)}  ${((times[at] ?? 0) / (times[0] ?? 1)).toFixed(2)} × the time at ${SIZES[0]}`));
}

function timeLongPaste(): void {
	const index = readIndex(data);
	const one = pastes.map(({ text }) => text).join('\n\n').padEnd(100_000, ' ').slice(0, 100_000);
	const long = one.repeat(10);
	const [short, whole] = medians([() => diagnose(one, index), () => diagnose(long, index)], ['']);
	console.log(`\na paste of 1 MB: ${ms(whole ?? 0)}, ${((whole ?? 0) / (short ?? 1)).toFixed(1)} × the time of its first tenth`);
}

function compareMethods(): void {
	const step = Math.max(1, Math.floor(pastes.length / COMPARED));
	const sample = pastes.filter((_, at) => at % step === 0).slice(0, COMPARED);
	const records = recordsOf(catalogue);
	const index = readIndex(data);
	const fuse = new Fuse(records, { keys: ['text', 'title', 'codes'], ignoreLocation: true, threshold: 0.6 });
	const mini = new MiniSearch<SearchRecord>({ fields: ['text', 'title', 'codes'], storeFields: ['kind'] });
	mini.addAll(records);
	const methods: [string, (text: string) => string | undefined][] = [
		['Error Atlas', (text) => diagnose(text, index).best?.kind],
		['MiniSearch', (text) => mini.search(text)[0]?.['kind'] as string | undefined],
		['Fuse.js', (text) => fuse.search(text, { limit: 1 })[0]?.item.kind],
	];
	console.log(`\nkind right and time a paste on ${sample.length} of the pastes, same catalogue (${records.length} records)`);
	let ours = 0;
	for (const [name, method] of methods) {
		let right = 0;
		const start = performance.now();
		for (const { text, kinds } of sample) if (kinds.includes(method(text) ?? '')) right++;
		const time = (performance.now() - start) / sample.length;
		if (name === 'Error Atlas') ours = time;
		console.log(`  ${name.padEnd(12)} ${String(right).padStart(3)} of ${sample.length} right  mean ${ms(time)}  ${(time / ours).toFixed(1)} × ours`);
	}
}

interface SearchRecord {
	id: number;
	kind: string;
	text: string;
	title: string;
	codes: string;
}

/** What a search library would be given: a record for each message, and one for an entry without any. */
function recordsOf({ entries }: Catalogue): SearchRecord[] {
	return entries
		.flatMap((entry) =>
			(entry.messages.length > 0 ? entry.messages.map(({ text }) => text) : [entry.summary]).map((text) => ({ kind: entry.kind, text, title: entry.title, codes: entry.codes.join(' ') }))
		)
		.map((record, id) => ({ id, ...record }));
}

/** An index of `size` messages: the real ones, and then copies of them in which every third word is another. */
function resize(index: MatchIndex, size: number): MatchIndex {
	const patterns = index.patterns.map(unpackPattern);
	const messages = patterns.filter(({ role }) => role === 'message');
	const others = patterns.filter(({ role }) => role !== 'message');
	const made: Pattern[] = messages.slice(0, size);
	let seed = 1;
	while (made.length < size) {
		const model = messages[made.length % messages.length] as Pattern;
		made.push({
			...model,
			segments: model.segments.map((segment) =>
				segment.replace(/.{1,6}/gs, (part, at: number) => {
					if ((at / 6) % 3 !== 0) return part;
					seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
					return seed.toString(36).padEnd(part.length, 'x').slice(0, part.length);
				})
			),
		});
	}
	return { ...index, patterns: [...made, ...others].map(packPattern) };
}
