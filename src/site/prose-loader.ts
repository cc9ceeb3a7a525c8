import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readDisk } from '../catalogue/read-disk.ts';
import type { RawFile } from '../catalogue/raw.ts';

/**
 * Loads a collection whose bodies are plain Markdown, rendered once and kept in Astro's store by their digest. Astro's own
 * glob loader would make a module of each .mdx file and bundle them all, which is half of the time a build takes.
 */
export function proseLoader(collection: 'kinds' | 'errors' | 'fixes'): Loader {
	return {
		name: `prose-${collection}`,
		async load({ store, config, renderMarkdown, generateDigest, watcher }) {
			const project = fileURLToPath(config.root);
			const sync = async () => {
				const files = readDisk(project)[collection];
				const known = new Set(files.map(({ id }) => id));
				for (const id of store.keys()) if (!known.has(id)) store.delete(id);
				for (const file of files) {
					const digest = generateDigest({ file });
					if (store.get(file.id)?.digest === digest) continue;
					store.set(await entryOf(file, digest, project));
				}
			};
			const entryOf = async ({ id, file, data, body }: RawFile, digest: string, root: string) => ({
				id,
				data: (data ?? {}) as Record<string, unknown>,
				body,
				filePath: file,
				digest,
				...(body.trim() === '' ? {} : { rendered: await renderMarkdown(body, { fileURL: pathToFileURL(`${root}/${file}`) }) }),
			});
			await sync();
			watcher?.on('change', (path) => {
				if (path.includes(`/content/${collection}/`)) void sync();
			});
		},
	};
}
