import type { PublicCatalogue, PublicEntry } from '../schema/public.ts';
import { publicJsonSchema } from '../schema/public.ts';
import { paths } from '../site/urls.ts';
import type { Catalogue, Entry } from './types.ts';

/** The whole catalogue as api/v1/errors.json holds it. */
export function publicCatalogue({ entries }: Pick<Catalogue, 'entries'>): PublicCatalogue {
	return { version: 1, entries: entries.map(publicEntry) };
}

/** One entry as it stands in the list and in its own file. */
export function publicEntry(entry: Entry): PublicEntry {
	return {
		id: entry.id,
		provider: entry.provider,
		kind: entry.kind,
		...(entry.status === undefined ? {} : { status: entry.status }),
		codes: [...entry.codes],
		title: entry.title,
		url: paths.entry(entry.id),
		summary: entry.summary,
		retry: entry.retry,
		severity: entry.severity,
		layer: entry.layer,
		messages: entry.messages.map((message) => ({ ...message })),
		causes: entry.causes.map(({ id, title, kind, fixes }) => ({ id, title, kind, fixes: [...fixes] })),
		sources: entry.sources.map(({ url, seen }) => ({ url, seen })),
		verified: entry.verified,
	};
}

/** The JSON Schema that errors.json validates against; its `$defs.entry` is that of a single entry's file. */
export function publicSchema(): Record<string, unknown> {
	return publicJsonSchema();
}
