import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What everything made from the catalogue depends on. */
const INPUTS = ['content', 'src/engine', 'src/catalogue', 'src/schema'];

/**
 * Makes something from the project's content, or takes what an earlier command made of the very same files: training
 * the word model takes seconds. Kept under node_modules/.cache, by the hash of all files it may depend on.
 */
export function keep<T>(project: string, name: string, make: () => T): T {
	const hash = createHash('sha256');
	for (const folder of INPUTS) {
		for (const path of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).sort()) {
			if (/\.(?:mdx|yaml|ts)$/.test(path)) hash.update(path).update('\0').update(readFileSync(join(project, folder, path)));
		}
	}
	const folder = join(project, 'node_modules', '.cache', 'error-atlas');
	const file = join(folder, `${name}-${hash.digest('hex').slice(0, 24)}.json`);
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
	const made = make();
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, JSON.stringify(made));
	return made;
}
