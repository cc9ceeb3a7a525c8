/**
 * Brings a paste into the two forms that the engine reads, in linear time, with offsets into what was given:
 *
 * - clean: what a person sees who ignores the noise. Escapes decoded, colours, frames, bullets and log prefixes gone.
 * - squeezed: clean in lower case without white space and quotes. Hard wraps, quoting styles and indentation
 *   make no difference here, so this is what patterns are matched on.
 */
export interface Normalised {
	clean: string;
	/** Offset in the paste of each character of `clean`. */
	cleanAt: Int32Array;
	squeezed: string;
	/** Offset in `clean` of each character of `squeezed`. */
	squeezedAt: Int32Array;
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const ESCAPE = 27;
const SPACE = 32;
const BACKSLASH = 92;

/** Reads a paste in both forms. Total: any string, lone surrogates included, gives an answer. */
export function normalise(paste: string): Normalised {
	const { clean, cleanAt } = cleanUp(paste);
	const { text, at } = squeezeWithOffsets(clean);
	return { clean, cleanAt, squeezed: text, squeezedAt: at };
}

/** The squeezed form alone: for the literals of patterns, which must be read exactly as pastes are, but for the prefixes of log lines. */
export function squeeze(text: string): string {
	return squeezeWithOffsets(cleanUp(text, false).clean).text;
}

const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", '#39': "'", '#34': '"', nbsp: ' ' };
const ENTITY = /&(quot|amp|lt|gt|apos|nbsp|#39|#34|#x27|#x22);/y;

/** Time stamps, levels and container names that loggers put in front of a line. Sticky and bounded: one try a line. */
const LOG_PREFIX =
	/(?:[\w.-]{1,40}\s{1,4}\| )?(?:[[(]?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?[\])]?|\[\d\d:\d\d:\d\d(?:\.\d{1,6})?\]|\d\d:\d\d:\d\d(?:\.\d{1,6})?(?= ))(?:[ \t:|-]{0,4}\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL)\]?(?=[\s:|-]))?[ \t:|-]{0,4}/y;
/** Quote marks of mails and threads, and line numbers of viewers. */
const QUOTE_PREFIX = /(?:> ?){1,4}/y;

function cleanUp(paste: string, withPrefixes = true): { clean: string; cleanAt: Int32Array } {
	const out = new TextSink(paste.length);
	let lineStart = withPrefixes;
	let i = 0;
	while (i < paste.length) {
		if (lineStart) {
			lineStart = false;
			QUOTE_PREFIX.lastIndex = i;
			if (QUOTE_PREFIX.test(paste)) i = QUOTE_PREFIX.lastIndex;
			LOG_PREFIX.lastIndex = i;
			if (LOG_PREFIX.test(paste)) i = LOG_PREFIX.lastIndex;
			if (i >= paste.length) break;
		}
		const code = paste.charCodeAt(i);
		if (code === ESCAPE) {
			i = skipColour(paste, i + 1);
		} else if (code === BACKSLASH) {
			i = readEscape(paste, i, out);
		} else if (code === NEWLINE) {
			out.put(NEWLINE, i++);
			lineStart = withPrefixes;
		} else if (code === 38 /* & */) {
			ENTITY.lastIndex = i;
			const entity = ENTITY.exec(paste);
			if (entity) {
				out.put((ENTITIES[entity[1] ?? ''] ?? (entity[1] === '#x27' ? "'" : '"')).charCodeAt(0), i);
				i = ENTITY.lastIndex;
			} else out.put(code, i++);
		} else {
			if (code === RETURN || !isNoise(code)) out.put(code === RETURN ? SPACE : code, i);
			i++;
		}
	}
	return { clean: out.text(), cleanAt: out.offsets() };
}

/** Frames, bullets, arrows, spinner and emoji characters, zero-width marks, control characters: never part of a message. */
function isNoise(code: number): boolean {
	if (code < 32) return code !== TAB && code !== NEWLINE;
	if (code < 0x200b) return code === 0x7f || code === 0xad;
	return (
		(code >= 0x200b && code <= 0x200f) ||
		(code >= 0x202a && code <= 0x202e) ||
		code === 0x2060 ||
		code === 0xfeff ||
		(code >= 0x2190 && code <= 0x21ff) ||
		(code >= 0x2300 && code <= 0x23ff) ||
		(code >= 0x2500 && code <= 0x27bf) ||
		(code >= 0x2b00 && code <= 0x2bff) ||
		(code >= 0xd800 && code <= 0xdfff)
	);
}

