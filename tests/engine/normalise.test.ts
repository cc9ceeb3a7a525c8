import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, squeeze } from '../../src/engine/normalise.ts';

const plain = 'Rate limit reached for gpt-4o in organization "acme": Limit 3';

describe('noise makes no difference to the squeezed form', () => {
	test.each([
		['colours', plain.replace('reached', '\u001b[31mreached\u001b[0m')],
		['colours written out', plain.replace('reached', '\\u001b[31mreached\\u001b[0m')],
		['JSON escapes, one level', plain.replaceAll('"', '\\"')],
		['JSON escapes, three levels', plain.replaceAll('"', '\\\\\\\\\\\\\\"')],
		['curly quotes', plain.replace('"acme"', '“acme”')],
		['a Python repr', plain.replaceAll('"', "'")],
		['hard wraps inside words in a box', '│ Rate limit reac │\n│ hed for gpt-4o  │\n│ in organization "acme": Limit 3 │'],
		['escaped line breaks', plain.replaceAll(' ', '\\n')],
		['full-width characters', plain.replace(':', '：').replace('3', '３')],
		['zero-width characters', plain.replace('limit', 'li\u200bmit')],
		['a bullet', `⏺ ${plain}`],
		['another case', plain.toUpperCase()],
		['HTML entities', plain.replaceAll('"', '&quot;')],
		['a mail quote', `> ${plain}`],
		['a log prefix', `2026-11-20T10:11:12.123Z ERROR ${plain}`],
		['a container’s log prefix', `api-1  | 2026-11-20 10:11:12,123 - ERROR - ${plain}`],
	])('%s', (_name, noisy) => {
		expect(normalise(noisy).squeezed).toBe(squeeze(plain));
	});
});

describe('offsets', () => {
	test('each squeezed character knows where it came from', () => {
		const paste = '⏺ \u001b[1mAPI\u001b[0m Error:\n  "Overloaded"';
		const { squeezed, squeezedAt, cleanAt } = normalise(paste);
		const start = squeezed.indexOf('overloaded');
		expect(paste.slice(cleanAt[squeezedAt[start] ?? 0])).toMatch(/^Overloaded/);
	});

	test('rise, and stay inside the paste, whatever it is', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\\', 'n', 'u', '0', '"', '\n', '\u001b', '[', 'm', '│', '\ud83d', '&', ';', '…') })), (paste) => {
				const { clean, cleanAt, squeezed, squeezedAt } = normalise(paste);
				expect(cleanAt).toHaveLength(clean.length);
				expect(squeezedAt).toHaveLength(squeezed.length);
				for (let i = 0; i < cleanAt.length; i++) {
					expect(cleanAt[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (cleanAt[i - 1] ?? 0));
					expect(cleanAt[i]).toBeLessThan(paste.length);
				}
			})
		);
	});
});

test('squeezing twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(squeeze(squeeze(text))).toBe(squeeze(text));
		})
	);
});
