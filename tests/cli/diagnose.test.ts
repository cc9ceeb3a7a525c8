import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/catalogue/read-disk.ts';

const run = (args: string[], input = '') => {
	const { stdout, stderr, status } = spawnSync(process.execPath, [join(PROJECT, 'src/cli/diagnose.ts'), ...args], { input, encoding: 'utf8' });
	return { stdout, stderr, status };
};
const overloaded = 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CVJpN4sTq8XcZ2mWfB7Yd"}';

describe('diagnose', () => {
	test('prints the verdict first, then title and address', () => {
		const { stdout, status } = run([], overloaded);
		expect(status).toBe(0);
		expect(stdout.split('\n')[0]).toMatch(/^Wait, then retry with back-off/);
		expect(stdout.split('\n')[1]).toContain('/errors/anthropic/');
	});
	test('--json prints one object of the contract', () => {
		const { stdout } = run(['--json'], overloaded);
		expect(JSON.parse(stdout)).toMatchObject({
			outcome: expect.stringMatching(/^(?:certain|likely|ambiguous|none)$/),
			best: { entry: expect.any(String), provider: 'anthropic', kind: 'overloaded', url: expect.stringMatching(/^\/errors\/.+\/$|#/) },
			alternatives: expect.any(Array),
			retry: 'backoff',
			facts: { status: 529, codes: expect.any(Array), values: expect.any(Object), requestId: 'req_011CVJpN4sTq8XcZ2mWfB7Yd' },
			evidence: expect.arrayContaining([expect.objectContaining({ what: expect.any(String), text: expect.any(String), start: expect.any(Number), end: expect.any(Number) })]),
			redacted: overloaded,
			secrets: 0,
		});
	});
	test('reads a file', () => {
		const file = join(mkdtempSync(join(tmpdir(), 'atlas-')), 'paste.txt');
		writeFileSync(file, overloaded);
		expect(JSON.parse(run(['--json', file]).stdout)).toMatchObject({ best: { kind: 'overloaded' } });
	});
	test('--jsonl prints a line for each line, in order, whatever the input, and 2 at the end if one was malformed', () => {
		const lines = [JSON.stringify({ id: 'a', text: overloaded }), 'not json', '{"id":"c"}', '', '[1]', JSON.stringify({ id: 7, text: '' })];
		const { stdout, status } = run(['--jsonl'], lines.join('\n'));
		const rows = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(rows).toMatchObject([{ id: 'a', outcome: expect.any(String) }, { line: 2, error: expect.stringContaining('not JSON') }, { line: 3, error: expect.stringContaining('no "text"') }, { line: 5 }, { id: 7, outcome: 'none' }]);
		expect(status).toBe(2);
	});
	test('exits with 1 when nothing was found, 0 when something was', () => {
		expect(run([], 'good morning').status).toBe(1);
		expect(run(['--jsonl'], JSON.stringify({ text: 'good morning' })).status).toBe(1);
		expect(run(['--jsonl'], JSON.stringify({ text: overloaded })).status).toBe(0);
	});
	test.each([[['--nonsense']], [['--json', '--jsonl']], [['a', 'b']], [['/no/such/file']]])('says what it wanted on wrong usage: %j', (args) => {
		const { stderr, status } = run(args);
		expect(status).toBe(2);
		expect(stderr).toMatch(/usage: npm run -s diagnose/);
	});
});