/** Skips a terminal control sequence; `i` stands behind its escape character. */
function skipColour(paste: string, i: number): number {
	const open = paste[i];
	if (open !== '[' && open !== ']') return i;
	const limit = Math.min(paste.length, i + 64);
	for (let k = i + 1; k < limit; k++) {
		const code = paste.charCodeAt(k);
		if (open === '[' ? code >= 0x40 && code <= 0x7e : code === 7 || code === ESCAPE) return k + 1;
	}
	return i + 1;
}

/**
 * Reads a run of backslashes and what it escapes. JSON inside JSON doubles the run at each level,
 * so any length means the same.
 */
function readEscape(paste: string, start: number, out: TextSink): number {
	let i = start;
	while (paste.charCodeAt(i) === BACKSLASH) i++;
	const next = paste[i];
	switch (next) {
		case 'n':
		case 'r':
			out.put(NEWLINE, start);
			return i + 1;
		case 't':
			out.put(SPACE, start);
			return i + 1;
		case 'u': {
			const code = hex(paste, i + 1, 4);
			if (code < 0) break;
			if (code === ESCAPE) return skipColour(paste, i + 5);
			if (!isNoise(code)) out.put(code, start);
			return i + 5;
		}
		case 'x': {
			const code = hex(paste, i + 1, 2);
			if (code < 0) break;
			if (code === ESCAPE) return skipColour(paste, i + 3);
			if (code >= 32 && code < 127) out.put(code, start);
			return i + 3;
		}
		case '0':
			if (paste.startsWith('033[', i)) return skipColour(paste, i + 3);
			break;
		case 'e':
			if (paste[i + 1] === '[') return skipColour(paste, i + 1);
			break;
		case '"':
		case "'":
		case '/':
		case undefined:
			return i;
	}
	out.put(BACKSLASH, start);
	return i;
}

function hex(text: string, start: number, length: number): number {
	let value = 0;
	for (let i = start; i < start + length; i++) {
		const digit = Number.parseInt(text[i] ?? '', 16);
		if (Number.isNaN(digit)) return -1;
		value = value * 16 + digit;
	}
	return value;
}

/** Characters that quote, escape or decorate; whether they stand there depends on the program that printed. */
const DROPPED = new Set([...'"\'`*|\\“”‘’«»‹›「」『』„‚‛‟′″'].map((char) => char.charCodeAt(0)));
const REPLACED = new Map<number, string>([
	...([...'‐‑‒–—―−'].map((dash) => [dash.charCodeAt(0), '-']) as [number, string][]),
	[0x2026, '...'],
	[0x3002, '.'],
	[0x3001, ','],
	[0xff61, '.'],
]);

function squeezeWithOffsets(clean: string): { text: string; at: Int32Array } {
	const out = new TextSink(clean.length);
	for (let i = 0; i < clean.length; i++) {
		let code = clean.charCodeAt(i);
		if (code <= SPACE || code === 0xa0 || code === 0x3000 || DROPPED.has(code) || isNoise(code)) continue;
		if (code >= 65 && code <= 90) {
			out.put(code + 32, i);
			continue;
		}
		if (code < 128) {
			out.put(code, i);
			continue;
		}
		if (code >= 0x2000 && code <= 0x200a) continue;
		const replaced = REPLACED.get(code);
		if (replaced !== undefined) {
			for (let k = 0; k < replaced.length; k++) out.put(replaced.charCodeAt(k), i);
			continue;
		}
		if (code >= 0xff01 && code <= 0xff5e) {
			code -= 0xfee0;
			if (DROPPED.has(code)) continue;
		}
		const lower = String.fromCharCode(code).toLowerCase();
		out.put(lower.length === 1 ? lower.charCodeAt(0) : code, i);
	}
	return { text: out.text(), at: out.offsets() };
}

/** Collects characters and where each came from. */
class TextSink {
	#codes: Uint16Array;
	#at: Int32Array;
	#length = 0;
	constructor(size: number) {
		this.#codes = new Uint16Array(size + 8);
		this.#at = new Int32Array(size + 8);
	}
	put(code: number, offset: number): void {
		if (this.#length === this.#codes.length) this.#grow();
		this.#codes[this.#length] = code;
		this.#at[this.#length++] = offset;
	}
	/** Only "…" makes three characters of one, so this is rare. */
	#grow(): void {
		const codes = new Uint16Array(this.#codes.length * 2);
		const at = new Int32Array(codes.length);
		codes.set(this.#codes);
		at.set(this.#at);
		this.#codes = codes;
		this.#at = at;
	}
	text(): string {
		let text = '';
		for (let i = 0; i < this.#length; i += 8192) text += String.fromCharCode(...this.#codes.subarray(i, Math.min(i + 8192, this.#length)));
		return text;
	}
	offsets(): Int32Array {
		return this.#at.slice(0, this.#length);
	}
}
