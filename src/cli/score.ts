/**
 * `npm run score -- FOLDER [--misses] [FILE…]`: how often the engine is right on the labelled texts of a corpus folder
 * (threads.jsonl, clients.jsonl, negatives.jsonl). `--misses` lists what went wrong.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diagnose } from '../engine/diagnose.ts';
import { readIndex } from '../engine/index.ts';
import { loadIndex } from './load-index.ts';
import { formatScore, readCorpus, score } from './scoring.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } });
const [folder, ...names] = positionals;
const files = (names.length > 0 ? names : ['threads', 'clients', 'negatives']).map((name) => join(folder ?? '', `${name.replace(/\.jsonl$/, '')}.jsonl`)).filter((file) => existsSync(file));
if (folder === undefined || files.length === 0) {
	console.error('usage: npm run score -- FOLDER [--misses] [threads|clients|negatives …]\n  FOLDER holds threads.jsonl, clients.jsonl or negatives.jsonl, such as ../shared/corpus');
	process.exit(2);
}

const index = readIndex(loadIndex());
for (const file of files) {
	const rows = readCorpus(file);
	const result = score(rows, (text) => diagnose(text, index));
	console.log(formatScore(file, result));
	if (!values.misses) continue;
	const texts = new Map(rows.map((row) => [row.id, row.text]));
	for (const { id, wanted, got, outcome } of result.misses) {
		const diagnosis = diagnose(texts.get(id) ?? '', index);
		const strongest = [...diagnosis.evidence].sort((a, b) => b.weight - a.weight).slice(0, 6);
		console.log(`\n  ${id}: wanted ${wanted.join(' or ') || 'none'}, got ${got} (${outcome}, ${diagnosis.best?.entry ?? '–'})`);
		console.log(`    ${JSON.stringify((texts.get(id) ?? '').slice(0, 400))}`);
		console.log(`    ${strongest.map((piece) => `${piece.what} ${piece.weight} ${JSON.stringify(piece.text.slice(0, 50))}`).join('; ')}`);
	}
}
