import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { lookalikeRows, tablesOfStatus, tablesWith } from '../../src/catalogue/tables.ts';
import { minimalError, minimalLookalike, rawContent } from '../support/content.ts';

const error = (messages: string[], codes: string[] = []) => minimalError({ messages: messages.map((text) => ({ text })), codes });
const catalogue = buildCatalogue(
	rawContent({
		triage: { ask: 'What do you see?', answers: [{ say: 'A limit', entry: 'kinds/rate-limit' }, { say: 'Many', entry: 'acme/many' }] },
		errors: {
			'acme/many': error(['first words of Acme', 'the quota of Acme is spent', 'more words of Acme']),
			'acme/fragment': error(['a whole sentence of Acme that says it', 'sentence of Acme', 'another sentence altogether']),
			'acme/code': error([], ['acme_code_1', 'acme_code_2', 'acme_code_3']),
		},
		lookalikes: { slow: minimalLookalike({ words: ['QUOTA'], statuses: [429], groups: [{ title: 'A', entries: ['acme/many', 'acme/fragment'] }, { title: 'B', entries: ['acme/code'] }] }) },
	})
);
const table = catalogue.lookalikes.get('slow');
const groups = table ? lookalikeRows(catalogue, table) : [];
const words = groups.flatMap(({ rows }) => rows.map(({ messages, more, codes }) => [...messages.map(({ text }) => text), ...codes, more]));

test('rows stand in the order of the file, group by group', () => {
	expect(groups.map(({ title, rows }) => [title, ...rows.map(({ entry }) => entry.id)])).toEqual([
		['A', 'acme/many', 'acme/fragment'],
		['B', 'acme/code'],
	]);
});

test('a message with the words of the family comes first', () => {
	expect(words[0]).toEqual(['the quota of Acme is spent', 'first words of Acme', 1]);
});

test('a fragment of the first message is passed over', () => {
	expect(words[1]).toEqual(['a whole sentence of Acme that says it', 'another sentence altogether', 1]);
});

test('an entry without a message shows its codes', () => {
	expect(words[2]).toEqual(['acme_code_1', 'acme_code_2', 0]);
});

test('entries and statuses know their tables', () => {
	expect(tablesWith(catalogue, 'acme/code').map(({ id }) => id)).toEqual(['slow']);
	expect(tablesWith(catalogue, 'kinds/rate-limit')).toEqual([]);
	expect(tablesOfStatus(catalogue, 429).map(({ id }) => id)).toEqual(['slow']);
});
