import { entryUrl } from '../engine/entry-url.ts';

/**
 * Every internal address is made here. `paths` are addresses under the site's root, as they stand in the
 * JSON; `href` puts the site's base in front, as it stands in a page.
 */
export const paths = {
	home: '/',
	errors: '/errors/',
	kinds: '/kinds/',
	providers: '/providers/',
	statuses: '/status/',
	guides: '/guides/',
	fixes: '/fixes/',
	lookalikes: '/lookalikes/',
	/** The list of all addresses: fetched by the 404 page and nowhere else. */
	names: '/paths.json',
	api: '/api/v1/errors.json',
	apiSchema: '/api/v1/schema.json',

	/** Page of an entry: `<provider>/<slug>` or `kinds/<kind>`; with a cause, its permanent anchor. */
	entry: entryUrl,
	kind: (slug: string) => `/kinds/${slug}/`,
	provider: (slug: string) => `/providers/${slug}/`,
	errorsOf: (provider: string) => `/errors/${provider}/`,
	status: (code: number) => `/status/${code}/`,
	guide: (slug: string) => `/guides/${slug}/`,
	fix: (slug: string) => `/fixes/${slug}/`,
	/** A table of look-alikes; with an entry’s id, its row: the id is the anchor. */
	lookalike: (slug: string, entry?: string) => `/lookalikes/${slug}/${entry === undefined ? '' : `#${entry}`}`,
	apiEntry: (id: string) => `/api/v1/errors/${id}.json`,
	/** The table of all errors with filters set. */
	errorsWith(filters: Partial<Record<Filter, string | number>>): string {
		const query = new URLSearchParams(Object.entries(filters).map(([key, value]) => [key, String(value)]));
		return `/errors/?${query.toString()}`;
	},
} as const;

/** What the table of all errors can be narrowed by; also the names in its address. */
export const FILTERS = ['provider', 'status', 'hop', 'verdict', 'severity'] as const;
export type Filter = (typeof FILTERS)[number];

/** The site's base without its trailing slash; outside a build (command line, tests) there is none. */
const BASE = (import.meta.env?.BASE_URL ?? '/').replace(/\/+$/, '');

/** The address of a path on this site, base included. Leaves other addresses alone. */
export function href(path: string): string {
	return path.startsWith('/') && !path.startsWith('//') ? `${BASE}${path}` : path;
}
