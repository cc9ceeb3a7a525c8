import { createHash } from 'node:crypto';
import { buildCards } from '../catalogue/build-cards.ts';
import { buildIndex } from '../catalogue/build-index.ts';
import { keep } from '../catalogue/keep.ts';
import { getCatalogue } from '../catalogue/read-astro.ts';

/** What the troubleshooter fetches, each file named after a hash of what is in it, so that it may be cached for ever. */
export interface DataFile {
	name: 'match-index' | 'cards';
	/** Path under the site's root. */
	path: string;
	json: string;
}

let files: Promise<DataFile[]> | undefined;

/** The data files, made once a build. */
export function getDataFiles(): Promise<DataFile[]> {
	return (files ??= getCatalogue().then((catalogue) => [dataFile('match-index', keep(process.cwd(), 'index', () => buildIndex(catalogue))), dataFile('cards', buildCards(catalogue))]));
}

function dataFile(name: DataFile['name'], value: unknown): DataFile {
	const json = JSON.stringify(value);
	return { name, path: `/data/${name}.${createHash('sha256').update(json).digest('hex').slice(0, 12)}.json`, json };
}
