import { buildCards } from '../catalogue/build-cards.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { buildIndex } from '../catalogue/build-index.ts';
import { keep } from '../catalogue/keep.ts';
import { ContentError } from '../catalogue/problem.ts';
import { PROJECT, readDisk } from '../catalogue/read-disk.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Cards } from '../engine/cards.ts';
import type { MatchIndex } from '../engine/types.ts';

/** The match index of the project's content. */
export const loadIndex = (): MatchIndex => keep(PROJECT, 'index', () => buildIndex(readCatalogue()));

/** The cards of the project's content. */
export const loadCards = (): Cards => keep(PROJECT, 'cards', () => buildCards(readCatalogue()));

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
