import type { Likelihood, Retry, Role, Severity } from '../schema/words.ts';

/** The verdict in a table cell; the stamp on a page says it in full (VERDICTS). */
export const SHORT_VERDICTS: Record<Retry, string> = {
	no: 'Do not retry',
	yes: 'Retry',
	backoff: 'Retry with back-off',
	'after-fix': 'Fix first',
};

/** Why, in one sentence under the stamp. */
export const VERDICT_REASONS: Record<Retry, string> = {
	no: 'No retry and no change on your side helps: only the service can lift it.',
	yes: 'The same request can succeed a moment later.',
	backoff: 'Pause longer after each try, add some jitter, and honour Retry-After where it is sent.',
	'after-fix': 'The same request fails again until its cause is mended.',
};

export const SEVERITY_MEANING: Record<Severity, string> = {
	low: 'one request',
	medium: 'every request of this key or account',
	high: 'everybody’s requests',
};

export const LIKELIHOOD_WORDS: Record<Likelihood, string> = {
	common: 'Common',
	sometimes: 'Sometimes',
	rare: 'Rare',
};

/** Roles within a sentence. */
export const ROLE_WORDS: Record<Role, string> = { api: 'API', gateway: 'gateway', client: 'client', edge: 'edge' };

/** For facts a provider is silent about. */
export const NOT_STATED = 'not stated by the provider';
