/**
 * `npm run bench:build`: what a page of the site costs to build, beside a plain Starlight site of as many Markdown pages
 * with text of the same length, both built in turn on this machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../catalogue/read-disk.ts';
import { readCatalogue } from './load-index.ts';

// Inside the project, so that it finds the same packages; ignored by git.
const plain = join(PROJECT, '.astro', 'plain-site');
const out = join(PROJECT, '.astro', 'bench-dist');

const catalogue = readCatalogue();
const ours = build(PROJECT, out);
const theirs = makePlain(ours.pages);
const baseline = build(theirs, join(plain, 'dist'));
const perPage = (result: { seconds: number; pages: number }) => (1000 * result.seconds) / result.pages;
console.log(`Error Atlas      ${ours.pages} pages in ${ours.seconds.toFixed(1)} s: ${perPage(ours).toFixed(1)} ms a page`);
console.log(`plain Starlight  ${baseline.pages} pages in ${baseline.seconds.toFixed(1)} s: ${perPage(baseline).toFixed(1)} ms a page`);
console.log(`ratio            ${(perPage(ours) / perPage(baseline)).toFixed(2)}`);
for (const folder of [plain, out]) rmSync(folder, { recursive: true, force: true });

function build(root: string, folder: string): { seconds: number; pages: number } {
	rmSync(folder, { recursive: true, force: true });
	const start = performance.now();
	const { status, stderr, stdout } = spawnSync(process.execPath, [join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--root', root, '--outDir', folder], { cwd: PROJECT, encoding: 'utf8' });
	if (status !== 0) throw new Error(`the build of ${root} failed:\n${stderr || stdout}`);
	const seconds = (performance.now() - start) / 1000;
	return { seconds, pages: readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length };
}

/** A Starlight site with nothing of ours: a page for each of ours, made of the catalogue's prose. */
function makePlain(pages: number): string {
	rmSync(plain, { recursive: true, force: true });
	const docs = join(plain, 'src', 'content', 'docs');
	mkdirSync(docs, { recursive: true });
	writeFileSync(join(plain, 'astro.config.mjs'), "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Plain', sidebar: [{ label: 'Home', link: '/' }] })] };\n");
	writeFileSync(join(plain, 'src', 'content.config.ts'), "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n");
	for (let number = 0; number < pages; number++) {
		const entry = catalogue.entries[number % catalogue.entries.length];
		if (!entry) break;
		const causes = entry.causes.map((cause) => `### ${cause.title}\n\n${cause.tell ?? ''}\n\n\`\`\`sh\ncurl https://example.com/${cause.id}\n\`\`\``).join('\n\n');
		const text = `${entry.summary}\n\n## Messages\n\n${entry.messages.map((message) => `\`\`\`\n${message.text}\n\`\`\``).join('\n\n')}\n\n## Causes\n\n${causes}\n`;
		writeFileSync(join(docs, number === 0 ? 'index.md' : `page-${number}.md`), `---\ntitle: ${JSON.stringify(entry.title)}\n---\n\n${text}`);
	}
	return plain;
}
