import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../src/catalogue/read-disk.ts';
import { readCorpus, score } from '../../src/cli/scoring.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { projectIndex } from '../support/index.ts';

/** What Claude Code, Codex, curl, wget, npm and shells printed when a local server answered with errors. */
const rows = readCorpus(join(PROJECT, 'tests/fixtures/command-line.jsonl'));

/** Recordings that cannot be told, and why. */
const UNDECIDABLE: Record<string, string> = {};

test('recorded output of command-line tools is diagnosed as its kind', () => {
	const { misses, retryOnMoney } = score(rows, (text) => diagnose(text, projectIndex()));
	expect(misses.filter(({ id }) => !(id in UNDECIDABLE))).toEqual([]);
	expect(misses.map(({ id }) => id).filter((id) => id in UNDECIDABLE)).toEqual(Object.keys(UNDECIDABLE));
	expect(retryOnMoney).toEqual([]);
});
