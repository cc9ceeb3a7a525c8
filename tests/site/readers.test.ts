import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCards } from '../../src/catalogue/build-cards.ts';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { readDisk } from '../../src/catalogue/read-disk.ts';
import { loadIndex } from '../../src/cli/load-index.ts';
import { DIST } from '../support/dist.ts';

const dataFile = (name: string) => JSON.parse(readFileSync(join(DIST, 'data', readdirSync(join(DIST, 'data')).find((file) => file.startsWith(name)) ?? name), 'utf8')) as unknown;

test('the site and the command line read the same catalogue', () => {
	expect(dataFile('cards')).toEqual(JSON.parse(JSON.stringify(buildCards(buildCatalogue(readDisk())))));
});

test('the site and the command line match with the same index', () => {
	expect(dataFile('match-index')).toEqual(loadIndex());
});
