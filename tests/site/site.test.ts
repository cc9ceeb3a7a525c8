import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { readDisk } from '../../src/catalogue/read-disk.ts';
import { errorsOf, lookalikeRows } from '../../src/catalogue/tables.ts';
import { entryUrl } from '../../src/engine/entry-url.ts';
import { SHORT_VERDICTS } from '../../src/site/words.ts';
import { paths } from '../../src/site/urls.ts';
import { attributes, DIST, readPages, textOf } from '../support/dist.ts';

const pages = readPages();
const catalogue = buildCatalogue(readDisk());
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const gzip = (path: string) => gzipSync(read(path)).length;

describe('every page', () => {
	test('has one h1, a language, a title and a description', () => {
		const wrong = [...pages].filter(([, html]) => (html.match(/<h1[\s>]/g) ?? []).length !== 1 || !/<html[^>]* lang="en"/.test(html) || !/<title>[\s\S]+?<\/title>/.test(html) || !/<meta name="description" content="[^"]+"/.test(html));
		expect(wrong.map(([path]) => path)).toEqual([]);
	});
	test('uses each id once', () => {
		const wrong = [...pages].flatMap(([path, html]) => {
			const ids = attributes(html, 'id');
			return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `${path} ${id}`);
		});
		expect(wrong).toEqual([]);
	});
	test('links only to pages and anchors that exist', () => {
		const anchors = new Map([...pages].map(([path, html]) => [path, new Set(attributes(html, 'id'))]));
		const broken = new Set<string>();
		for (const [path, html] of pages) {
			for (const href of attributes(html, 'href')) {
				if (/^(?:https?:|mailto:|data:)/.test(href)) continue;
				const { pathname, hash } = new URL(href, `https://site${path}`);
				const known = anchors.get(pathname);
				if (!known && !existsSync(join(DIST, pathname))) broken.add(`${path} → ${href}: no such page`);
				else if (known && hash.length > 1 && !known.has(decodeURIComponent(hash.slice(1)))) broken.add(`${path} → ${href}: no such anchor`);
			}
		}
		expect([...broken]).toEqual([]);
	});
	test('takes nothing from another origin', () => {
		const foreign = [...pages].flatMap(([path, html]) => [...attributes(html, 'src'), ...[...html.matchAll(/<link\b[^>]*\shref="([^"]*)"[^>]*>/g)].filter(([tag]) => !/rel="(?:canonical|sitemap|alternate)"/.test(tag)).map(([, href = '']) => href)].filter((url) => /^(?:https?:)?\/\//.test(url)).map((url) => `${path} ${url}`));
		expect(foreign).toEqual([]);
	});
	test('carries a policy that allows connections to this site alone', () => {
		const wrong = [...pages].filter(([, html]) => !/content-security-policy[^>]*connect-src (?:'|&#39;)self(?:'|&#39;)[;"]/i.test(html));
		expect(wrong.map(([path]) => path)).toEqual([]);
	});
});

describe.each(catalogue.entries.map((entry) => [entry.id, entry] as const))('the page of %s', (id, entry) => {
	const html = pages.get(entryUrl(id)) ?? '';
	test('holds every literal message byte for byte', () => {
		const text = textOf(html);
		for (const message of entry.messages) expect(text).toContain(message.text);
	});
	test('has an anchor for every cause', () => {
		const ids = attributes(html, 'id');
		for (const cause of entry.causes) expect(ids).toContain(cause.id);
	});
	test('marks the language of messages that are not English', () => {
		for (const lang of new Set(entry.messages.map((message) => message.lang))) if (lang !== 'en') expect(html).toContain(`lang="${lang}"`);
	});
});

describe('pages of the contract', () => {
	test('stand at their addresses', () => {
		const wanted = [
			'/',
			'/errors/',
			'/kinds/',
			...[...catalogue.providers.keys()].map((slug) => `/providers/${slug}/`),
			...[...catalogue.guides.keys()].map((slug) => `/guides/${slug}/`),
			'/lookalikes/',
			...[...catalogue.lookalikes.keys()].map((slug) => `/lookalikes/${slug}/`),
			...[...new Set(catalogue.entries.flatMap(({ statuses }) => statuses))].map((status) => `/status/${status}/`),
		];
		expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
	});
	test('the table holds every error', () => {
		const rows = (pages.get('/errors/') ?? '').match(/<tr\b[^>]*data-/g) ?? [];
		expect(rows).toHaveLength(errorsOf(catalogue).length);
	});
});

describe.each([...catalogue.lookalikes.values()].map((table) => [table.id, table] as const))('the look-alikes %s', (slug, table) => {
	const html = pages.get(paths.lookalike(slug)) ?? '';
	const rows = lookalikeRows(catalogue, table).flatMap((group) => group.rows);
	test('have a row for each entry, with its words byte for byte, who says it, its verdict and its page', () => {
		expect(rows.map(({ entry }) => entry.id)).toEqual(table.groups.flatMap(({ entries }) => entries));
		for (const { entry, messages, codes } of rows) {
			const [, row = ''] = new RegExp(`<tr\\b[^>]*\\sid="${entry.id}"[^>]*>([\\s\\S]*?)</tr>`).exec(html) ?? [];
			const text = textOf(row);
			const [words] = [...messages.map((message) => message.text), ...codes];
			expect([...entry.messages.map((message) => message.text), ...entry.codes]).toContain(words);
			expect(text, entry.id).toContain(words);
			expect(text).toContain(SHORT_VERDICTS[entry.retry]);
			expect(text).toContain(catalogue.providers.get(entry.provider ?? '')?.name ?? 'any service');
			expect(attributes(row, 'href')).toContain(paths.entry(entry.id));
		}
	});
	test('are linked from the pages of their entries and statuses', () => {
		for (const { entry } of rows) expect(attributes(pages.get(paths.entry(entry.id)) ?? '', 'href')).toContain(paths.lookalike(slug, entry.id));
		for (const status of table.statuses) expect(attributes(pages.get(paths.status(status)) ?? '', 'href')).toContain(paths.lookalike(slug));
	});
});

describe('JSON', () => {
	const list = JSON.parse(read('api/v1/errors.json')) as { version: number; entries: { id: string; url: string; messages: unknown[]; causes: { id: string; fixes: unknown[] }[] }[] };
	test('lists every entry with its causes and fixes', () => {
		expect(list.version).toBe(1);
		expect(list.entries.map(({ id }) => id).sort()).toEqual(catalogue.entries.map(({ id }) => id).sort());
		for (const entry of list.entries) for (const cause of entry.causes) expect(cause.fixes.length).toBeGreaterThan(0);
	});
	test('fits the schema beside it', () => {
		const schema = z.fromJSONSchema(JSON.parse(read('api/v1/schema.json')) as Parameters<typeof z.fromJSONSchema>[0]);
		expect(schema.safeParse(list).error?.issues ?? []).toEqual([]);
		expect(schema.safeParse({ version: 1, entries: [{ id: 'x' }] }).success).toBe(false);
	});
	test('has one file for each entry, at an address of the same shape', () => {
		for (const { id, url } of list.entries) {
			expect(existsSync(join(DIST, 'api/v1/errors', `${id}.json`)), id).toBe(true);
			expect(url).toBe(entryUrl(id));
		}
	});
});

describe('sizes, gzipped', () => {
	const scripts = readdirSync(join(DIST, '_astro')).filter((file) => file.endsWith('.js'));
	const entryPage = pages.get('/errors/openai/insufficient-quota/') ?? '';
	test('scripts of the box: at most 45 KB', () => {
		const box = scripts.filter((file) => /^(?:Troubleshooter|client|hooks|preact|signals)/.test(file));
		expect(box.length).toBeGreaterThan(1);
		expect(box.reduce((sum, file) => sum + gzip(`_astro/${file}`), 0)).toBeLessThanOrEqual(45_000);
	});
	test('scripts that an entry page loads by itself: at most 20 KB', () => {
		const own = [...entryPage.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
		const inline = [...entryPage.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code).join('\n');
		expect(own.reduce((sum, src) => sum + gzip(src), 0) + gzipSync(inline).length).toBeLessThanOrEqual(20_000);
	});
	test('nothing of Zod reaches the browser', () => {
		for (const file of scripts) expect(read(`_astro/${file}`)).not.toMatch(/ZodError|invalid_union|_zod/);
	});
});

test('the headers for static hosts are there', () => {
	expect(read('_headers')).toMatch(/X-Content-Type-Options: nosniff/i);
});
