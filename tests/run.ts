/**
 * Runs all tests against the built site: Vitest, then Playwright. The last line is `N passed, N failed`;
 * exit 1 if one failed or a runner broke.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../src/catalogue/read-disk.ts';

const results = join(PROJECT, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** A runner that breaks before it can count is one failure. */
function run(command: string, args: string[], report: string, count: (report: never) => [passed: number, failed: number]): [number, number] {
	const { status } = spawnSync(join(PROJECT, 'node_modules', '.bin', command), args, { cwd: PROJECT, stdio: 'inherit', shell: process.platform === 'win32' });
	try {
		const [passed, failed] = count(JSON.parse(readFileSync(join(results, report), 'utf8')) as never);
		return [passed, status === 0 ? failed : Math.max(1, failed)];
	} catch (error) {
		console.error(`${command} left no readable report: ${(error as Error).message}`);
		return [0, 1];
	}
}

const vitest = run(
	'vitest',
	['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'vitest.json')}`],
	'vitest.json',
	({ numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number }) => [numPassedTests, numFailedTests]
);
const playwright = run('playwright', ['test', '--config', 'tests/playwright.config.ts'], 'playwright.json', ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => [
	stats.expected,
	stats.unexpected + stats.flaky,
]);

const passed = vitest[0] + playwright[0];
const failed = vitest[1] + playwright[1];
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
