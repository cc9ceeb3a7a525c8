import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { MASK, redact } from '../../src/engine/redact.ts';

const secret = 'AbCdEf0123456789GhIjKl0123456789MnOp';
const hidden = (text: string) => redact(text).text;

describe('redact', () => {
	test.each([
		['an OpenAI key', `Incorrect API key provided: sk-proj-${secret}.`],
		['an Anthropic key', `x-api-key: sk-ant-api03-${secret}`],
		['an OpenRouter key', `Authorization: Bearer sk-or-v1-${secret}`],
		['a Google key in an address', `https://generativelanguage.googleapis.com/v1beta/models?key=AIzaSy${secret.slice(0, 33)}`],
		['a Groq key', `GROQ_API_KEY=gsk_${secret}`],
		['a key in JSON', `{"apiKey": "${secret}"}`],
		['a key in escaped JSON', `{\\"api_key\\": \\"${secret}\\"}`],
		['a bearer token of no known shape', `authorization: Bearer ${secret}`],
		['a gateway key of the qcode shape', `ANTHROPIC_AUTH_TOKEN=cr_${secret}`],
		['a JSON web token', `token eyJhbGciOiJIUzI1NiJ9.${secret}.${secret}`],
		['a password in an address', `postgres://admin:${secret}@db.example.com/x`],
		['basic credentials', `Authorization: Basic ${Buffer.from(`user:${secret}`).toString('base64')}`],
		['an environment line', `export AWS_SECRET_ACCESS_KEY="${secret}"`],
	])('hides %s', (_name, text) => {
		const { text: masked, count } = redact(text);
		expect(count).toBeGreaterThan(0);
		for (let i = 0; i + 8 <= secret.length; i++) expect(masked).not.toContain(secret.slice(i, i + 8));
	});

	test('hides a key that a terminal broke across lines', () => {
		const masked = hidden(`Invalid key sk-ant-api03-${secret}\n  │ ${secret.slice(0, 20)} given`);
		expect(masked).not.toContain(secret.slice(0, 16));
	});

	test('hides e-mail addresses, organisations and home folders', () => {
		const masked = hidden('jane.doe@example.com of org-AbCdEfGhIjKlMnOpQr in /home/janedoe/app and C:\\Users\\janedoe\\app');
		expect(masked).not.toMatch(/jane/);
		expect(masked).not.toContain('AbCdEfGh');
	});

	test('keeps prefix and last four of a key, which are evidence', () => {
		expect(hidden(`sk-proj-${secret}`)).toMatch(new RegExp(`^sk-proj-${MASK}+MnOp$`));
	});

	test.each([
		['a request id', 'request_id: req_011CVJpN4sTq8XcZ2mWfB7Yd'],
		['a gateway’s request id', '(request id: 20260901120000123456789abcdEFGH)'],
		['a key that its issuer has masked', 'Incorrect API key provided: sk-abc***************wxyz.'],
		['a placeholder', 'Authorization: Bearer YOUR_API_KEY_GOES_HERE'],
		['a package name', 'at node_modules/@ai-sdk/provider-utils/dist/index.mjs:3079:14'],
		['ordinary words', 'task-based risk-averse desk-bound sk-learn key-value token-count'],
		['an error type', '"type": "invalid_request_error", "code": "invalid_api_key"'],
		['a token count', 'max_tokens: 128000, tokens: 4096'],
	])('keeps %s', (_name, text) => {
		expect(redact(text)).toMatchObject({ text, count: 0 });
	});

	test('keeps the length of every text, so that offsets stay true', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(`sk-${secret}`, 'a@b.example', '/home/jane/', 'Bearer ', '\n', secret))), (parts) => {
				const text = parts.join(' ');
				expect(redact(text).text).toHaveLength(text.length);
			})
		);
	});

	test('masking twice changes nothing more', () => {
		const once = hidden(`sk-proj-${secret} jane@example.com`);
		expect(redact(once)).toMatchObject({ text: once, count: 0 });
	});
});
