import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { readDisk } from '../../src/catalogue/read-disk.ts';

const { entries, providers } = buildCatalogue(readDisk());

/** Every row of the five services' own tables: statuses, codes, and facts that must stand on the provider's pages. */
const SEEDS: Record<string, { statuses: number[]; codes?: string[]; facts: RegExp[] }> = {
	axiomcode: {
		statuses: [401, 402, 404, 429, 500],
		codes: ['insufficient_balance'],
		facts: [/https:\/\/axiomcode\.top\/v1/, /sk-axiom-/, /time zone/i, /hotspot/i, /setx/, /\.zshrc/, /10 minutes/, /redemption/i],
	},
	'4allapi': { statuses: [400, 401, 403, 404, 413, 429, 500, 503, 504, 524], facts: [/https:\/\/api\.4allapi\.com/, /2 minutes/, /unlimited/i, /TPM/, /Supported Models/, /o1/] },
	aione: { statuses: [400, 401, 403, 429, 500, 502, 503], codes: ['invalid_api_key', 'model_not_found', 'rate_limit_exceeded', 'context_length_exceeded'], facts: [/sk-nex-/, /\/v1\/models/, /case-sensitive/i, /max_tokens/, /RPM/] },
	apixo: {
		statuses: [400, 401, 403, 404, 429, 500, 503],
		codes: ['CONTENT_VIOLATION', 'NSFW_DETECTED', 'PROMPT_TOO_LONG', 'INVALID_PROMPT', 'INVALID_IMAGE_URL', 'IMAGE_TOO_LARGE', 'UNSUPPORTED_FORMAT', 'IMAGE_DOWNLOAD_FAILED', 'PROCESSING_TIMEOUT', 'MODEL_UNAVAILABLE', 'GENERATION_FAILED', 'INSUFFICIENT_CREDITS'],
		facts: [/10 ?MB/, /JPEG/, /WebP/, /taskId/, /failMsg/],
	},
	qcode: { statuses: [400, 401, 403, 429, 500, 502, 503, 529], facts: [/https:\/\/asia\.qcode\.cc\/api/, /cr_/, /ANTHROPIC_AUTH_TOKEN/, /ANTHROPIC_BASE_URL/, /1 to 2 hours/, /9:00/, /23:00/, /\/compact/] },
};

describe.each(Object.entries(SEEDS))('%s', (slug, { statuses, codes = [], facts }) => {
	const own = entries.filter(({ provider }) => provider === slug);
	test('has an entry for each status of its table', () => {
		expect(statuses.filter((status) => !own.some((entry) => entry.status === status))).toEqual([]);
	});
	test('has an entry for each of its codes', () => {
		expect(codes.filter((code) => !own.some((entry) => entry.codes.includes(code)))).toEqual([]);
	});
	test('gives causes with fixes everywhere', () => {
		for (const entry of own) for (const cause of entry.causes) expect(cause.fixes.length, `${entry.id}#${cause.id}`).toBeGreaterThan(0);
	});
	test.each(facts)('states %s', (fact) => {
		expect(JSON.stringify([providers.get(slug), own])).toMatch(fact);
	});
});

test('severities are the ones that qcode states', () => {
	const severity = (status: number) => entries.find((entry) => entry.provider === 'qcode' && entry.status === status)?.severity;
	expect([400, 401, 403, 429, 500, 502, 503, 529].map(severity)).toEqual(['low', 'medium', 'medium', 'medium', 'high', 'high', 'high', 'high']);
});
