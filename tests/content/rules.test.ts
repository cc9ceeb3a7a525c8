import { describe, expect, test } from 'vitest';
import { buildCatalogue, inspectContent } from '../../src/catalogue/build.ts';
import { ContentError } from '../../src/catalogue/problem.ts';
import { RULES } from '../../src/catalogue/rules.ts';
import { minimalError, minimalFix, minimalKind, minimalLookalike, minimalProvider, rawContent, type Parts } from '../support/content.ts';

const problemsOf = (parts: Parts, body = '') => {
	const raw = rawContent(parts);
	for (const kind of raw.kinds) kind.body = body;
	return inspectContent(raw).problems.map(({ file, field, message }) => `${file} ${field}: ${message}`);
};
const kindWithTree = (tree: unknown) => ({ kinds: { 'rate-limit': minimalKind({ tree }) } });
const deep = (levels: number): unknown => ({ ask: 'Deeper?', answers: [levels > 1 ? { say: 'Yes', then: deep(levels - 1) } : { say: 'Yes', cause: 'too-fast' }, { say: 'No', cause: 'too-many' }] });

test('the minimal content is sound', () => {
	expect(problemsOf({})).toEqual([]);
	expect(problemsOf({ lookalikes: { slow: minimalLookalike() } })).toEqual([]);
});

describe('schemas say what is wrong, where, and what to write instead', () => {
	test.each<[string, Parts, RegExp]>([
		['an unknown key', { errors: { 'acme/slow-down': minimalError({ statuz: 429 }) } }, /slow-down\.mdx : unknown key "statuz": remove or correct the spelling/],
		['null', { errors: { 'acme/slow-down': minimalError({ status: null }) } }, /status: null is never written: remove the line/],
		['an unquoted code', { errors: { 'acme/slow-down': minimalError({ codes: [1113] }) } }, /codes\.0: put the code in quotes/],
		['a missing field', { errors: { 'acme/slow-down': minimalError({ summary: undefined }) } }, /summary: missing: write text/],
		['a wrong word', { errors: { 'acme/slow-down': minimalError({ retry: 'maybe' }) } }, /retry: write one of "no", "yes", "backoff", "after-fix", not "maybe"/],
		['too few examples', { errors: { 'acme/slow-down': minimalError({ examples: ['one'] }) } }, /examples: give at least two examples/],
		['no look-alike', { errors: { 'acme/slow-down': minimalError({ not: [] }) } }, /not: give at least one look-alike/],
		['a kind with one cause', { kinds: { 'rate-limit': minimalKind({ causes: [{ id: 'a', title: 'A', likelihood: 'common', fixes: ['wait'] }] }) } }, /causes: give at least two causes/],
		['a question with five answers', kindWithTree({ ask: 'Which?', answers: ['a', 'b', 'c', 'd', 'e'].map((say) => ({ say, cause: 'too-fast' })) }), /tree\.answers: give at most four answers/],
		['an answer with two ends', kindWithTree({ ask: 'Which?', answers: [{ say: 'a', cause: 'too-fast', entry: 'kinds/rate-limit' }, { say: 'b', cause: 'too-many' }] }), /tree\.answers\.0: give exactly one of/],
		['a question without a question mark', kindWithTree({ ask: 'Tell me', answers: [{ say: 'a', cause: 'too-fast' }, { say: 'b', cause: 'too-many' }] }), /tree\.ask: write a question that ends in "\?"/],
		['groups without titles', { lookalikes: { slow: minimalLookalike({ groups: [{ entries: ['acme/slow-down'] }, { entries: ['kinds/rate-limit'] }] }) } }, /groups: give each group a title/],
		['a table of look-alikes without a tell', { lookalikes: { slow: minimalLookalike({ tells: ['One.'] }) } }, /tells: give at least two lines/],
		['a status that is none', { errors: { 'acme/slow-down': minimalError({ status: 999 }) } }, /status: write an HTTP status between 100 and 599/],
	])('%s', (_name, parts, wanted) => {
		const problems = problemsOf(parts);
		expect(problems.join('\n')).toMatch(wanted);
	});
});

