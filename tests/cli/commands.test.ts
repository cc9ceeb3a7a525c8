import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/catalogue/read-disk.ts';

const node = (script: string, args: string[] = [], cwd = PROJECT) => spawnSync(process.execPath, [join(cwd, 'src/cli', script), ...args], { encoding: 'utf8', cwd });

/** A copy of the project small enough to break: sources, and a little sound content. */
function makeProject(): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-project-'));
	cpSync(join(PROJECT, 'src'), join(folder, 'src'), { recursive: true });
	cpSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
	symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
	for (const path of ['kinds/rate-limit.mdx', 'providers/qcode.yaml', 'fixes/retry-with-backoff.mdx', 'elsewhere.yaml', 'triage.yaml']) {
		mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
		cpSync(join(PROJECT, 'content', path), join(folder, 'content', path));
	}
	// These two speak of entries that the small project has not.
	writeFileSync(join(folder, 'content/permalinks.yaml'), '{}\n');
	writeFileSync(join(folder, 'content/hidden-by-clients.yaml'), '[]\n');
	return folder;
}
const made: string[] = [];
const project = () => {
	const folder = makeProject();
	made.push(folder);
	return folder;
};
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('lint lists every problem of every file with its field, and exits with 1', () => {
	const folder = project();
	writeFileSync(join(folder, 'content/fixes/broken.mdx'), '---\ntitle: Broken\nnonsense: 1\nsteps: []\n---\n');
	writeFileSync(join(folder, 'content/providers/odd.yaml'), 'name: "unclosed\n');
	const { status, stderr } = node('lint.ts', [folder]);
	expect(status).toBe(1);
	expect(stderr).toMatch(/content\/fixes\/broken\.mdx[\s\S]*unknown key "nonsense"/);
	expect(stderr).toMatch(/steps: give at least one step/);
	expect(stderr).toMatch(/content\/providers\/odd\.yaml\n {2}the YAML cannot be read/);
	expect(stderr).toMatch(/\d+ problems\n$/);
});

test('a command that needs sound content says what is wrong instead of failing inside', () => {
	const folder = project();
	writeFileSync(join(folder, 'content/fixes/broken.mdx'), 'no frontmatter');
	const { status, stderr } = node('stats.ts', [], folder);
	expect(status).toBe(2);
	expect(stderr).toMatch(/start the file with a frontmatter block[\s\S]*mend it first/);
	expect(stderr).not.toMatch(/\n\s+at /);
});

describe('new', () => {
	test.each([
		['error', ['qcode', 'brand-new'], 'content/errors/qcode/brand-new.mdx'],
		['kind', ['brand-new'], 'content/kinds/brand-new.mdx'],
		['fix', ['brand-new'], 'content/fixes/brand-new.mdx'],
	])('%s writes a file whose blanks lint names, one by one', (what, slugs, path) => {
		const folder = project();
		expect(node('new.ts', [what, ...slugs], folder).status).toBe(0);
		expect(existsSync(join(folder, path))).toBe(true);
		const { stderr } = node('lint.ts', [folder], folder);
		expect(stderr).toContain(path);
		expect(stderr).not.toMatch(new RegExp(`${path}\\n {2}the YAML cannot be read`));
		expect(stderr).toMatch(/title: write at least one word/);
	});
	test('a scaffold that is filled in passes', () => {
		const folder = project();
		node('new.ts', ['error', 'qcode', 'brand-new'], folder);
		const file = join(folder, 'content/errors/qcode/brand-new.mdx');
		const filled = readFileSync(file, 'utf8')
			.replace('title: ""', 'title: Brand new')
			.replace('kind: ""', 'kind: rate-limit')
			.replace('summary: ""', 'summary: It is new.')
			.replace('text: ""', 'text: "a brand new message"')
			.replaceAll('"https://"', '"https://example.com"')
			.replaceAll('- ""', '- "a brand new message, again"')
			.replace('id: ""', 'id: too-new')
			.replace('    title: ""', '    title: Too new')
			.replace('tell: ""', 'tell: It shines.')
			.replace('fixes: []', 'fixes: [retry-with-backoff]');
		writeFileSync(file, filled);
		expect(node('lint.ts', [folder], folder).stderr).not.toContain('brand-new.mdx');
	});
	test.each([[[]], [['thing', 'x']], [['error', 'qcode']], [['error', 'nobody', 'x']], [['fix', 'Not A Slug']], [['kind', 'rate-limit']]])('says what it wanted: %j', (args) => {
		const { status, stderr } = node('new.ts', args, project());
		expect(status).toBe(2);
		expect(stderr).toMatch(/usage: npm run new -- error/);
	});
});

test.each([
	['score.ts', []],
	['score.ts', ['/no/such/folder']],
	['bench.ts', ['/no/such/folder']],
])('%s %j says what it wanted', (script, args) => {
	const { status, stderr } = node(script, args);
	expect(status).toBe(2);
	expect(stderr).toMatch(/usage:/);
});
