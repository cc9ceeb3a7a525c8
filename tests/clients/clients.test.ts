import { beforeAll, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { readDisk } from '../../src/catalogue/read-disk.ts';
import { projectIndex } from '../support/index.ts';
import { compareClients, type Comparison } from './compare.ts';

/** Every documented response, served on loopback to the real SDKs of its protocol. */
const catalogue = buildCatalogue(readDisk());
let comparison: Comparison;
beforeAll(async () => {
	comparison = await compareClients(catalogue, projectIndex());
}, 300_000);

test('responses of many providers were printed by all clients', () => {
	expect(comparison.printed).toBeGreaterThan(500);
});

test('what a client prints is diagnosed as the entry, or at least as its kind', () => {
	expect(comparison.wrong.map(({ client, entry, got }) => `${entry} through ${client}: ${got}`)).toEqual([]);
});

test('what clients hide is listed, and nothing else is', () => {
	const lines = (hidden: typeof catalogue.hidden) => hidden.map(({ client, entry, shown }) => `${client}: ${entry} shows as ${shown}`).sort();
	expect(lines(comparison.hidden)).toEqual(lines(catalogue.hidden as typeof comparison.hidden));
});
