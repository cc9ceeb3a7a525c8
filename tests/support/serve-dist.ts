/**
 * Serves dist/ on loopback for the browser tests, as a static host would: index files, 404.html with its status. Not
 * `astro preview`: Astro runs only one of those in a project, and somebody may be looking at the site meanwhile.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { DIST } from './dist.ts';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.wasm': 'application/wasm',
	'.xml': 'application/xml',
};

function findFile(path: string): string | undefined {
	const file = join(DIST, normalize(path));
	if (!file.startsWith(DIST)) return undefined;
	const candidates = path.endsWith('/') ? [join(file, 'index.html')] : [file, join(file, 'index.html')];
	return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

createServer((request, response) => {
	const found = findFile(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
	const file = found ?? join(DIST, '404.html');
	response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
	createReadStream(file).pipe(response);
}).listen(Number(process.argv[2] ?? 4331), '127.0.0.1');
