import { z } from 'astro/zod';

/**
 * The hops of the request path, in the order a request meets them.
 * A kind belongs to the hop where the fault lies (`../catalogue` sorts by this order).
 */
export const LAYERS = {
	client: 'Your machine',
	network: 'Network',
	edge: 'Edge (CDN, firewall)',
	auth: 'Sign-in',
	billing: 'Billing',
	limits: 'Limits',
	request: 'Your request',
	content: 'Content policy',
	upstream: 'Their servers',
} as const;
export const layerSchema = z.enum(Object.keys(LAYERS) as [Layer, ...Layer[]]);
export type Layer = keyof typeof LAYERS;

/** Verdicts on retrying. `yes` = as is, after a wait; `backoff` = exponential, with jitter, honouring Retry-After. */
export const VERDICTS = {
	no: 'Do not retry: you cannot fix this',
	yes: 'Retry as it is, after a short wait',
	backoff: 'Wait, then retry with back-off',
	'after-fix': 'Do not retry until fixed',
} as const;
export const retrySchema = z.enum(Object.keys(VERDICTS) as [Retry, ...Retry[]]);
export type Retry = keyof typeof VERDICTS;

/** How much is broken: `low` one request, `medium` every request of this key or account, `high` everybody's. */
export const SEVERITIES = ['low', 'medium', 'high'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = (typeof SEVERITIES)[number];

export const LIKELIHOODS = ['common', 'sometimes', 'rare'] as const;
export const likelihoodSchema = z.enum(LIKELIHOODS);
export type Likelihood = (typeof LIKELIHOODS)[number];

/** Who a provider is on the request path. */
export const ROLES = {
	api: 'API',
	gateway: 'Gateway',
	client: 'Client',
	edge: 'Edge',
} as const;
export const roleSchema = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
export type Role = keyof typeof ROLES;

/** Wire protocols a base URL can speak. */
export const PROTOCOLS = ['openai', 'anthropic', 'gemini', 'other'] as const;
export const protocolSchema = z.enum(PROTOCOLS);
export type Protocol = (typeof PROTOCOLS)[number];
