import type { ReadyIndex } from './index.ts';
import type { Hit } from './match.ts';
import { cleanStretch, type Piece } from './piece.ts';
import type { Reading } from './read.ts';
import type { IndexEntry } from './types.ts';
import { THRESHOLDS, WEIGHTS } from './weights.ts';

/** Who may have said it, as far as the text shows it. */
export interface Issuers {
	/** Row of the API, gateway or edge with the best proof, or -1. */
	issuer: number;
	/** Row of the client that printed it, or -1. */
	client: number;
	/** What speaks for each provider, by row. */
	proof: ReadonlyMap<number, number>;
	pieces: Piece[];
}

/** Weighs markers, messages and codes by whom they betray. Each counts once, however often it stands there. */
export function findIssuers(reading: Reading, { data }: ReadyIndex): Issuers {
	const pieces: Piece[] = [];
	const proof = new Map<number, number>();
	const seen = new Set<number>();
	const add = (provider: number, weight: number, hit: Hit) => {
		const role = data.providers[provider]?.role;
		proof.set(provider, (proof.get(provider) ?? 0) + weight);
		pieces.push({ what: role === 'client' ? 'client' : 'issuer', weight, provider, hit, ...cleanStretch(reading, hit.start, hit.end) });
	};
	for (const hit of reading.hits) {
		const { role, targets, shared } = hit.pattern;
		if (seen.has(hit.row)) continue;
		seen.add(hit.row);
		if (role === 'marker') {
			for (const provider of targets) add(provider, shared ? WEIGHTS.weakMarker : WEIGHTS.marker, hit);
			continue;
		}
		if (role !== 'message' && role !== 'code') continue;
		// Kinds are nobody; words that several issuers have say little of each.
		const owners = new Set(targets.map((entry) => data.entries[entry]?.provider ?? -1).filter((provider) => provider >= 0));
		for (const owner of owners) {
			if (role === 'code') {
				if (owners.size === 1 && !hit.pattern.bare && hit.literal >= 10) add(owner, WEIGHTS.ownCodeProof, hit);
			} else if (hit.fraction === 1) {
				// The longer its own words, the less anybody else can have said them.
				const weight = owners.size > 1 || (shared && data.providers[owner]?.selfHosted) ? WEIGHTS.commonMessage : shared ? WEIGHTS.sharedMessage : WEIGHTS.ownMessage;
				add(owner, weight * Math.min(1, hit.literal / 40) * (reading.wrappers.has(hit) ? WEIGHTS.wrapper : 1), hit);
			}
		}
	}
	const best = (isCandidate: (provider: number) => boolean) =>
		[...proof].filter(([provider, weight]) => isCandidate(provider) && weight >= THRESHOLDS.issuer).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
	const isClient = (provider: number) => data.providers[provider]?.role === 'client';
	const isService = (provider: number) => !isClient(provider) && !data.providers[provider]?.library;
	return { issuer: best(isService), client: best(isClient), proof, pieces };
}

/**
 * Who issued the error of the entry that was chosen, by row; -1 if the text does not show it. Nobody has issued what
 * failed on the way to the first server; an edge that answered stands before the API whose host it names; a client
 * issues only what it finds out by itself, and is the messenger of everything else; an SDK is always that.
 */
export function issuerOf(entry: IndexEntry, kind: number, { issuer, proof, pieces }: Issuers, { data }: ReadyIndex): number {
	const layer = data.kinds[kind]?.layer;
	if (layer === 'network') return -1;
	const provider = data.providers[entry.provider];
	const own = (proof.get(entry.provider) ?? 0) >= THRESHOLDS.ownIssuer;
	// What the machine itself lacks, no server has said.
	if (layer === 'client' && provider?.role !== 'client') return -1;
	if (provider && provider.role !== 'client') return own && !provider.library ? entry.provider : issuer;
	if (entry.issuer !== undefined) return entry.issuer;
	if (provider && own && !provider.library && (layer === 'client' || layer === 'auth')) return entry.provider;
	if (layer === 'client') return -1;
	const edge = [...proof].find(([row, weight]) => data.providers[row]?.role === 'edge' && !data.providers[row].library && weight >= THRESHOLDS.issuer)?.[0];
	const spoke = pieces.some((piece) => piece.provider === issuer && piece.hit?.pattern.role === 'message' && !piece.hit.pattern.shared);
	if (edge !== undefined && !spoke) return edge;
	// A page in the place of an answer: the host it was asked of has not said it.
	return layer === 'edge' && !spoke ? -1 : issuer;
}
