import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../src/catalogue/read-disk.ts';

/** Who may import whom: folders of src, and packages. Types cost nothing at run time and may come from schema anywhere. */
const MAY_IMPORT: Record<string, { folders: string[]; packages: RegExp }> = {
	engine: { folders: ['engine'], packages: /^fuse\.js$/ },
	schema: { folders: ['schema'], packages: /^astro\/zod$/ },
	// Its public JSON holds addresses, and every address is made in src/site/urls.ts.
	catalogue: { folders: ['catalogue', 'schema', 'engine', 'site'], packages: /^(?:astro\/zod|astro:content|js-yaml|node:(?:crypto|fs|path|url))$/ },
	troubleshooter: { folders: ['troubleshooter', 'engine', 'site'], packages: /^preact(?:\/hooks)?$/ },
	cli: { folders: ['cli', 'catalogue', 'engine', 'schema'], packages: /^(?:node:.+|astro\/zod|js-yaml|fuse\.js|minisearch)$/ },
	site: { folders: ['site', 'catalogue', 'schema', 'engine'], packages: /.*/ },
};
/** Of src/site, what the troubleshooter takes must not bring Zod or the catalogue into the browser. */
const SITE_FOR_BROWSER = ['urls.ts', 'hops.ts', 'words.ts'];

const source = join(PROJECT, 'src');
const filesOf = (folder: string) =>
	readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.tsx?$/.test(file))
		.map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

/** Imports that remain at run time: [what, from]. */
function importsOf(file: string): string[] {
	const text = readFileSync(join(source, file), 'utf8');
	return [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+'([^']+)'/gm)]
		.filter(([, names = '']) => !/^\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?,?\s*)+\}$/.test(names))
		.map(([, , from = '']) => from);
}

describe.each(Object.entries(MAY_IMPORT))('src/%s', (folder, { folders, packages }) => {
	test.each(filesOf(folder))('%s imports only what it may', (file) => {
		for (const from of importsOf(file)) {
			if (!from.startsWith('.')) {
				expect(from).toMatch(packages);
				continue;
			}
			const [target = '', ...rest] = join(file, '..', from).replaceAll('\\', '/').split('/');
			expect(folders).toContain(target);
			if (folder === 'catalogue' && target === 'site') expect(rest.join('/')).toBe('urls.ts');
			if (folder === 'troubleshooter' && target === 'site') expect(SITE_FOR_BROWSER).toContain(rest.join('/'));
		}
	});
});

test('what the troubleshooter takes from src/site brings nothing with it', () => {
	for (const file of SITE_FOR_BROWSER) expect(importsOf(`site/${file}`).filter((from) => from !== '../engine/entry-url.ts')).toEqual([]);
});

test('fuse.js is used in one file of the engine', () => {
	expect(filesOf('engine').filter((file) => importsOf(file).includes('fuse.js'))).toEqual(['engine/closest.ts']);
});

test.each(filesOf('engine'))('%s touches neither clock, chance, page nor network', (file) => {
	const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
	expect(code).not.toMatch(/\b(?:(?:document|window|localStorage|process|console|performance)\.\w|fetch\(|Math\.random|Date\.now|new Date\b)/);
});
