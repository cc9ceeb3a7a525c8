import type { WordModel } from './types.ts';

/**
 * The word model: a linear classifier over words, pairs and triples of words, trained at build time from what the
 * catalogue says (see catalogue/train-words.ts). It reads what no template knows, and is the weakest evidence.
 */

/** A word, pair or triple of the paste, hashed, with its place in the clean text. */
export interface Feature {
	hash: number;
	start: number;
	end: number;
}

interface Word {
	text: string;
	start: number;
	end: number;
}

/** Frames of a stack trace, headers of every response and fields without a value: they say where the program is, not what went wrong. */
const NOISE_LINE =
	/^[ \t]{0,12}(?:['"]?[\w-]{1,40}['"]?: (?:undefined|null|None|\[ ?\[(?:Object|Array)\] ?\]),?$|at [^\n]{0,300}(?::\d{1,6}|\)|<anonymous>)|File "[^"\n]{0,300}", line \d|[\w$./@-]{1,200}:\d{1,6}:\d{1,6}\)?$|[<>*] ?(?:User-Agent|Accept|Host|Connection|Date|Server|Via|Vary|Content-Length|Content-Type|Transfer-Encoding|Keep-Alive|Strict-Transport-Security|Alt-Svc|ETag|Set-Cookie)\b|['"]?(?:user-agent|accept|accept-encoding|accept-language|connection|date|keep-alive|vary|etag|alt-svc|content-length|transfer-encoding|cache-control|nel|report-to|strict-transport-security|access-control-[\w-]{1,40}|x-stainless-[\w-]{1,40})['"]?: )/i;
/** Tags of an HTML page, where what stands between them is what the page says; and addresses, which stand in every error. */
const TAG_OR_ADDRESS = /<\/?[a-zA-Z!][^<>\n]{0,400}>|\bhttps?:\/\/[^\s"'<>)\]]{1,300}/g;
const WORD = /[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+|(?<=WinError |Errno |errno[ :=]{1,3}|code[" :=]{1,5})-?\d{1,6}/g;
/** Longest text whose words are read; of a longer one the beginning and the end. */
const MAX_TEXT = 24_000;

/** Words in order: identifiers are split at underscores and humps, Chinese and Japanese runs into pairs of characters. */
export function wordsOf(clean: string): Word[] {
	const words: Word[] = [];
	const read = (from: number, to: number) => {
		for (let lineStart = from; lineStart < to; ) {
			let lineEnd = clean.indexOf('\n', lineStart);
			if (lineEnd < 0 || lineEnd > to) lineEnd = to;
			// Blanks in their place keep the offsets true.
			const line = clean.slice(lineStart, lineEnd).replace(TAG_OR_ADDRESS, (part) => ' '.repeat(part.length));
			if (!NOISE_LINE.test(line)) {
				for (const match of line.matchAll(WORD)) splitWord(match[0], lineStart + match.index, words);
			}
			lineStart = lineEnd + 1;
		}
	};
	if (clean.length <= MAX_TEXT) read(0, clean.length);
	else {
		read(0, MAX_TEXT / 2);
		read(clean.length - MAX_TEXT / 2, clean.length);
	}
	return words;
}

function splitWord(text: string, start: number, words: Word[]): void {
	const code = text.charCodeAt(0);
	if (code > 0x3000) {
		if (text.length === 1) words.push({ text, start, end: start + 1 });
		for (let i = 0; i + 1 < text.length; i++) words.push({ text: text.slice(i, i + 2), start: start + i, end: start + i + 2 });
		return;
	}
	if (text.length > 60) return;
	for (const part of text.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[A-Z]/g)) {
		const at = start + part.index;
		words.push({ text: part[0].toLowerCase(), start: at, end: at + part[0].length });
	}
}

/** All features of a text, each once. */
export function featuresOf(clean: string): Map<number, Feature> {
	const words = wordsOf(clean);
	const features = new Map<number, Feature>();
	for (let i = 0; i < words.length; i++) {
		let hash = 0x811c9dc5;
		const first = words[i] as Word;
		for (let n = 0; n < 3 && i + n < words.length; n++) {
			const word = words[i + n] as Word;
			hash = hashInto(hash, word.text);
			if (!features.has(hash)) features.set(hash, { hash, start: first.start, end: word.end });
		}
	}
	return features;
}

/** FNV-1a, continued over the words of a pair or triple. */
function hashInto(hash: number, word: string): number {
	let value = hash;
	for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
	return Math.imul(value ^ 32, 0x01000193) >>> 0;
}

/** The bucket of a feature: its hash folded to the model's size. */
export function bucketOf(hash: number, buckets: number): number {
	return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** A model ready for use: bucket → class and weight pairs. */
export interface ReadyModel {
	model: WordModel;
	weights: Map<number, Int16Array>;
}

export function readModel(model: WordModel): ReadyModel {
	const bytes = Uint8Array.from(atob(model.weights), (char) => char.charCodeAt(0));
	const weights = new Map<number, Int16Array>();
	let at = 0;
	const next = () => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] ?? 0;
			value |= (byte & 127) << shift;
			if (byte < 128) return value;
		}
	};
	let bucket = 0;
	while (at < bytes.length) {
		bucket += next();
		const pairs = new Int16Array(next() * 2);
		for (let i = 0; i < pairs.length; i += 2) {
			pairs[i] = bytes[at++] ?? 0;
			pairs[i + 1] = ((bytes[at++] ?? 0) << 24) >> 24;
		}
		weights.set(bucket, pairs);
	}
	return { model, weights };
}

export interface WordVerdict {
	/** Logit of each class; the last class is "elsewhere". */
	logits: Float64Array;
	/** How many of the text's features the model knows. */
	known: number;
	/** The features that speak for a class, the strongest first. */
	speakFor(classNumber: number): (Feature & { weight: number })[];
}

/** What the words of a text say about each kind. */
export function weighWords(ready: ReadyModel, clean: string): WordVerdict {
	const { model, weights } = ready;
	const found: { feature: Feature; pairs: Int16Array }[] = [];
	for (const feature of featuresOf(clean).values()) {
		const pairs = weights.get(bucketOf(feature.hash, model.buckets));
		if (pairs) found.push({ feature, pairs });
	}
	// Long texts say more words, not clearer ones.
	const share = model.scale / Math.sqrt(Math.max(1, found.length));
	const logits = Float64Array.from(model.bias);
	for (const { pairs } of found) {
		for (let i = 0; i < pairs.length; i += 2) {
			const k = pairs[i] as number;
			logits[k] = (logits[k] as number) + (pairs[i + 1] as number) * share;
		}
	}
	return {
		logits,
		known: found.length,
		speakFor: (classNumber) =>
			found
				.flatMap(({ feature, pairs }) => {
					for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === classNumber && (pairs[i + 1] as number) > 0) return [{ ...feature, weight: (pairs[i + 1] as number) * share }];
					return [];
				})
				.sort((a, b) => b.weight - a.weight || a.start - b.start),
	};
}