describe('integrity rules', () => {
	const cases: Record<string, [Parts, RegExp]> = {
		'file-names': [{ errors: { 'acme/gpt-4.1': minimalError() } }, /gpt-4\.1\.mdx : rename the file/],
		'error-folders': [{ errors: { 'nobody/slow-down': minimalError() }, triage: { ask: 'What?', answers: [{ say: 'A', entry: 'kinds/rate-limit' }, { say: 'B', entry: 'kinds/rate-limit' }] } }, /there is no content\/providers\/nobody\.yaml/],
		'issuer-references': [{ errors: { 'acme/slow-down': minimalError({ issuer: 'nobody' }) } }, /issuer: there is no content\/providers\/nobody\.yaml/],
		'fix-references': [{ errors: { 'acme/slow-down': minimalError({ causes: [{ id: 'a', title: 'A', likelihood: 'common', fixes: ['pray'] }] }) } }, /causes\.0\.fixes\.0: there is no content\/fixes\/pray\.mdx/],
		'cause-references': [{ errors: { 'acme/slow-down': minimalError({ causes: [{ id: 'a', title: 'A', likelihood: 'common', kind: 'bad-luck', fixes: ['wait'] }] }) } }, /causes\.0\.kind: there is no content\/kinds\/bad-luck\.mdx/],
		'related-references': [{ errors: { 'acme/slow-down': minimalError({ related: ['acme/gone'] }) } }, /related\.0: there is no entry "acme\/gone"/],
		'provider-references': [{ providers: { acme: minimalProvider({ software: 'gone' }) } }, /software: there is no content\/providers\/gone\.yaml/],
		trees: [kindWithTree(deep(7)), /the tree is deeper than 6 questions/],
		templates: [{ errors: { 'acme/slow-down': minimalError({ messages: [{ text: '{a} {b}' }] }) } }, /messages\.0\.text: two slots touch/],
		placeholders: [{ fixes: { wait: minimalFix({ steps: [{ do: 'Look.', expect: 'It.', commands: [{ shell: 'bash', code: 'echo $OPENAI_API_KEY' }] }] }) } }, /prints a whole secret/],
		'hidden-references': [{ hidden: [{ client: 'openai', entry: 'acme/gone', shown: 'kinds/rate-limit' }] }, /hidden-by-clients\.yaml 0\.entry: there is no entry "acme\/gone"/],
		'lookalike-references': [{ lookalikes: { slow: minimalLookalike({ groups: [{ entries: ['acme/slow-down', 'acme/gone'] }] }) } }, /lookalikes\/slow\.yaml groups\.0\.entries\.1: there is no entry "acme\/gone"/],
		'plain-bodies': [{}, /content\/kinds\/rate-limit\.mdx body: write plain Markdown/],
		permanence: [{ permalinks: { 'acme/gone': { anchors: [] } } }, /acme\/gone: the entry was published and is gone/],
	};
	test('each rule has a case here', () => {
		expect(Object.keys(cases).sort()).toEqual(RULES.map(({ id }) => id).sort());
	});
	test.each(Object.entries(cases))('%s', (id, [parts, wanted]) => {
		expect(problemsOf(parts, id === 'plain-bodies' ? "import Thing from './thing.astro';\n\n<Thing />" : '').join('\n')).toMatch(wanted);
	});
	test.each<[string, Parts, RegExp]>([
		['a cause id twice', { errors: { 'acme/slow-down': minimalError({ causes: [1, 2].map(() => ({ id: 'a', title: 'A', likelihood: 'common', fixes: ['wait'] })) }) } }, /causes\.1\.id: "a" stands twice/],
		['an answer to no cause', kindWithTree({ ask: 'Which?', answers: [{ say: 'a', cause: 'gone' }, { say: 'b', cause: 'too-many' }] }), /tree\.answers\.0\.cause: "gone" is no cause of this entry: write one of "too-fast", "too-many"/],
		['a way to find out that is not there', kindWithTree({ ask: 'Which?', how: 'gone', answers: [{ say: 'a', cause: 'too-fast' }, { say: 'b', cause: 'too-many' }] }), /tree\.how: there is neither a fix nor a guide "gone"/],
		['an unknown placeholder', { fixes: { wait: minimalFix({ steps: [{ do: 'Call.', expect: 'It.', commands: [{ shell: 'bash', code: 'curl {url}' }] }] }) } }, /\{url\} is no placeholder/],
		['an anchor that is gone', { permalinks: { 'acme/slow-down': { anchors: ['old-cause'] } } }, /the cause "old-cause" was published and is gone/],
		['an entry twice in a table of look-alikes', { lookalikes: { slow: minimalLookalike({ groups: [{ title: 'A', entries: ['acme/slow-down'] }, { title: 'B', entries: ['acme/slow-down'] }] }) } }, /groups\.1\.entries\.0: "acme\/slow-down" stands twice/],
		['an entry without words in a table of look-alikes', { errors: { 'acme/slow-down': minimalError({ messages: [] }) }, lookalikes: { slow: minimalLookalike({ groups: [{ entries: ['acme/slow-down', 'kinds/rate-limit'] }] }) } }, /groups\.0\.entries\.0: "acme\/slow-down" has neither a message nor a code/],
		['a table of one', { lookalikes: { slow: minimalLookalike({ groups: [{ entries: ['acme/slow-down'] }] }) } }, /groups: one entry alone/],
		['a table linked from a status without a page', { lookalikes: { slow: minimalLookalike({ statuses: [429, 418] }) } }, /statuses\.1: no entry carries 418/],
		['a table with a file name that is no slug', { lookalikes: { '4.2.9': minimalLookalike() } }, /4\.2\.9\.yaml : rename the file/],
		['a rename to nowhere', { permalinks: { 'acme/old': { renamedTo: 'acme/gone' } } }, /acme\/old\.renamedTo: there is no entry "acme\/gone"/],
	])('%s', (_name, parts, wanted) => {
		expect(problemsOf(parts).join('\n')).toMatch(wanted);
	});
});

