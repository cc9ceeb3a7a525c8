/**
 * The engine's words, used the same everywhere:
 *
 * - paste: what the person gave.
 * - template: a literal message with slots, such as `Rate limit reached for {model}`.
 * - pattern: anything literal the matcher looks for: a template, a code, a sign, a marker.
 * - hit: a pattern found in a paste.
 * - fact: something read off a paste: a status, a code, the issuer, a wait time.
 * - evidence: a hit, fact or word that speaks for a kind or an entry, with its place in the paste.
 * - entry: a page of the catalogue, `<provider>/<slug>` or `kinds/<kind>`.
 * - kind: what went wrong, whoever reports it.
 * - cause: why, inside an entry.
 * - verdict: whether to retry.
 */
import type { Question } from '../schema/tree.ts';
import type { Retry, Role } from '../schema/words.ts';

export type { Question, Retry };

/** What a pattern stands for. */
export type PatternRole = 'message' | 'code' | 'sign' | 'marker' | 'elsewhere';

/** A literal to look for, with its slots. All texts are squeezed (see normalise.ts). */
export interface Pattern {
	role: PatternRole;
	/** Literal segments in order; the slots stand between them. */
	segments: string[];
	/** Names of the slots: one fewer than segments. */
	slots: string[];
	/** Row numbers: entries for message, code and sign; the provider for marker; nothing for elsewhere. */
	targets: number[];
	/** For a sign: the number of the cause in its entry. */
	cause?: number;
	/** Others print the same words: does not prove the issuer. */
	shared?: boolean;
	/** Stands in front of another error that counts more. */
	wrapper?: boolean;
	/** Says no more than a status does. */
	bare?: boolean;
	/** The name of a provider: not part of a path, module or address. */
	name?: boolean;
	/** Must stand as a word of its own. */
	whole?: boolean;
}

export interface IndexKind {
	id: string;
	retry: Retry;
	layer: string;
	general: boolean;
	statuses: number[];
}

export interface IndexCause {
	id: string;
	/** Row number of its kind. */
	kind: number;
}

export interface IndexEntry {
	id: string;
	/** Row number of the issuer; -1 for a kind's own entry. */
	provider: number;
	kind: number;
	/** Row number of whose decision a client words here. */
	issuer?: number;
	status?: number;
	retry: Retry;
	causes: IndexCause[];
	tree?: Question;
}

export interface IndexProvider {
	id: string;
	role: Role;
	/** An SDK or server program that others run: never the issuer. */
	library?: boolean;
	/** Row number of the software it runs, whose errors it inherits. */
	software?: number;
	/** Software that others run under their own names: what it shares with its forks proves nobody. */
	selfHosted?: boolean;
	/** How its keys start. */
	keys: string[];
}

/** Quantised weights of the word model: what a word says about each kind. */
export interface WordModel {
	/** Number of buckets that features are hashed into. */
	buckets: number;
	/** One weight unit in logits. */
	scale: number;
	/** Per class (kinds in index order, then "elsewhere"): the logit without any word. */
	bias: number[];
	/** Per feature, sorted: gap to the previous feature's bucket, number of weights, then class and weight pairs; varint, base64. */
	weights: string;
}

/** What the index file holds: plain data, made by the catalogue, read by prepareIndex. */
export interface MatchIndex {
	version: 1;
	kinds: IndexKind[];
	entries: IndexEntry[];
	providers: IndexProvider[];
	/** `[role, segments joined with a tab, targets, slots?, flags?, cause?]` for each pattern. */
	patterns: PackedPattern[];
	/** Codes that are bare numbers, which count only where the text makes a number a code: code → entry rows. */
	numericCodes: Record<string, number[]>;
	words: WordModel;
}
export type PackedPattern = [role: number, text: string, targets: number | number[], slots?: string, flags?: number, cause?: number];

/** A stretch of the masked paste that speaks for the answer. */
export interface Evidence {
	/** What it is, in words for a person: "message", "code", "status", "issuer", "word" … */
	what: string;
	/** The stretch itself, as it stands in the masked paste. */
	text: string;
	/** Offsets into the masked paste (UTF-16 units). Masks keep their length, so they hold for the paste too. */
	start: number;
	end: number;
	/** How much it weighed, in the units of weights.ts. */
	weight: number;
}

/** A possible answer. */
export interface Candidate {
	entry: string;
	provider: string | null;
	kind: string;
	cause?: string;
	url: string;
}

export interface Facts {
	/** The issuer, only if the text shows it. */
	provider?: string;
	/** The program or SDK that printed the text. */
	client?: string;
	status?: number;
	codes: string[];
	model?: string;
	requestId?: string;
	retryAfterSeconds?: number;
	/** Values captured by the slots of the matched template. */
	values: Record<string, string>;
}

export type Outcome = 'certain' | 'likely' | 'ambiguous' | 'none';

/** One of several errors in a paste. */
export interface Occurrence {
	entry: string;
	kind: string;
	/** How often it stands in the paste. */
	count: number;
	/** Offset of the first one in the masked paste. */
	start: number;
	root: boolean;
}

/** What the engine says of a paste. */
export interface Diagnosis {
	outcome: Outcome;
	best: Candidate | null;
	alternatives: Candidate[];
	question?: Question;
	retry: Retry | null;
	facts: Facts;
	evidence: Evidence[];
	/** Different errors in one paste, in order; absent if there is only one. */
	errors?: Occurrence[];
	/** The paste with secrets masked. */
	redacted: string;
	/** How many secrets were masked. */
	secrets: number;
	/** Characters in the middle of an over-long paste that were not read. */
	unread: number;
}
