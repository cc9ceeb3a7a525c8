/**
 * What a view shows of a diagnosis, as plain data beside the match index: the engine decides with the index,
 * the command line and the troubleshooter show with the cards.
 */
import type { Layer, Likelihood, Retry, Role, Severity } from '../schema/words.ts';

export interface CauseCard {
	id: string;
	title: string;
	tell?: string;
	likelihood: Likelihood;
	/** Ids of fixes, the best first. */
	fixes: string[];
}

export interface EntryCard {
	title: string;
	summary: string;
	layer: Layer;
	severity: Severity;
	retry: Retry;
	status?: number;
	causes: CauseCard[];
	/** Ids of entries a reader may want instead. */
	related: string[];
	/** Other words people search for, codes included. */
	words: string[];
	sources: { url: string; seen: string }[];
	verified: string;
}

export interface FixCard {
	title: string;
	steps: { do: string; commands: { shell: string; code: string }[]; expect: string }[];
	stop: string;
}

export interface ProviderCard {
	name: string;
	role: Role;
	/** What stands in the place of each placeholder. */
	facts: Record<string, string>;
}

export interface Cards {
	version: 1;
	entries: Record<string, EntryCard>;
	fixes: Record<string, FixCard>;
	providers: Record<string, ProviderCard>;
	/** Placeholders of nobody in particular. */
	neutral: Record<string, string>;
	/** Words for verdicts, hops and shells, in their order. */
	verdicts: Record<Retry, string>;
	layers: Record<Layer, string>;
	shells: Record<string, string>;
}

/** Puts facts in the place of placeholders such as {baseUrl}. `${x}`, `@{x}` and `%{x}` are shell syntax and stay. */
export function fill(text: string, facts: Readonly<Record<string, string>>): string {
	return text.replace(/(?<![$@%\w])\{([a-z][A-Za-z]+)\}/g, (whole, name: string) => (Object.hasOwn(facts, name) ? (facts[name] ?? whole) : whole));
}