test('all problems come at once, and a broken file does not make references to it dangle', () => {
	const problems = problemsOf({ errors: { 'acme/slow-down': minimalError({ statuz: 1, related: ['acme/other'] }), 'acme/other': minimalError({ kind: 'gone' }) }, fixes: { wait: minimalFix({ stop: undefined }) } });
	expect(problems).toHaveLength(3);
	expect(problems.join('\n')).toMatch(/statuz[\s\S]*wait\.mdx stop|wait\.mdx stop[\s\S]*statuz/);
});

test('building throws with every problem in its message', () => {
	expect(() => buildCatalogue(rawContent({ errors: { 'acme/slow-down': minimalError({ a: 1, status: null }) } }))).toThrowError(ContentError);
	expect(() => buildCatalogue(rawContent({ errors: { 'acme/slow-down': minimalError({ a: 1, status: null }) } }))).toThrowError(/2 problems/);
});

test('an error inherits from its kind whatever it does not say', () => {
	const entry = buildCatalogue(rawContent()).entry.get('acme/slow-down');
	expect(entry).toMatchObject({ retry: 'backoff', layer: 'limits', severity: 'low', inheritsCauses: true, provider: 'acme' });
	expect(entry?.causes.map(({ id }) => id)).toEqual(['too-fast', 'too-many']);
});

test('the catalogue is frozen', () => {
	const catalogue = buildCatalogue(rawContent());
	expect(() => ((catalogue.entries[0] as { title: string }).title = 'x')).toThrow(TypeError);
});
