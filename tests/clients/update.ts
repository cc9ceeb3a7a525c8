/**
 * `npm run clients [-- --update]`: serves every documented response to the real SDKs and diagnoses what they print. With
 * `--update` writes content/hidden-by-clients.yaml anew. Exit 1 if a diagnosis names another kind.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../src/catalogue/read-disk.ts';
import { loadIndex, readCatalogue } from '../../src/cli/load-index.ts';
import { readIndex } from '../../src/engine/index.ts';
import { compareClients } from './compare.ts';

const { printed, hidden, wrong } = await compareClients(readCatalogue(), readIndex(loadIndex()));
for (const { client, entry, got, text } of wrong) console.log(`${entry} through ${client}: ${got}\n  ${JSON.stringify(text.slice(0, 200))}`);
console.log(`${printed} printed errors: ${printed - hidden.length - wrong.length} named by their entry, ${hidden.length} by their kind, ${wrong.length} wrong`);
if (process.argv.includes('--update')) {
	const lines = hidden.map(({ client, entry, shown }) => `- { client: ${JSON.stringify(client)}, entry: ${entry}, shown: ${shown} }`);
	writeFileSync(
		join(PROJECT, 'content', 'hidden-by-clients.yaml'),
		`# What real clients print of these responses is too little to tell them from others of their kind.\n# Written by \`npm run clients -- --update\`; the tests hold it to what the clients print.\n${lines.length > 0 ? lines.join('\n') : '[]'}\n`
	);
}
if (wrong.length > 0) process.exitCode = 1;
