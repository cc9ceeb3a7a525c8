import type { Normalised } from './normalise.ts';

/**
 * Reads facts off the clean text: statuses, numeric codes, model, request id, wait time.
 * Numbers are traps (ports, line numbers, dates, token counts), so a number counts only where the words around
 * it make it a status or a code. Every expression is bounded; none can run away.
 */

/** A fact with its place in the clean text. */
export interface Found<T> {
	value: T;
	start: number;
	end: number;
}

const REASONS =
	'Bad Request|Unauthorized|Unauthorised|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Authentication Required|Request Time-?out|Conflict|Gone|Payload Too Large|Content Too Large|Request Entity Too Large|Unsupported Media Type|Unprocessable (?:Entity|Content)|Upgrade Required|Too Many Requests|Unavailable For Legal Reasons|Internal Server Error|Not Implemented|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Overloaded|Client Error|Server Error|Web Server Is Down|Origin Is Unreachable|A Timeout Occurred|Site Overloaded|status code';

/** Where a number is a status; group 1 holds it. The clearest context first. */
const STATUS_CONTEXTS: RegExp[] = [
	/\bHTTP\/[123](?:\.[01])?"?\s{1,3}([1-5]\d\d)\b/g,
	/(?:status(?:[ _-]?code)?|\bhttp[ _-]?(?:status[ _-]?)?(?:code|error)?|状态码|響應碼|响应码)(?:["'\]) ]{0,3}(?:[:=(\[：]|of|is|was|code)?["' ([:：=]{0,4})([1-5]\d\d)(?![\d.:]\d|\d|[-_%])/gi,
	new RegExp(String.raw`(?<![\d.:/$#,-])\b([1-5]\d\d)[\s:(\[]{1,3}(?:${REASONS})\b`, 'gi'),
	/(?:\b(?:api ?error|error(?:[ _-]?code)?|err|code|returned|respon(?:se|ded)(?: with)?|received|got|failed(?: with)?|upstream)|错误码|错误代码|错误|报错)["'\]]{0,2}[\s:=(\[：#]{1,5}["']?([1-5]\d\d)(?![\d.:]\d|\d|[-_%]|\s?(?:ms|s|seconds|tokens|MB|KB|bytes|times|lines?|attempts?)\b)/gi,
	/(?<=^|\n)[ \t]{0,8}(?:Error:? )?([45]\d\d)(?:[ :,]{1,2}(?=[A-Z{"'<[\u4e00-\u9fff])|(?=\{))/g,
	/^\s{0,8}([45]\d\d)[ :,]{1,2}(?=\S)/g,
	/(?<=[A-Za-z\])"'] ?[:：] {0,2}["']?)([45]\d\d)[ :]{1,2}(?=[A-Z{"'<[\u4e00-\u9fff])/g,
	/^\s*([45]\d\d)\s*$/g,
	/(?<=\()([45]\d\d)(?=\))/g,
	/(?<=\[)([45]\d\d)(?= ?\])/g,
];

const BARE_REASON = new RegExp(String.raw`^(?:https?|error|status|code|statuscode|[:=\-()[\]./]|(?<!\d)\d{3}(?!\d))*(?:${REASONS.replaceAll(' ', '').replaceAll('|Overloaded', '')}|(?:internal)?servererror|badrequesterror|unauthorizederror|forbiddenerror|notfounderror)?(?:error|exception|[:.()\-]|(?<!\d)\d{3}(?!\d))*$`, 'i');

/** True if squeezed text says no more than a status does: "502 Bad Gateway", "InternalServerError:". */
export function isBareReason(squeezed: string): boolean {
	return BARE_REASON.test(squeezed);
}

/** The statuses that HTTP, CDNs and these services use: 443 is a port. */
const KNOWN_STATUS = /^(?:1\d\d|20[0-8]|226|30[0-8]|4(?:0\d|1[0-8]|2[1-689]|31|51|9[89])|5(?:0[0-8]|1[01]|2\d|30))$/;
/** A line this short was typed: a number that can be a status is one. */
const TYPED = 100;

/** Statuses in the text, those of the clearest context first, each stretch once. */
export function findStatuses(clean: string): Found<number>[] {
	const found: Found<number>[] = [];
	const typed = clean.length <= TYPED && !clean.trim().includes('\n') ? [/(?<=^|[\s(\[])(?<!\b(?:ports?|lines?|used|took|after|limit|max|about) )([45]\d\d)(?=$|[\s)\],.!?])(?! ?(?:ms|s|seconds|minutes|tokens|MB|KB|bytes|times|lines?|attempts?|requests?|users?)\b)/g] : [];
	for (const context of [...STATUS_CONTEXTS, ...typed]) {
		for (const match of clean.matchAll(context)) {
			const digits = match[1] ?? '';
			const start = match.index + match[0].indexOf(digits);
			if (KNOWN_STATUS.test(digits) && !found.some((other) => other.start === start)) found.push({ value: Number(digits), start, end: start + 3 });
			if (found.length >= 32) return found;
		}
	}
	return found;
}

/** Numbers that stand as a code: `"code": "1113"`, `error code: 1234`, `错误码 1302`, `errno -3008`. */
export function findNumericCodes(clean: string): Found<string>[] {
	const context = /(?:\b(?:err(?:or)?[ _-]?)?(?:code|no|num)|\bstatus_code|错误码|错误代码)["'\]]{0,2}[\s:=(\[：]{1,4}["']?(-?\d{4,6})(?![\d.])/gi;
	return [...clean.matchAll(context)].slice(0, 32).map((match) => {
		const digits = match[1] ?? '';
		const start = match.index + match[0].lastIndexOf(digits);
		return { value: digits, start, end: start + digits.length };
	});
}

const MODEL_NAME =
	/(?<![\w/.-])((?:[a-z0-9-]{2,30}\/)?(?:gpt-(?:\d|oss|image|realtime|audio)|o[134](?:-mini|-pro|-preview|\b(?=["'`\s]))|chatgpt-|text-embedding-|dall-e-|whisper-|claude-|gemini-|gemma|deepseek-|qwen|qwq-|glm-|kimi-|moonshot-|doubao-|llama|mistral-|mixtral-|codestral|magistral|grok-|command-|sonar|minimax-|abab|step-|hunyuan|ernie-|phi-|nova-|titan-|us\.anthropic\.|anthropic\.)[\w.:@-]{0,60})/i;
const MODEL_FIELD = /["']?\bmodel(?:_?(?:id|name))?["']?\s{0,2}[:=]\s{0,2}["'`]?([A-Za-z][\w./:@-]{2,80})/;

/** The model that the text names. */
export function findModel(clean: string): Found<string> | undefined {
	for (const pattern of [MODEL_FIELD, MODEL_NAME]) {
		const match = pattern.exec(clean);
		if (!match) continue;
		const value = (match[1] ?? '').replace(/[.:,-]+$/, '');
		if (value.length < 2 || /^(?:not|is|does|name|null|undefined|none|str|string)$/i.test(value)) continue;
		const start = match.index + match[0].indexOf(value);
		return { value, start, end: start + value.length };
	}
	return undefined;
}

const REQUEST_IDS: RegExp[] = [
	/\b(req_[A-Za-z0-9_]{8,40})\b/,
	/\b(?:x-|cf-|apim-|amzn-|x-amzn-|x-oneapi-)?(?:request[-_ ]?id|requestid|trace[-_ ]?id)["']?[\s:=：]{1,4}["']?([A-Za-z0-9][\w-]{7,63})/i,
	/\b(?:cf-ray|ray id)["']?[\s:=：]{1,4}["']?([0-9a-f]{16}(?:-[A-Z]{3})?)\b/i,
];

/** The id that support asks for. */
export function findRequestId(clean: string): Found<string> | undefined {
	for (const pattern of REQUEST_IDS) {
		const match = pattern.exec(clean);
		const value = match?.[1];
		if (!match || value === undefined || /^(?:null|undefined|none)$/i.test(value)) continue;
		const start = match.index + match[0].lastIndexOf(value);
		return { value, start, end: start + value.length };
	}
	return undefined;
}

const UNIT_SECONDS: [RegExp, number][] = [
	[/^m(?:illi)?s/i, 0.001],
	[/^s|^秒/i, 1],
	[/^m|^分/i, 60],
	[/^h|^小时|^小時/i, 3600],
	[/^d|^天/i, 86400],
];
const DURATION = String.raw`(?:\d{1,7}(?:\.\d{1,9})?\s{0,2}(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒|分钟|分|小时|天)(?![A-Za-z])[\s,]{0,2}(?:and\s)?){1,4}`;
const WAITS: RegExp[] = [
	/\bretry[-_ ]?after(?:[-_ ]?(ms|seconds))?["'\]]{0,2}[\s:=：]{1,4}["'[]{0,2}(\d{1,9}(?:\.\d{1,6})?)(?![\d:-])/i,
	new RegExp(String.raw`\b(?:try again|retry|wait|come back|available(?: again)?|resets?)(?: (?:again|your request|at least))?(?: in| after| for)? (?:about |approximately )?(${DURATION})`, 'i'),
	new RegExp(String.raw`\bretryDelay["']?\s{0,2}[:=]\s{0,2}["']?(${DURATION})`, 'i'),
	new RegExp(String.raw`(?:请|請)(?:在|于|等待)?\s?(${DURATION})(?:后|後|内)?(?:再试|重试|重試)`, 'i'),
];

/** How long the issuer says to wait, in seconds. A client's own "Retrying in 4 seconds" is not the issuer's word. */
export function findRetryAfter(clean: string): Found<number> | undefined {
	for (const [index, pattern] of WAITS.entries()) {
		const match = pattern.exec(clean);
		if (!match) continue;
		const text = (index === 0 ? match[2] : match[1]) ?? '';
		const value = index === 0 ? Number(text) * (match[1]?.toLowerCase() === 'ms' ? 0.001 : 1) : secondsOf(text);
		const start = match.index + match[0].lastIndexOf(text);
		if (Number.isFinite(value)) return { value: Math.round(value * 1000) / 1000, start, end: start + text.trimEnd().length };
	}
	return undefined;
}

/** "1m30s", "2 minutes and 5 seconds", "12.5s" in seconds. */
export function secondsOf(duration: string): number {
	let seconds = 0;
	for (const [, amount, unit = ''] of duration.matchAll(/(\d+(?:\.\d+)?)\s{0,2}([a-z秒分小天]{1,12})/gi)) {
		seconds += Number(amount) * (UNIT_SECONDS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
	}
	return seconds;
}

/** Brings a stretch of the clean text back to offsets in the paste. */
export function stretchInPaste({ clean, cleanAt }: Normalised, start: number, end: number, pasteLength: number): [number, number] {
	const from = cleanAt[start] ?? pasteLength;
	const to = end >= clean.length ? (cleanAt[clean.length - 1] ?? pasteLength - 1) + 1 : (cleanAt[end - 1] ?? from) + 1;
	return [from, Math.max(from, to)];
}
