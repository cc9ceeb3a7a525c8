import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import type { RawFile } from './raw.ts';

/**
 * Checks one file against its schema. Returns the parsed data, or undefined after
 * adding one problem for each field that is wrong.
 */
export function parseFile<T>(schema: z.ZodType<T>, raw: RawFile, problems: Problem[]): T | undefined {
	if (raw.unreadable !== undefined) {
		problems.push({ file: raw.file, field: '', message: raw.unreadable });
		return undefined;
	}
	const result = schema.safeParse(raw.data, { reportInput: true });
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		problems.push({ file: raw.file, field: issue.path.join('.'), message: adviceFor(issue) });
	}
	return undefined;
}

/** Zod's finding in words that say what to write instead. */
function adviceFor(issue: z.core.$ZodIssue): string {
	if (issue.input === null) return 'null is never written: remove the line if the fact is unknown';
	switch (issue.code) {
		case 'unrecognized_keys':
			return `unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${issue.keys.map((key) => `"${key}"`).join(', ')}: remove or correct the spelling`;
		case 'invalid_value':
			return `write one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}${given(issue.input)}`;
		case 'invalid_type':
			return issue.input === undefined && /undefined$/.test(issue.message)
				? `missing: write ${article(issue.expected)}`
				: /^Invalid input/.test(issue.message)
						? `write ${article(issue.expected)}${given(issue.input)}`
					: issue.message;
		default:
			return issue.message;
	}
}

function article(type: string): string {
	const names: Record<string, string> = { string: 'text', array: 'a list', object: 'a block of fields', int: 'a whole number', record: 'a block of fields' };
	return names[type] ?? `a ${type}`;
}

function given(input: unknown): string {
	return input === undefined ? '' : `, not ${JSON.stringify(input)?.slice(0, 60) ?? typeof input}`;
}
