/**
 * `npm run -s diagnose -- [--json | --jsonl] [--why] [FILE]`: the engine in a terminal.
 * Exit 0 when something was found, 1 when nothing, 2 on wrong usage or a malformed line.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diagnose } from '../engine/diagnose.ts';
import { readIndex } from '../engine/index.ts';
import type { Diagnosis } from '../engine/types.ts';
import { loadCards, loadIndex } from './load-index.ts';
import { describeDiagnosis } from './describe-diagnosis.ts';

const USAGE = `usage: npm run -s diagnose -- [--json | --jsonl] [--why] [FILE]
  FILE     the paste; without it, standard input is read
  --json   print the diagnosis as one JSON object
  --jsonl  read lines {"id": …, "text": …}, print one JSON line for each
  --why    list the evidence with its weights
exit: 0 something was found, 1 nothing, 2 wrong usage or a malformed line`;

process.exitCode = main();

function main(): number {
	let options: { json?: boolean; jsonl?: boolean; why?: boolean; help?: boolean };
	let files: string[];
	try {
		const parsed = parseArgs({
			allowPositionals: true,
			options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, why: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
		});
		options = parsed.values;
		files = parsed.positionals;
	} catch (error) {
		return refuse((error as Error).message);
	}
	if (options.help) {
		console.log(USAGE);
		return 0;
	}
	if (options.json && options.jsonl) return refuse('choose one of --json and --jsonl');
	if (files.length > 1) return refuse(`one FILE at a time, not ${files.length}`);

	let input: string;
	try {
		input = readFileSync(files[0] ?? 0, 'utf8');
	} catch (error) {
		return refuse(`cannot read ${files[0] ?? 'standard input'}: ${(error as Error).message}`);
	}

	const data = loadIndex();
	const cards = loadCards();
	const index = readIndex(data);
	if (options.jsonl) return diagnoseLines(input, (text) => diagnose(text, index));
	const diagnosis = diagnose(input, index);
	print(options.json ? JSON.stringify(diagnosis) : describeDiagnosis(diagnosis, cards, options.why ?? false));
	return diagnosis.outcome === 'none' ? 1 : 0;
}

function refuse(reason: string): number {
	console.error(`${reason}\n${USAGE}`);
	return 2;
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}

/** One JSON line for each line of input, in order, whatever it holds; empty lines are skipped. */
function diagnoseLines(input: string, method: (text: string) => Diagnosis): number {
	let malformed = false;
	let found = false;
	input.split('\n').forEach((line, at) => {
		if (line.trim() === '') return;
		const row = parseLine(line);
		if (typeof row === 'string') {
			malformed = true;
			print(JSON.stringify({ line: at + 1, error: row }));
			return;
		}
		const diagnosis = method(row.text);
		found ||= diagnosis.outcome !== 'none';
		print(JSON.stringify(row.id === undefined ? diagnosis : { id: row.id, ...diagnosis }));
	});
	return malformed ? 2 : found ? 0 : 1;
}

/** The row, or what is wrong with the line and what to write instead. */
function parseLine(line: string): { id?: unknown; text: string } | string {
	let row: unknown;
	try {
		row = JSON.parse(line);
	} catch {
		return 'not JSON: write {"id": "…", "text": "…"} on one line';
	}
	if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'not an object: write {"id": "…", "text": "…"}';
	const { id, text } = row as { id?: unknown; text?: unknown };
	return typeof text === 'string' ? { id, text } : 'no "text": write {"id": "…", "text": "the paste"}';
}
