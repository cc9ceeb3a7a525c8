/**
 * `npm run permalinks`: adds every id and cause anchor that is not yet in content/permalinks.yaml. Lines are only
 * added: what was published works for ever (the rule "permanence" holds the content to it).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../catalogue/read-disk.ts';
import { readCatalogue } from './load-index.ts';

const file = join(PROJECT, 'content', 'permalinks.yaml');
const { entries, permalinks } = readCatalogue();
const comment = readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('#'));

const ledger = new Map(Object.entries(permalinks).map(([id, { anchors, renamedTo }]) => [id, { anchors: [...anchors], renamedTo }]));
let added = 0;
for (const { id, causes, inheritsCauses } of entries) {
	const line = ledger.get(id) ?? { anchors: [], renamedTo: undefined };
	if (!ledger.has(id)) added++;
	ledger.set(id, line);
	// An inherited cause is promised on its kind's page; here it goes when the entry gets causes of its own.
	for (const cause of inheritsCauses ? [] : causes) {
		if (line.anchors.includes(cause.id)) continue;
		line.anchors.push(cause.id);
		added++;
	}
}
// Quoted, because YAML reads "null" and "no" as something else.
const lines = [...ledger].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { anchors, renamedTo }]) => `${id}: { anchors: ${JSON.stringify(anchors)}${renamedTo === undefined ? '' : `, renamedTo: ${renamedTo}`} }`);
writeFileSync(file, `${[...comment, ...(lines.length > 0 ? lines : ['{}'])].join('\n')}\n`);
console.log(`${added} ids and anchors added, ${ledger.size} ids in all`);
