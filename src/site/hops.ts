import type { Layer, Role } from '../schema/words.ts';

/** The stations a request passes, in order. */
export const HOPS = { you: 'You', network: 'Network', edge: 'Edge', gateway: 'Gateway', provider: 'Provider' } as const;
export type Hop = keyof typeof HOPS;

/** What it means that the fault lies in a layer, as a sentence for the strip. */
export const LAYER_MEANING: Record<Layer, string> = {
	client: 'The request did not leave your machine, or the program on it failed.',
	network: 'The connection failed between your machine and the service.',
	edge: 'A CDN or firewall in front of the service answered in its place.',
	auth: 'The service did not accept the key, the login or its rights.',
	billing: 'The service refused because of money, quota or plan.',
	limits: 'The service refused because too much came too fast.',
	request: 'The service refused what the request says.',
	content: 'The service refused because of its content policy.',
	upstream: 'The servers that should answer failed.',
};

/**
 * At which hops a request can have failed. More than one where the error does not tell:
 * what a service refuses can be refused by a gateway or by the provider behind it.
 */
export function hopsOf(layer: Layer, issuer: Role | undefined): Hop[] {
	switch (layer) {
		case 'client':
			return ['you'];
		case 'network':
		case 'edge':
			return [layer];
		case 'upstream':
			// A gateway that says "upstream" means the servers behind itself.
			return issuer === undefined ? ['gateway', 'provider'] : ['provider'];
		default:
			return issuer === 'api' ? ['provider'] : issuer === 'gateway' ? ['gateway'] : issuer === 'edge' ? ['edge'] : ['gateway', 'provider'];
	}
}

/** How far a request came: for each station whether it was passed, failed there, or was not reached, and in words. */
export function hopStates(layer: Layer, issuer: Role | undefined): { hop: Hop; state: 'passed' | 'failed' | 'unreached'; words: string }[] {
	const failed = hopsOf(layer, issuer);
	const order = Object.keys(HOPS) as Hop[];
	const places = failed.map((hop) => order.indexOf(hop));
	return order.map((hop, place) => {
		if (failed.includes(hop)) return { hop, state: 'failed', words: failed.length > 1 ? 'one of these' : 'failed here' };
		// Who calls an API directly has no gateway to pass.
		if (place < Math.min(...places)) return { hop, state: 'passed', words: hop === 'gateway' && issuer === 'api' ? 'if there is one' : 'passed' };
		return { hop, state: 'unreached', words: place > Math.max(...places) ? 'not reached' : '' };
	});
}

/** The hops of the map of kinds, with the layers that belong to each. */
export const MAP: readonly { title: string; layers: readonly Layer[] }[] = [
	{ title: 'You', layers: ['client'] },
	{ title: 'Network', layers: ['network'] },
	{ title: 'Edge', layers: ['edge'] },
	{ title: 'Gateway or provider: the door', layers: ['auth', 'billing', 'limits'] },
	{ title: 'Gateway or provider: the request', layers: ['request', 'content'] },
	{ title: 'Provider: the servers behind', layers: ['upstream'] },
];
