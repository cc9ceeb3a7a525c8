import { describe, expect, test } from 'vitest';
import { findModel, findNumericCodes, findRequestId, findRetryAfter, findStatuses, isBareReason, secondsOf } from '../../src/engine/facts.ts';

describe('statuses', () => {
	test.each([
		['HTTP/1.1 429 Too Many Requests', 429],
		['HTTP/2 403', 403],
		['Request failed with status code 401', 401],
		['"statusCode": 529', 529],
		['status=502', 502],
		['Error code: 404 - {', 404],
		['API Error: 529 {"type":"error"}', 529],
		['API Error (500 {"type"', 500],
		['503 Service Unavailable', 503],
		['<title>504 Gateway Time-out</title>', 504],
		['429 {"type":"error"', 429],
		['"code": 429, "message"', 429],
		['unexpected status 401 Unauthorized', 401],
		['状态码：503', 503],
		['429', 429],
		['google.api_core.exceptions.InvalidArgument: 400 API key not valid', 400],
		['[503 ] The model is overloaded', 503],
		['400{"type":"error"}', 400],
		['429, message="Too Many Requests"', 429],
		['"api_error_status":404,"duration_ms":1', 404],
		['responseStatusCode: "400"', 400],
		['429 您已达到请求数限制', 429],
		['cloudflare just a moment 403 api', 403],
	])('%s', (text, status) => {
		expect(findStatuses(text)[0]?.value).toBe(status);
	});
	test.each([
		'localhost:500',
		'cli.js:429:14',
		'at file:///app/x.mjs:404:7',
		'ssl.c:1129',
		'2026-11-20 04:29:00',
		'used 429 tokens',
		'listening on port 503',
		'error code: 1113',
		'errno: -3001',
		'took 500 ms',
		'code: 500ms',
		'192.168.0.404',
	])('none in %s', (text) => {
		expect(findStatuses(text)).toEqual([]);
	});
});

test.each([
	['{"code":"1113","message"', '1113'],
	['error code: 10060', '10060'],
	['错误码：1302', '1302'],
])('numeric code in %s', (text, code) => expect(findNumericCodes(text)[0]?.value).toBe(code));

test.each([
	['The model `gpt-4o-mini` does not exist', 'gpt-4o-mini'],
	['"model":"deepseek-chat"', 'deepseek-chat'],
	['model: claude-sonnet-4-5-20250929.', 'claude-sonnet-4-5-20250929'],
	['no model here', undefined],
])('model in %s', (text, model) => expect(findModel(text)?.value).toBe(model));

test.each([
	['"request_id":"req_011CVJpN4sTq8XcZ2mWfB7Yd"', 'req_011CVJpN4sTq8XcZ2mWfB7Yd'],
	['(request id: 20260901120000123456789abcdEFGH)', '20260901120000123456789abcdEFGH'],
	['cf-ray: 8f3a1b2c3d4e5f60-FRA', '8f3a1b2c3d4e5f60-FRA'],
	['"request_id":null', undefined],
])('request id in %s', (text, id) => expect(findRequestId(text)?.value).toBe(id));

test.each([
	['retry-after: 12', 12],
	["'retry-after-ms': '1500'", 1.5],
	['Please try again in 1m30.5s.', 90.5],
	['Please retry in 12.345s', 12.345],
	['"retryDelay": "32s"', 32],
	['please wait for 5 minutes', 300],
	['请在 30 秒后重试', 30],
	['Retrying in 4 seconds… (attempt 4/10)', undefined],
	['try again later', undefined],
])('wait in %s', (text, seconds) => expect(findRetryAfter(text)?.value).toBe(seconds));

test('durations add up', () => {
	expect(secondsOf('1h2m3s')).toBe(3723);
	expect(secondsOf('2 minutes and 5 seconds')).toBe(125);
	expect(secondsOf('250ms')).toBe(0.25);
});

test('a bare reason says no more than a status', () => {
	expect(isBareReason('502badgateway')).toBe(true);
	expect(isBareReason('errorcode:502')).toBe(true);
	expect(isBareReason('errorcode:1020')).toBe(false);
	expect(isBareReason('internalservererror')).toBe(true);
	expect(isBareReason('502badgateway,upstreamhasnokey')).toBe(false);
	// "Overloaded" names a reason that other statuses have too.
	expect(isBareReason('overloaded')).toBe(false);
	expect(isBareReason('servertooverloadedforthis')).toBe(false);
});
