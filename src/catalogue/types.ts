import type { Cause, Message } from '../schema/entry.ts';
import type { Elsewhere } from '../schema/elsewhere.ts';
import type { Response } from '../schema/error.ts';
import type { Fix } from '../schema/fix.ts';
import type { Hidden } from '../schema/hidden.ts';
import type { Guide } from '../schema/guide.ts';
import type { Lookalike } from '../schema/lookalike.ts';
import type { Permalinks } from '../schema/permalinks.ts';
import type { Provider } from '../schema/provider.ts';
import type { Source } from '../schema/text.ts';
import type { Question } from '../schema/tree.ts';
import type { Layer, Retry, Severity } from '../schema/words.ts';

/** A kind or an error, with everything inherited filled in. */
export interface Entry {
	/** `<provider>/<slug>` or `kinds/<kind>`. */
	id: string;
	file: string;
	/** Slug of the issuer; null for a kind. */
	provider: string | null;
	/** Of a client's wording: whose decision it words. */
	issuer?: string | undefined;
	kind: string;
	title: string;
	summary: string;
	status?: number | undefined;
	/** Statuses a kind arrives with; for an error its own one. */
	statuses: number[];
	codes: string[];
	layer: Layer;
	retry: Retry;
	severity: Severity;
	/** A kind that yields to a narrower one (see the schema). */
	general: boolean;
	messages: Message[];
	response?: Response | undefined;
	examples: string[];
	not: string[];
	causes: CatalogueCause[];
	/** True where the causes were taken over from the kind. */
	inheritsCauses: boolean;
	tree?: Question | undefined;
	related: string[];
	aliases: string[];
	sources: Source[];
	verified: string;
	body: string;
}

/** A cause whose kind is always filled in. */
export interface CatalogueCause extends Cause {
	kind: string;
}

export interface WithId {
	id: string;
	file: string;
	body: string;
}

/** The whole content, checked, completed and frozen: the only thing that pages, index and JSON are made from. */
export interface Catalogue {
	/** Kinds first, then errors, each sorted by id. */
	entries: readonly Entry[];
	entry: ReadonlyMap<string, Entry>;
	providers: ReadonlyMap<string, Provider & WithId>;
	fixes: ReadonlyMap<string, Fix & WithId>;
	guides: ReadonlyMap<string, Guide & WithId>;
	/** Tables of errors that people take for each other. */
	lookalikes: ReadonlyMap<string, Lookalike & WithId>;
	triage: Question;
	elsewhere: Elsewhere;
	permalinks: Permalinks;
	hidden: Hidden;
}
