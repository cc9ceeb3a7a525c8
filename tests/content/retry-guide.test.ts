import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/catalogue/read-disk.ts';

/** The code as the guide shows it, executed against a server on loopback. */
const guide = readFileSync(join(PROJECT, 'content/guides/retry.mdx'), 'utf8');
const block = (title: string) => {
	const [, code] = new RegExp(`^\`\`\`\\w+ title="${title}"\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(guide) ?? [];
	if (code === undefined) throw new Error(`the guide has no code block titled ${title}`);
	return code;
};

type Answer = { status: number; headers?: Record<string, string>; body?: string };
let server: Server;
let url: string;
let answers: Answer[] = [];
let calls = 0;
const folder = mkdtempSync(join(tmpdir(), 'atlas-retry-'));

beforeAll(async () => {
	server = createServer((_request, response) => {
		const { status, headers, body } = answers[Math.min(calls, answers.length - 1)] ?? { status: 200 };
		calls++;
		response.writeHead(status, headers).end(body ?? `answer ${calls}`);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/models`;
	writeFileSync(join(folder, 'retry.ts'), block('retry.ts'));
	writeFileSync(join(folder, 'retry.sh'), block('retry.sh'));
});
afterAll(() => server.close());
beforeEach(() => {
	calls = 0;
});

interface Result {
	ok: boolean;
	body: string;
}

const money: Answer = { status: 429, body: '{"error":{"code":"insufficient_quota"}}' };
const CASES: [name: string, answers: Answer[], calls: number, ok: boolean][] = [
	['a passing fault heals', [{ status: 503 }, { status: 429 }, { status: 200 }], 3, true],
	['it gives up after its attempts', [{ status: 500 }], 4, false],
	['400 is never repeated', [{ status: 400 }], 1, false],
	['401 is never repeated', [{ status: 401 }], 1, false],
	['403 is never repeated', [{ status: 403 }], 1, false],
	['408 and 409 are', [{ status: 408 }, { status: 409 }, { status: 200 }], 3, true],
	['a 429 that means money is not', [money], 1, false],
];

describe('retry.ts', () => {
	const run = async (): Promise<Result & { waits: number[] }> => {
		const { fetchWithRetry } = (await import(pathToFileURL(join(folder, 'retry.ts')).href)) as { fetchWithRetry: (url: string, init: object, options: object) => Promise<Response> };
		const waits: number[] = [];
		const response = await fetchWithRetry(url, {}, { attempts: 4, baseMs: 1, sleep: async (wait: number) => void waits.push(wait) });
		return { ok: response.ok, body: await response.text(), waits };
	};
	test.each(CASES)('%s', async (_name, given, wanted, ok) => {
		answers = given;
		expect((await run()).ok).toBe(ok);
		expect(calls).toBe(wanted);
	});
	test('honours Retry-After in seconds, as a date, and in milliseconds', async () => {
		answers = [{ status: 429, headers: { 'retry-after': '7' } }, { status: 503, headers: { 'retry-after': new Date(Date.now() + 30_000).toUTCString() } }, { status: 429, headers: { 'retry-after-ms': '1500' } }, { status: 200 }];
		const { waits } = await run();
		expect(waits[0]).toBe(7000);
		expect(waits[1]).toBeGreaterThan(25_000);
		expect(waits[1]).toBeLessThanOrEqual(30_000);
		expect(waits[2]).toBe(1500);
	});
	test('waits longer and longer, with jitter', async () => {
		answers = [{ status: 500 }];
		const { waits } = await run();
		expect(waits).toHaveLength(3);
		waits.forEach((wait, attempt) => expect(wait).toBeLessThanOrEqual(2 ** attempt));
	});
});

describe('retry.sh', () => {
	const run = () =>
		new Promise<Result>((done) => {
			const child = spawn('bash', ['-c', '. ./retry.sh; request_with_retry "$0"', url], { cwd: folder, env: { ...process.env, RETRY_ATTEMPTS: '4', RETRY_BASE_SECONDS: '0.01', no_proxy: '*' } });
			let body = '';
			child.stdout.on('data', (chunk) => (body += chunk));
			child.on('close', (code) => done({ ok: code === 0, body }));
		});
	test.each(CASES)('%s', async (_name, given, wanted, ok) => {
		answers = given;
		const result = await run();
		expect(result.ok).toBe(ok);
		expect(result.body).toContain(ok ? `answer ${wanted}` : (given[0]?.body ?? 'answer'));
		expect(calls).toBe(wanted);
	});
	test('honours Retry-After', async () => {
		answers = [{ status: 429, headers: { 'retry-after': '1' } }, { status: 200 }];
		const start = performance.now();
		expect((await run()).ok).toBe(true);
		expect(performance.now() - start).toBeGreaterThan(900);
	});
});
