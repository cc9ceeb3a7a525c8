import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../src/catalogue/read-disk.ts';

export const DIST = join(PROJECT, 'dist');

/** Every page of the built site: path under the root, and its HTML. `npm test` builds first. */
export function readPages(): Map<string, string> {
	if (!existsSync(DIST)) throw new Error('there is no dist/: run npm run build first');
	return new Map(
		readdirSync(DIST, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.html'))
			.map((file) => [`/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`, readFileSync(join(DIST, file), 'utf8')])
	);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
export const decode = (html: string) =>
	html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
		hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ''] ?? whole)
	);

/** What a page says: scripts, styles and tags taken out, entities decoded. */
export const textOf = (html: string) => decode(html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ''));

/** Values of an attribute, in order. */
export const attributes = (html: string, name: string) => [...html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '').matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value));
