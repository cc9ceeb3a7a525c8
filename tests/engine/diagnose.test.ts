import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose, MAX_PASTE } from '../../src/engine/diagnose.ts';
import { redact } from '../../src/engine/redact.ts';
import { projectIndex } from '../support/index.ts';

const index = projectIndex();
const read = (text: string) => diagnose(text, index);
const quota = '{"error":{"message":"You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}';

describe('what the text shows, and no more', () => {
	test('the issuer is named where it names itself', () => {
		expect(read(quota).best).toMatchObject({ entry: 'openai/insufficient-quota', provider: 'openai', kind: 'insufficient-balance', url: '/errors/openai/insufficient-quota/' });
	});
	test('an SDK’s exception class proves no issuer', () => {
		expect(read('openai.RateLimitError: Error code: 429').best?.provider ?? null).toBeNull();
	});
	test('nobody has issued what failed on the way', () => {
		expect(read('Error: getaddrinfo ENOTFOUND api.openai.com').best).toMatchObject({ kind: 'dns-failure', provider: null });
	});
	test('a retry is never advised where money, a key or a plan is missing', () => {
		expect(read(quota).retry).toBe('after-fix');
	});
	test('the innermost error counts, not its wrapper', () => {
		expect(read('APIConnectionError: Connection error.\n  [cause]: TypeError: fetch failed\n    [cause]: Error: connect ECONNREFUSED 127.0.0.1:11434').best?.kind).toBe('connection-refused');
	});
	test('values are captured and named', () => {
		const { facts } = read("This model's maximum context length is 128000 tokens. However, your messages resulted in 140312 tokens. Please reduce the length of the messages.");
		expect(Object.values(facts.values)).toEqual(expect.arrayContaining(['128000', '140312']));
	});
	test('several errors are told apart, counted, and one is the root', () => {
		const overloaded = 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CVJpN4sTq8XcZ2mWfB7Yd"}';
		const { errors } = read(`${`${overloaded}\n`.repeat(3)}API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."}}`);
		expect(errors?.map(({ kind, count }) => [kind, count])).toEqual([['overloaded', 3], ['insufficient-balance', 1]]);
		expect(errors?.filter(({ root }) => root)).toHaveLength(1);
	});
});

describe('saying nothing beats a wrong answer', () => {
	test.each([
		['', 'an empty paste'],
		['   \n\t ', 'white space'],
		['Hello, how are you today?', 'prose'],
		['src/main.c:429:12: error: expected ‘;’ before ‘return’', 'a compiler'],
		['ORA-00942: table or view does not exist', 'a database'],
		['{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}', 'a success'],
	])('%j: %s', (text) => {
		expect(read(text)).toMatchObject({ outcome: 'none', best: null, retry: null });
	});
});

describe('hostile input', () => {
	test.each<[string, string]>([
		['300,000 brackets', '('.repeat(300_000)],
		['300,000 opening braces', '{"a":'.repeat(60_000)],
		['backslashes', '\\'.repeat(300_000)],
		['lone surrogates', '\ud800\udc00\udfff\ud800'.repeat(1000)],
		['binary', String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919) % 65536))],
		['one long word', 'a'.repeat(500_000)],
		['digits', '4'.repeat(300_000)],
		['prefixes of keys', 'xai-'.repeat(100_000)],
		['at signs', 'a@'.repeat(100_000)],
		['slashes', 'https://'.repeat(50_000)],
	])('%s: an answer, quickly', (_name, text) => {
		const start = performance.now();
		const { outcome } = read(text);
		expect(performance.now() - start).toBeLessThan(500);
		expect(outcome).toBe('none');
	});

	test('no string makes it throw, and the same paste gives the same answer', () => {
		const words = fc.constantFrom('429', 'Error:', 'overloaded_error', '{"error":', '\\"', '\n', 'Traceback', 'status', 'sk-ant-', '│', '\u001b[31m', 'HTTP/1.1 ', '错误码', quota.slice(5, 60));
		fc.assert(
			fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 30 }), (parts) => {
				const text = parts.join(' ');
				expect(read(text)).toEqual(read(text));
			}),
			{ numRuns: 200 }
		);
	});

	test('of an over-long paste the beginning and the end are read', () => {
		const noise = 'nothing to see here, move along\n'.repeat(50_000);
		for (const text of [quota + noise, noise + quota]) expect(read(text)).toMatchObject({ unread: text.length - MAX_PASTE, best: { kind: 'insufficient-balance' } });
	});
});

test('evidence stands in the masked paste where it says it does', () => {
	for (const text of [quota, `  │ \u001b[1m${quota}\u001b[0m`, 'API Error: 529 Overloaded', JSON.stringify(JSON.stringify(quota))]) {
		const { evidence, redacted } = read(text);
		expect(evidence.length).toBeGreaterThan(0);
		expect(redacted).toHaveLength(text.length);
		for (const piece of evidence) expect(redacted.slice(piece.start, piece.end)).toBe(piece.text);
	}
});

test('no secret is in a diagnosis', () => {
	const secret = 'AbCdEf0123456789GhIjKl0123456789MnOp';
	const text = `${quota}\nAuthorization: Bearer sk-proj-${secret}`;
	expect(redact(text).count).toBe(1);
	expect(JSON.stringify(read(text))).not.toContain(secret.slice(4, 16));
});
