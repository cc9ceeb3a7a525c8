import type { RawContent, RawFile } from '../../src/catalogue/raw.ts';

/** The smallest content that is sound; tests break one thing of it at a time. */
type Fields = Record<string, unknown>;

const sources = [{ url: 'https://example.com/errors', seen: '2026-11-20' }];
const verified = '2026-11-20';

export const minimalKind = (overrides: Fields = {}): Fields => ({
	title: 'Rate limit',
	layer: 'limits',
	retry: 'backoff',
	severity: 'low',
	statuses: [429],
	codes: ['rate_limit'],
	summary: 'Too many requests.',
	examples: ['429 Too Many Requests, slow down', 'rate limit exceeded'],
	not: ['404 Not Found'],
	causes: [
		{ id: 'too-fast', title: 'Too fast', likelihood: 'common', fixes: ['wait'] },
		{ id: 'too-many', title: 'Too many at once', likelihood: 'sometimes', fixes: ['wait'] },
	],
	sources,
	verified,
	...overrides,
});

export const minimalError = (overrides: Fields = {}): Fields => ({
	title: '429 slow down',
	kind: 'rate-limit',
	status: 429,
	summary: 'Acme wants fewer requests.',
	messages: [{ text: 'Acme says slow down for {seconds} seconds' }],
	examples: ['Acme says slow down for 12 seconds', 'Error: Acme says slow down for 3 seconds'],
	not: ['Acme is closed'],
	sources,
	verified,
	...overrides,
});

export const minimalProvider = (overrides: Fields = {}): Fields => ({ name: 'Acme', role: 'api', summary: 'An example.', sources, verified, ...overrides });

export const minimalFix = (overrides: Fields = {}): Fields => ({ title: 'Wait', summary: 'When it is too fast.', steps: [{ do: 'Wait.', expect: 'It works.' }], stop: 'After ten minutes.', verified, ...overrides });

export const minimalLookalike = (overrides: Fields = {}): Fields => ({
	title: 'Slow down',
	summary: 'Two that say the same.',
	tells: ['Acme names seconds.', 'Others do not.'],
	groups: [{ entries: ['kinds/rate-limit', 'acme/slow-down'] }],
	sources,
	verified,
	...overrides,
});

const raw = (folder: string, id: string, extension: string, data: unknown): RawFile => ({ file: `content/${folder}${id}.${extension}`, id, data, body: '' });

export interface Parts {
	kinds?: Record<string, unknown>;
	errors?: Record<string, unknown>;
	providers?: Record<string, unknown>;
	fixes?: Record<string, unknown>;
	guides?: Record<string, unknown>;
	lookalikes?: Record<string, unknown>;
	triage?: unknown;
	elsewhere?: unknown;
	permalinks?: unknown;
	hidden?: unknown;
}

export function rawContent(parts: Parts = {}): RawContent {
	const files = (folder: string, extension: string, group: Record<string, unknown>) => Object.entries(group).map(([id, data]) => raw(`${folder}/`, id, extension, data));
	return {
		kinds: files('kinds', 'mdx', parts.kinds ?? { 'rate-limit': minimalKind() }),
		errors: files('errors', 'mdx', parts.errors ?? { 'acme/slow-down': minimalError() }),
		providers: files('providers', 'yaml', parts.providers ?? { acme: minimalProvider() }),
		fixes: files('fixes', 'mdx', parts.fixes ?? { wait: minimalFix() }),
		guides: files('guides', 'mdx', parts.guides ?? {}),
		lookalikes: files('lookalikes', 'yaml', parts.lookalikes ?? {}),
		triage: raw('', 'triage', 'yaml', parts.triage ?? { ask: 'What do you see?', answers: [{ say: 'A limit', entry: 'kinds/rate-limit' }, { say: 'Slow down', entry: 'acme/slow-down' }] }),
		elsewhere: raw('', 'elsewhere', 'yaml', parts.elsewhere ?? []),
		permalinks: raw('', 'permalinks', 'yaml', parts.permalinks ?? {}),
		hidden: raw('', 'hidden-by-clients', 'yaml', parts.hidden ?? []),
	};
}
