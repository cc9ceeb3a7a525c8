import { PLACEHOLDERS, type Placeholder } from '../schema/fix.ts';
import type { Endpoint, Provider } from '../schema/provider.ts';
import type { Protocol } from '../schema/words.ts';

/** What stands in the place of each placeholder. */
export type Facts = Readonly<Record<Placeholder, string>>;

/** Facts of nobody in particular: words that say what belongs there. */
export const NEUTRAL: Facts = PLACEHOLDERS;

/** Where each protocol lists its models and answers a prompt, unless the provider says otherwise. */
const USUAL: Record<Protocol, { models: string; chat: string } | undefined> = {
	openai: { models: '/models', chat: '/chat/completions' },
	anthropic: { models: '/v1/models', chat: '/v1/messages' },
	gemini: { models: '/v1beta/models', chat: '/v1beta/models/MODEL:generateContent' },
	other: undefined,
};

/**
 * The facts of a provider, for one of its endpoints (the usual one, its first, if none is named).
 * What the provider does not state stays neutral: a guessed address is worse than an open one.
 */
export function factsOf(provider: Provider | undefined, endpoint: Endpoint | undefined = provider?.endpoints[0]): Facts {
	if (!provider) return NEUTRAL;
	const facts: Record<Placeholder, string> = { ...NEUTRAL, provider: provider.name };
	if (provider.console) facts.console = provider.console;
	if (provider.billing) facts.billing = provider.billing;
	if (provider.statusPage) facts.statusPage = provider.statusPage;
	facts.support = supportOf(provider) ?? facts.support;
	if (provider.keys[0]) facts.keyPrefix = provider.keys[0].prefix;
	if (endpoint) {
		const base = endpoint.baseUrl.replaceAll('{host}', NEUTRAL.host).replace(/\/+$/, '');
		const usual = USUAL[endpoint.protocol];
		facts.baseUrl = base;
		// Without its port: the name is looked up and connected to by commands that bring their own.
		facts.host = /^https?:\/\/([^/:]+)/.exec(base)?.[1] ?? NEUTRAL.host;
		facts.authHeader = endpoint.authHeader;
		if (endpoint.keyVariable) facts.keyVariable = endpoint.keyVariable;
		if (endpoint.baseUrlVariable) facts.baseUrlVariable = endpoint.baseUrlVariable;
		facts.modelsUrl = join(base, endpoint.modelsPath ?? usual?.models) ?? facts.modelsUrl;
		facts.chatUrl = join(base, endpoint.chatPath ?? usual?.chat) ?? facts.chatUrl;
	}
	return facts;
}

/** A path under a base URL; a version that stands in both is written once. */
function join(base: string, path: string | undefined): string | undefined {
	if (path === undefined) return undefined;
	const version = /^\/v\d+(?:beta)?(?=\/)/.exec(path)?.[0];
	return base + (version && base.endsWith(version) ? path.slice(version.length) : path);
}

function supportOf({ name, support }: Provider): string | undefined {
	const channel = support?.channels[0];
	return channel && `the support of ${name} (${channel.url ?? channel.name})`;
}
