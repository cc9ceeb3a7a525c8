import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { RawContent, RawFile } from './raw.ts';

/** The project's folder, wherever the command was started. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads all of `<project>/content` for the command line and the tests.
 * Never throws for what a file holds: a file that is no YAML carries the reason in `unreadable`.
 */
export function readDisk(project: string = PROJECT): RawContent {
	const content = join(project, 'content');

	const readFile = (path: string, id: string): RawFile => {
		const raw: RawFile = { file: relative(project, path).split(sep).join('/'), id, data: undefined, body: '' };
		if (!existsSync(path)) return { ...raw, unreadable: 'the file is missing: create it' };
		const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
		const parts = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
		if (path.endsWith('.mdx') && !parts) {
			return { ...raw, unreadable: 'start the file with a frontmatter block between two lines of ---' };
		}
		try {
			// The same parser and dialect that Astro reads frontmatter with, so that both readers agree.
			raw.data = load(parts ? (parts[1] ?? '') : text);
			raw.body = parts ? text.slice(parts[0].length) : '';
		} catch (error) {
			const reason = (error as Error).message.split('\n')[0];
			raw.unreadable = `the YAML cannot be read: ${reason}. Quote values that hold ": " or " #" or start with a special character`;
		}
		return raw;
	};

	const collection = (folder: string, extension: string): RawFile[] => {
		const root = join(content, folder);
		if (!existsSync(root)) return [];
		return readdirSync(root, { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith(extension))
			.sort()
			.map((path) => readFile(join(root, path), path.slice(0, -extension.length).split(sep).join('/')));
	};

	return {
		kinds: collection('kinds', '.mdx'),
		providers: collection('providers', '.yaml'),
		errors: collection('errors', '.mdx'),
		fixes: collection('fixes', '.mdx'),
		guides: collection('guides', '.mdx'),
		lookalikes: collection('lookalikes', '.yaml'),
		triage: readFile(join(content, 'triage.yaml'), 'triage'),
		elsewhere: readFile(join(content, 'elsewhere.yaml'), 'elsewhere'),
		permalinks: readFile(join(content, 'permalinks.yaml'), 'permalinks'),
		hidden: readFile(join(content, 'hidden-by-clients.yaml'), 'hidden-by-clients'),
	};
}
