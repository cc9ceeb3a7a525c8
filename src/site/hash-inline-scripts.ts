import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * `security.csp` hashes the scripts Astro bundles, but not those written with `is:inline`, of which Starlight
 * has several (theme, sidebar): its policy would block them. This adds their hashes page by page after the
 * build, so that no page allows more than what stands on it.
 */
export function hashInlineScripts(): AstroIntegration {
	return {
		name: 'hash-inline-scripts',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
				for (const page of pages) {
					const path = join(root, page);
					const html = await readFile(path, 'utf8');
					const hashed = addInlineHashes(html);
					if (hashed !== html) await writeFile(path, hashed);
				}
				logger.info(`policy completed on ${pages.length} pages`);
			},
		},
	};
}

/** The page with the hash of each of its inline scripts in its policy. */
export function addInlineHashes(html: string): string {
	const hashes = new Set<string>();
	for (const [, attributes = '', content = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
		const runs = !/\bsrc=/.test(attributes) && !/\btype="(?!module|text\/javascript)/.test(attributes);
		if (runs) hashes.add(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
	}
	return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i, (_, start: string, policy: string, end: string) => {
		const missing = [...hashes].filter((hash) => !policy.includes(hash));
		return start + policy.replace(/script-src /, `script-src ${missing.map((hash) => `${hash} `).join('')}`) + end;
	});
}
