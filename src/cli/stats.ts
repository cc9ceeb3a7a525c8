/**
 * `npm run stats [-- --inventory FOLDER] [--list]`: what the catalogue holds and what it lacks. With an inventory folder
 * (inventory-*.yaml) it compares the two, and exits with 1 if something is missing or an exception is needless.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../catalogue/read-disk.ts';
import { compileTemplate } from '../engine/template.ts';
import { coverInventory, readExceptions, readInventory } from './inventory.ts';
import { readCatalogue } from './load-index.ts';

const { values } = parseArgs({ options: { inventory: { type: 'string' }, list: { type: 'boolean' } } });
const catalogue = readCatalogue();
const { entries, providers } = catalogue;
const errors = entries.filter(({ provider }) => provider !== null);
const messages = entries.flatMap((entry) => entry.messages.map(({ text }) => ({ entry, text })));
const yearAgo = new Date(Date.now() - 365 * 24 * 3600 * 1000).toISOString().slice(0, 10);

const kindsWithout = entries.filter(({ provider, kind }) => provider === null && !errors.some((error) => error.kind === kind)).map(({ kind }) => kind);
const stale = entries.filter(({ sources }) => !sources.some(({ seen }) => seen >= yearAgo)).map(({ id }) => id);
const byWords = new Map<string, Set<string>>();
for (const { entry, text } of messages) {
	const words = compileTemplate(text).segments.join('{}');
	byWords.set(words, (byWords.get(words) ?? new Set()).add(entry.id));
}
// The same words on a kind and on errors are no tie: the kind answers when the issuer is unknown.
const ties = [...byWords].filter(([, ids]) => [...ids].filter((id) => !id.startsWith('kinds/')).length > 1 && new Set([...ids].map((id) => id.split('/')[0])).size < ids.size);

const list = (ids: string[]) => (values.list && ids.length > 0 ? `\n    ${ids.join('\n    ')}` : '');
console.log(`entries                        ${entries.length} (${entries.length - errors.length} kinds, ${errors.length} errors)`);
console.log(`templates                      ${messages.length}`);
console.log(`providers                      ${providers.size}`);
console.log(`fixes, guides                  ${catalogue.fixes.size}, ${catalogue.guides.size}`);
console.log(`kinds without errors           ${kindsWithout.length}${list(kindsWithout)}`);
console.log(`entries without a fresh source ${stale.length}${list(stale)}`);
console.log(`templates that tie             ${ties.length}${list(ties.map(([words, ids]) => `${[...ids].join(' = ')}: ${words.slice(0, 80)}`))}`);

if (values.inventory !== undefined) {
	const items = readInventory(values.inventory);
	const { texts, missing, needless } = coverInventory(items, catalogue, readExceptions(join(PROJECT, 'tests', 'inventory-exceptions.yaml')));
	console.log(`inventory                      ${items.length} items with ${texts} literals: ${missing.length} not covered, ${needless.length} needless exceptions`);
	const counts = new Map<string, number>();
	for (const { provider } of missing) counts.set(provider, (counts.get(provider) ?? 0) + 1);
	for (const [provider, count] of counts) console.log(`    ${provider}: ${count}`);
	if (values.list) for (const { provider, what, kind } of missing) console.log(`    ${provider} (${kind}): ${JSON.stringify(what)}`);
	for (const { provider, what } of needless) console.log(`    needless exception of ${provider}: ${JSON.stringify(what)}`);
	if (missing.length > 0 || needless.length > 0) process.exitCode = 1;
}
