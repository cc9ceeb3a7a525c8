import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Matcher, packPattern, unpackPattern, type Hit } from '../../src/engine/match.ts';
import { normalise } from '../../src/engine/normalise.ts';
import { compileTemplate } from '../../src/engine/template.ts';
import type { Pattern } from '../../src/engine/types.ts';

const pattern = (text: string, options: Partial<Pattern> = {}): Pattern => ({ role: 'message', targets: [0], ...compileTemplate(text), ...options });
const find = (templates: (string | Pattern)[], paste: string) => {
	const text = normalise(paste);
	const patterns = templates.map((one) => packPattern(typeof one === 'string' ? pattern(one) : one));
	return new Matcher({ patterns }).find(text).map((hit) => ({ ...hit, values: valuesOf(hit, text.squeezed) }));
};
const valuesOf = ({ slots }: Hit, squeezed: string) => slots.map(([start, end]) => squeezed.slice(start, end));

describe('templates', () => {
	test('capture what stands in their slots', () => {
		const [hit] = find(['Rate limit reached for {model} in organization {org} on tokens per min (TPM): Limit {limit}, Used {used}'], 'Rate limit reached for gpt-4o in organization acme on tokens per min (TPM): Limit 30000, Used 29000');
		expect(hit).toMatchObject({ fraction: 1, values: ['gpt-4o', 'acme', '30000', '29000'] });
	});
	test('are found although a terminal broke them', () => {
		expect(find(['Your credit balance is too low'], 'Your credit bal\n│ ance is too│\n low')).toHaveLength(1);
	});
	test('are partly found where the paste is cut off, from either end', () => {
		const template = 'You exceeded your current quota, please check your plan and billing details.';
		expect(find([template], 'xceeded your current quota, please check your plan and bil')[0]?.fraction).toBeGreaterThan(0.7);
		expect(find([template], 'You exceeded your current quota, please check')[0]?.fraction).toBeGreaterThan(0.5);
		expect(find([template], 'You exceeded')).toHaveLength(0);
	});
	test('are found as often as they stand there', () => {
		expect(find(['Overloaded by requests'], 'Overloaded by requests\n'.repeat(10))).toHaveLength(10);
	});
	test('with a slot at either end capture to a bound, not the whole paste', () => {
		const [hit] = find(['failed, reason: {reason}'], `failed, reason: ${'x'.repeat(5000)}`);
		expect(hit?.values[0]?.length).toBeLessThanOrEqual(400);
	});
	test('with a slot in quotes take one word there, in whatever quotes', () => {
		expect(find(["Model '{model}' not found"], 'Model `gpt-4` not found')).toHaveLength(1);
		expect(find(["Model '{model}' not found"], 'Model gp\n  t-4 not found')).toHaveLength(1);
		expect(find(["Model '{model}' not found"], 'Model metadata for gpt-4 not found')).toHaveLength(0);
		expect(find(['"{model}" does not support chat'], 'Error: 400 "tiny-embed" does not support chat')[0]?.values).toEqual(['tiny-embed']);
	});
	test('with a slot at the end capture no more than the string it stands in', () => {
		expect(find(['failed for reason: {reason}'], "{'message': 'failed for reason: no disk', 'type': 'server_error'}")[0]?.values).toEqual(['nodisk']);
		expect(find(['failed for reason: {reason}'], '{"message": "failed for reason: no disk", "type": "x"}')[0]?.values).toEqual(['nodisk']);
	});
	test('in Chinese are found by four characters', () => {
		expect(find(['令牌已过期'], '错误：该令牌已过期。')).toHaveLength(1);
	});
	test('that must stand alone do not match inside a word', () => {
		const whole = pattern('overloaded', { whole: true });
		expect(find([whole], 'error: Overloaded!')).toHaveLength(1);
		expect(find([whole], 'callOverloadedMethod')).toHaveLength(0);
	});
});

test('a code of unequal width is not found in a longer one', () => {
	expect(find([pattern('NG0500', { role: 'code', whole: true })], 'error NG05000')).toHaveLength(0);
});

test('packing and unpacking gives the same pattern', () => {
	for (const one of [pattern('a {b} c {d}'), pattern('x', { role: 'sign', cause: 2, whole: true }), pattern('y', { targets: [1, 2], shared: true, wrapper: true, bare: true })]) {
		expect(unpackPattern(packPattern(one))).toEqual(one);
	}
});

test('every compiled template is found in the text it renders to', () => {
	const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789 .,:()'), minLength: 8, maxLength: 30 }).filter((text) => text.replace(/\s/g, '').length >= 8);
	fc.assert(
		fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.string({ unit: fc.constantFrom(...'XYZ'), minLength: 1, maxLength: 20 }), (parts, value) => {
			expect(find([parts.join('{value}')], `before ${parts.join(value)} behind`).some((hit) => hit.fraction === 1)).toBe(true);
		})
	);
});

test('cost grows with the text, not with hostile repetition', () => {
	const templates = Array.from({ length: 200 }, (_, i) => `aaaa{x}aaaa{y}aaaabbbb${i}`);
	const time = (length: number) => {
		const paste = 'a'.repeat(length);
		const start = performance.now();
		find(templates, paste);
		return performance.now() - start;
	};
	time(20_000);
	// Not a benchmark: quadratic growth would be fifty times, linear is about eight.
	expect(time(160_000)).toBeLessThan(30 * Math.max(2, time(20_000)));
});
