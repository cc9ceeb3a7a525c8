/**
 * Masks secrets and personal data in a paste. A mask keeps the length of what it hides, so that offsets stay
 * true, and the prefix and last four characters of a key, which are evidence and not enough to use it.
 */

/** What stands in the place of a hidden character. */
export const MASK = '•';

export interface Redaction {
	text: string;
	/** How many secrets were masked. */
	count: number;
	/** What was masked, in order: for "we hid two secrets". */
	secrets: { what: SecretKind; start: number; end: number }[];
}
export type SecretKind = 'key' | 'token' | 'password' | 'e-mail' | 'organisation' | 'user name';

/** A shape of secret. Group 1, where there is one, is kept; group 2 is hidden. Every pattern is linear: no nested or adjacent open repetition. */
interface Shape {
	what: SecretKind;
	pattern: RegExp;
	/** Keep the last four characters of what is hidden: they help to tell keys apart. */
	keepEnd?: boolean;
	/** Hide less than the shape says, or nothing: for words that only look like a secret. */
	accept?: (hidden: string, kept: string) => boolean;
}

/** A word chosen by a machine: letters and digits mixed, or long and without vowels-and-hyphens prose. */
const looksRandom = (text: string) => /\d/.test(text) && /[A-Za-z]/.test(text);
/** Placeholders that documentation and careful people write. */
const PLACEHOLDER = /^(?:x{4,}|\.{3,}|\*{3,}|your|my|test|example|placeholder|null|none|undefined|true|false|env|process|os\.|secret$|token$|key$|\$|<|\{)/i;

/** What may stand inside a key that a terminal has broken across lines: the break, and the frame of a box. */
const BREAK = String.raw`(?:[ \t│┃|]{0,8}\r?\n[ \t│┃|]{0,12})`;
const WORD = '[A-Za-z0-9_-]';

const SHAPES: Shape[] = [
	// Authorization: Basic dXNlcjpwYXNz
	{ what: 'password', pattern: /(\bBasic\s+)([A-Za-z0-9+/]{8,}={0,2})/g, accept: (hidden) => looksRandom(hidden) || hidden.endsWith('=') || hidden.length >= 16 },
	// https://user:password@host
	{ what: 'password', pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)([^\s/@"'<>]{1,200})(?=@)/gi },
	// JSON web tokens
	{ what: 'token', pattern: /(\beyJ)([\w-]{8,}\.[\w-]{8,}(?:\.[\w-]{4,})?)/g, keepEnd: true },
	// Keys that name themselves by a prefix; a terminal may have broken them across lines
	{
		what: 'key',
		pattern: new RegExp(
			String.raw`((?<![A-Za-z0-9])(?:sk-ant-(?:api|oat|ort|admin|sid)?\d{0,2}-?|sk-or-v1-|sk-proj-|sk-svcacct-|sk-admin-|sk-nex-|sk-axiom-|sk-kimi-|sk-cp-|sk-|pk-|rk-|ak-|gsk_|xai-|hf_|r8_|nvapi-|pplx-|fw_|fw-|tgp_v1_|csk-|cr_|jina_|voyage-|AIzaSy|AIza|AQ\.|ya29\.|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|key-|fal_|SG\.|ABSK|AKIA|ASIA))(${WORD}{12,}(?:${BREAK}${WORD}{6,})?)`,
			'g'
		),
		keepEnd: true,
		accept: (hidden, kept) => looksRandom(hidden) || hidden.length >= 24 || /^(?:sk-|AIza)/.test(kept) && !/^[a-z]+(?:[-_][a-z]+)+$/.test(hidden),
	},
	// id.secret keys (Zhipu, Kimi)
	{ what: 'key', pattern: /(\b)([0-9a-f]{32}\.[A-Za-z0-9]{16})\b/g, keepEnd: true },
	// Authorization: Bearer …, x-api-key: …, "api_key": "…", OPENAI_API_KEY=…, ?key=…
	{
		what: 'key',
		pattern: /(\b(?:Bearer|Token)\s+)([A-Za-z0-9._~+/-]{16,}={0,2})/g,
		keepEnd: true,
		accept: (hidden) => looksRandom(hidden) && !PLACEHOLDER.test(hidden),
	},
	{
		what: 'key',
		pattern: /((?:api[-_ ]?key|apikey|auth[-_]?token|access[-_]?token|refresh[-_]?token|id[-_]?token|session[-_]?token|client[-_]?secret|secret[-_]?(?:access[-_]?)?key|secret|passw(?:or)?d|pwd|[A-Z0-9_]{2,40}_(?:KEY|TOKEN|SECRET|PASSWORD)|[?&](?:key|token|sig|signature))\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["'`]?(?:Bearer\s+)?)([A-Za-z0-9._~+/=-]{12,})/gi,
		keepEnd: true,
		accept: (hidden) => looksRandom(hidden) && !PLACEHOLDER.test(hidden) && !/^https?:|^\d{4}-\d\d-\d\d|^[\d.]+$/.test(hidden),
	},
	{ what: 'password', pattern: /(\b(?:passw(?:or)?d|pwd)["']?\s{0,3}[:=]\s{0,3}["']?)([^\s"',;&]{4,64})/gi, accept: (hidden) => !PLACEHOLDER.test(hidden) && !hidden.includes(MASK) },
	// Organisation ids (a request id may stay: support asks for it)
	{ what: 'organisation', pattern: /(\borg-)([A-Za-z0-9]{16,})\b/g, keepEnd: true },
	{ what: 'organisation', pattern: /(\borganization[_ ]?(?:id|uuid)?["']?\s{0,3}[:=]\s{0,3}["']?)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi, keepEnd: true },
	{ what: 'e-mail', pattern: /((?<![\w.+-]))([\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})(?![\w@:])/g, accept: (hidden) => !/@\d|^git@|@(?:v?\d)/.test(hidden) && /\.[A-Za-z]{2,}$/.test(hidden) && !/\.(?:js|ts|mjs|cjs|py|json|tgz)$/.test(hidden) },
	// Home folders
	{ what: 'user name', pattern: /((?:\/home\/|\/Users\/|[A-Za-z]:(?:\\{1,8}|\/)Users(?:\\{1,8}|\/)))([^\s/\\"'<>:|]{1,64})(?=[/\\"'\s:]|$)/g, accept: (hidden) => !/^(?:user|username|app|node|runner|ubuntu|root|vscode|Public|Shared|you|me|name)$/i.test(hidden) },
];

/** Masks every secret in `text`. Linear in its length; text without secrets comes back as it was. */
export function redact(text: string): Redaction {
	const secrets: Redaction['secrets'] = [];
	let masked = text;
	for (const { what, pattern, keepEnd, accept } of SHAPES) {
		masked = masked.replace(pattern, (whole: string, kept: string, hidden: string, offset: number) => {
			// A shape met inside an earlier mask has nothing left to hide.
			if (hidden.includes(MASK) || (accept && !accept(hidden, kept))) return whole;
			secrets.push({ what, start: offset, end: offset + whole.length });
			const end = keepEnd && hidden.length >= 16 ? hidden.slice(-4) : '';
			return kept + hide(hidden.slice(0, hidden.length - end.length)) + end;
		});
	}
	secrets.sort((a, b) => a.start - b.start);
	return { text: masked, count: secrets.length, secrets };
}

/** Line breaks and frames inside a broken key stay, so that the paste keeps its lines. */
function hide(text: string): string {
	return text.replace(/[^\s│┃|]/g, MASK);
}
