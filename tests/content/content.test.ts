import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/catalogue/check-examples.ts';
import { inspectContent } from '../../src/catalogue/build.ts';
import { formatProblems } from '../../src/catalogue/problem.ts';
import { readDisk } from '../../src/catalogue/read-disk.ts';
import { walkTree } from '../../src/catalogue/rules.ts';
import { normalise } from '../../src/engine/normalise.ts';
import { projectIndex } from '../support/index.ts';

const { catalogue, problems } = inspectContent(readDisk());
const index = projectIndex();

test('the content is sound', () => {
	expect(formatProblems(problems)).toBe('0 problems');
});

test('all kinds of the closed vocabulary are there, each with causes and fixes', () => {
	const kinds = catalogue.entries.filter(({ provider }) => provider === null);
	expect(kinds).toHaveLength(64);
	for (const kind of kinds) expect(kind.causes.length).toBeGreaterThanOrEqual(2);
});

test('every example is diagnosed as its entry, first, and no look-alike is', () => {
	expect(checkExamples(catalogue.entries, index).join('\n\n')).toBe('');
});

describe.each(catalogue.entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
	test('every template is found in the text it renders to', () => {
		for (const { text } of entry.messages) {
			const rendered = normalise(text.replace(/\{[A-Za-z]\w*\}/g, 'x1'));
			const found = index.matcher.find(rendered).some((hit) => hit.pattern.role === 'message' && hit.fraction === 1);
			expect(found, text).toBe(true);
		}
	});
	test('every path of its tree ends, and asks nothing twice', () => {
		if (!entry.tree) return;
		const walkAll = (question: typeof entry.tree, asked: string[]): void => {
			expect(asked).not.toContain(question.ask);
			for (const answer of question.answers) {
				if (answer.then) walkAll(answer.then, [...asked, question.ask]);
				else if (answer.cause !== undefined) expect(entry.causes.find(({ id }) => id === answer.cause)?.fixes.length).toBeGreaterThan(0);
				else expect(catalogue.entry.get(answer.entry ?? '')?.causes.length).toBeGreaterThan(0);
			}
		};
		walkAll(entry.tree, []);
	});
	test('money, keys, plans and policies are never worth a retry', () => {
		if (['billing', 'auth', 'content'].includes(entry.layer) && entry.kind !== 'empty-response') expect(['no', 'after-fix']).toContain(entry.retry);
	});
});

test('every end of the triage tree is an entry', () => {
	walkTree(catalogue.triage, (question) => {
		for (const answer of question.answers) if (!answer.then) expect(catalogue.entry.has(answer.entry ?? '')).toBe(true);
	});
});
