import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCards } from '../catalogue/build-cards.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { buildIndex } from '../catalogue/build-index.ts';
import { ContentError } from '../catalogue/problem.ts';
import { PROJECT, readDisk } from '../catalogue/read-disk.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Cards } from '../engine/cards.ts';
import type { MatchIndex } from '../engine/types.ts';

export interface Loaded {
	index: MatchIndex;
	cards: Cards;
}

/**
 * Index and cards of the project's content. Building them takes seconds, so they are kept under
 * node_modules/.cache, by the hash of everything they are made from.
 */
export function loadIndex(): Loaded {
	const cache = join(PROJECT, 'node_modules', '.cache', 'error-atlas');
	const file = join(cache, `${fingerprint(['content', 'src/engine', 'src/catalogue', 'src/schema'])}.json`);
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Loaded;
	const catalogue = readCatalogue();
	const loaded: Loaded = { index: buildIndex(catalogue), cards: buildCards(catalogue) };
	mkdirSync(cache, { recursive: true });
	writeFileSync(file, JSON.stringify(loaded));
	return loaded;
}

/** The catalogue of the project's content; content that is not sound ends the command with every problem and exit 2. */
export function readCatalogue(): Catalogue {
	try {
		return buildCatalogue(readDisk());
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		console.error(`${error.message}\nThe content is not sound: mend it first (npm run lint:content).`);
		process.exit(2);
	}
}

function fingerprint(folders: string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		for (const path of readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
			if (/\.(?:mdx|yaml|ts)$/.test(path)) hash.update(path).update('\0').update(readFileSync(join(PROJECT, folder, path)));
		}
	}
	return hash.digest('hex').slice(0, 24);
}
