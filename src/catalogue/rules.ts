import { PLACEHOLDERS } from '../schema/fix.ts';
import { SLUG } from '../schema/text.ts';
import { MAX_DEPTH, type Question } from '../schema/tree.ts';
import type { Problem } from './problem.ts';
import type { Catalogue, Entry } from './types.ts';

/** An integrity rule: a pure function from the catalogue to everything that breaks the rule. */
export interface Rule {
	id: string;
	/** @param broken files whose own problems are already reported; references to them are not dangling */
	check(catalogue: Catalogue, broken: ReadonlySet<string>): Problem[];
}

const isBroken = (broken: ReadonlySet<string>, collection: string, id: string) =>
	['mdx', 'yaml'].some((extension) => broken.has(`content/${collection}/${id}.${extension}`));

const brokenEntry = (broken: ReadonlySet<string>, id: string) =>
	isBroken(broken, id.startsWith('kinds/') ? 'kinds' : 'errors', id.replace(/^kinds\//, ''));

/** File names become ids and addresses; Astro drops dots from them without a word. */
const fileNames: Rule = {
	id: 'file-names',
	check: ({ entries, providers, fixes, guides, lookalikes }) =>
		[...entries, ...providers.values(), ...fixes.values(), ...guides.values(), ...lookalikes.values()].flatMap(({ id, file }) =>
			id.split('/').every((part) => SLUG.test(part))
				? []
				: [{ file, field: '', message: `rename the file: "${id}" may hold lower-case letters, digits and single hyphens only` }]
		),
};

const errorFolders: Rule = {
	id: 'error-folders',
	check: ({ entries, providers }, broken) =>
		entries.flatMap(({ id, file, provider }) => {
			if (provider === null) return [];
			if (id.split('/').length !== 2) return [{ file, field: '', message: 'move the file to content/errors/<provider>/<slug>.mdx' }];
			return providers.has(provider) || isBroken(broken, 'providers', provider)
				? []
				: [{ file, field: '', message: `there is no content/providers/${provider}.yaml: add it, or move the file to an existing provider` }];
		}),
};

const issuerReferences: Rule = {
	id: 'issuer-references',
	check: ({ entries, providers }, broken) =>
		entries.flatMap(({ file, issuer }) =>
			issuer === undefined || providers.has(issuer) || isBroken(broken, 'providers', issuer) ? [] : [{ file, field: 'issuer', message: `there is no content/providers/${issuer}.yaml: name an existing provider` }]
		),
};

const fixReferences: Rule = {
	id: 'fix-references',
	check: ({ entries, fixes }, broken) => {
		const known = (id: string) => fixes.has(id) || isBroken(broken, 'fixes', id);
		const message = (id: string) => `there is no content/fixes/${id}.mdx: name an existing fix, or write it`;
		const ofEntries = entries.flatMap((entry) =>
			entry.inheritsCauses
				? []
				: entry.causes.flatMap((cause, c) =>
						cause.fixes.flatMap((id, f) => (known(id) ? [] : [{ file: entry.file, field: `causes.${c}.fixes.${f}`, message: message(id) }]))
					)
		);
		const ofFixes = [...fixes.values()].flatMap(({ file, related }) =>
			related.flatMap((id, r) => (known(id) ? [] : [{ file, field: `related.${r}`, message: message(id) }]))
		);
		return [...ofEntries, ...ofFixes];
	},
};

const causeReferences: Rule = {
	id: 'cause-references',
	check: ({ entries, entry: byId }, broken) =>
		entries.flatMap(({ file, causes, inheritsCauses }) => {
			if (inheritsCauses) return [];
			const problems: Problem[] = [];
			causes.forEach((cause, c) => {
				if (causes.findIndex((other) => other.id === cause.id) !== c) {
					problems.push({ file, field: `causes.${c}.id`, message: `"${cause.id}" stands twice: give each cause an id of its own` });
				}
				if (!byId.has(`kinds/${cause.kind}`) && !isBroken(broken, 'kinds', cause.kind)) {
					problems.push({ file, field: `causes.${c}.kind`, message: `there is no content/kinds/${cause.kind}.mdx: name an existing kind` });
				}
			});
			return problems;
		}),
};

const relatedReferences: Rule = {
	id: 'related-references',
	check: ({ entries, entry: byId }, broken) =>
		entries.flatMap(({ id: own, file, related }) =>
			related.flatMap((id, r) => {
				if (id === own) return [{ file, field: `related.${r}`, message: 'an entry is not related to itself: remove the line' }];
				return byId.has(id) || brokenEntry(broken, id) ? [] : [{ file, field: `related.${r}`, message: `there is no entry "${id}": name an existing one` }];
			})
		),
};

const providerReferences: Rule = {
	id: 'provider-references',
	check: ({ providers }, broken) =>
		[...providers.values()].flatMap(({ id, file, software }) => {
			if (software === undefined) return [];
			if (software === id) return [{ file, field: 'software', message: 'a provider does not run itself: remove the line' }];
			return providers.has(software) || isBroken(broken, 'providers', software)
				? []
				: [{ file, field: 'software', message: `there is no content/providers/${software}.yaml: add it first` }];
		}),
};

/** Walks a tree; calls back for every question with its field path and depth. */
export function walkTree(question: Question, visit: (question: Question, field: string, depth: number) => void, field = 'tree', depth = 1): void {
	visit(question, field, depth);
	question.answers.forEach((answer, a) => {
		if (answer.then) walkTree(answer.then, visit, `${field}.answers.${a}.then`, depth + 1);
	});
}

function checkTree(tree: Question, file: string, root: string, entry: Entry | undefined, catalogue: Catalogue, broken: ReadonlySet<string>): Problem[] {
	const problems: Problem[] = [];
	walkTree(
		tree,
		(question, field, depth) => {
			if (depth === MAX_DEPTH + 1) problems.push({ file, field, message: `the tree is deeper than ${MAX_DEPTH} questions: split the entry or ask less` });
			if (question.how !== undefined && !catalogue.fixes.has(question.how) && !catalogue.guides.has(question.how) && !isBroken(broken, 'fixes', question.how) && !isBroken(broken, 'guides', question.how)) {
				problems.push({ file, field: `${field}.how`, message: `there is neither a fix nor a guide "${question.how}": name an existing one` });
			}
			question.answers.forEach((answer, a) => {
				const at = `${field}.answers.${a}`;
				if (question.answers.findIndex((other) => other.say === answer.say) !== a) problems.push({ file, field: `${at}.say`, message: 'the answer stands twice: say it differently' });
				if (answer.cause !== undefined && !entry) problems.push({ file, field: `${at}.cause`, message: 'there is no cause without an entry: write "entry: kinds/<kind>" instead' });
				if (answer.cause !== undefined && entry && !entry.causes.some((cause) => cause.id === answer.cause)) {
					problems.push({ file, field: `${at}.cause`, message: `"${answer.cause}" is no cause of this entry: write one of ${entry.causes.map((cause) => `"${cause.id}"`).join(', ')}` });
				}
				if (answer.entry !== undefined && !catalogue.entry.has(answer.entry) && !brokenEntry(broken, answer.entry)) {
					problems.push({ file, field: `${at}.entry`, message: `there is no entry "${answer.entry}": name an existing one` });
				}
			});
		},
		root
	);
	return problems;
}

const trees: Rule = {
	id: 'trees',
	check: (catalogue, broken) => [
		...catalogue.entries.flatMap((entry) => (entry.tree && !(entry.inheritsCauses && entry.provider) ? checkTree(entry.tree, entry.file, 'tree', entry, catalogue, broken) : [])),
		...(catalogue.triage.answers.length > 0 ? checkTree(catalogue.triage, 'content/triage.yaml', 'triage', undefined, catalogue, broken) : []),
	],
};

/** A template must have something to hold on to, and its slots something between them. */
const templates: Rule = {
	id: 'templates',
	check: ({ entries }) =>
		entries.flatMap(({ file, messages, causes, inheritsCauses }) => {
			const all = [
				...messages.map((message, m) => [`messages.${m}.text`, message.text] as const),
				...(inheritsCauses ? [] : causes.flatMap((cause, c) => cause.signs.map((sign, s) => [`causes.${c}.signs.${s}`, sign] as const))),
			];
			return all.flatMap(([field, text], t) => {
				const problems: Problem[] = [];
				if (/\{\w+\}\s*\{\w+\}/.test(text)) problems.push({ file, field, message: 'two slots touch: join them to one' });
				if (/^\s*(\{\w+\}\s*)*$/.test(text)) problems.push({ file, field, message: 'the template is all slots: write its fixed words' });
				if (all.findIndex(([, other]) => other === text) !== t) problems.push({ file, field, message: 'the template stands twice in this file: remove one' });
				return problems;
			});
		}),
};

/** Only facts of the provider can stand in the place of words in braces. */
const placeholders: Rule = {
	id: 'placeholders',
	check: ({ fixes }) =>
		[...fixes.values()].flatMap(({ file, steps }) =>
			steps.flatMap((step, s) =>
				step.commands.flatMap(({ code }, c) => [
					...(/\becho\s+"?\$\{?\w*(?:KEY|TOKEN)\w*\}?"?\s*$|\becho\s+%\w*(?:KEY|TOKEN)\w*%|(?:^|\s)\$env:\w*(?:KEY|TOKEN)\w*\s*$/m.test(code)
						? [{ file, field: `steps.${s}.commands.${c}.code`, message: 'the command prints a whole secret: print its length and last four characters' }]
						: []),
					...[...code.matchAll(/(?<![$@%\w])\{([a-z][A-Za-z]+)\}/g)].flatMap(([, name = '']) =>
						name in PLACEHOLDERS ? [] : [{ file, field: `steps.${s}.commands.${c}.code`, message: `{${name}} is no placeholder: write one of ${Object.keys(PLACEHOLDERS).map((key) => `{${key}}`).join(' ')}` }]
					),
				])
			)
		),
};

/** Bodies of kinds, errors and fixes are rendered as Markdown; only guides may use components. */
const plainBodies: Rule = {
	id: 'plain-bodies',
	check: ({ entries, fixes }) =>
		[...entries, ...fixes.values()].flatMap(({ file, body }) =>
			/^(?:import|export)\s|<[A-Z]\w*[\s/>]/m.test(body.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, ''))
				? [{ file, field: 'body', message: 'write plain Markdown: imports and components work in guides only' }]
				: []
		),
};

/** Ids and anchors, once published, work for ever. */
const permanence: Rule = {
	id: 'permanence',
	check: ({ permalinks, entry: byId }, broken) => {
		const file = 'content/permalinks.yaml';
		return Object.entries(permalinks).flatMap(([id, { anchors, renamedTo }]) => {
			if (brokenEntry(broken, id)) return [];
			if (renamedTo !== undefined) {
				if (byId.has(id)) return [{ file, field: id, message: 'the entry exists and is marked as renamed: remove "renamedTo" or rename the file' }];
				return byId.has(renamedTo) || brokenEntry(broken, renamedTo) ? [] : [{ file, field: `${id}.renamedTo`, message: `there is no entry "${renamedTo}": name the one that replaced it` }];
			}
			const entry = byId.get(id);
			if (!entry) return [{ file, field: id, message: 'the entry was published and is gone: bring the file back, or add "renamedTo" here' }];
			return anchors.flatMap((anchor) =>
				entry.causes.some((cause) => cause.id === anchor) ? [] : [{ file, field: `${id}.anchors`, message: `the cause "${anchor}" was published and is gone from ${entry.file}: bring its id back` }]
			);
		});
	},
};

/** What clients hide is said of entries that exist. */
const hiddenReferences: Rule = {
	id: 'hidden-references',
	check: ({ hidden, entry: byId }, broken) =>
		hidden.flatMap(({ entry, shown }, h) =>
			([['entry', entry], ['shown', shown]] as const).flatMap(([field, id]) =>
				byId.has(id) || brokenEntry(broken, id) ? [] : [{ file: 'content/hidden-by-clients.yaml', field: `${h}.${field}`, message: `there is no entry "${id}": run npm run clients -- --update` }]
			)
		),
};

/** A table of look-alikes compares two entries at least, each once and with words to compare, and is linked from pages that exist. */
const lookalikeReferences: Rule = {
	id: 'lookalike-references',
	check: ({ lookalikes, entries, entry: byId }, broken) => {
		const statuses = new Set(entries.flatMap((entry) => entry.statuses));
		return [...lookalikes.values()].flatMap(({ file, groups, statuses: linked }) => {
			const all = groups.flatMap((group, g) => group.entries.map((id, e) => ({ id, field: `groups.${g}.entries.${e}` })));
			return [
				...(all.length < 2 ? [{ file, field: 'groups', message: 'one entry alone looks like nothing: name at least two' }] : []),
				...all.flatMap(({ id, field }, place) => {
					const entry = byId.get(id);
					if (!entry) return brokenEntry(broken, id) ? [] : [{ file, field, message: `there is no entry "${id}": name an existing one` }];
					if (entry.messages.length + entry.codes.length === 0) return [{ file, field, message: `"${id}" has neither a message nor a code to compare: leave it out` }];
					return all.findIndex((other) => other.id === id) === place ? [] : [{ file, field, message: `"${id}" stands twice in the table: remove one` }];
				}),
				...linked.flatMap((status, s) => (statuses.has(status) ? [] : [{ file, field: `statuses.${s}`, message: `no entry carries ${status}, so it has no page: remove it` }])),
			];
		});
	},
};

export const RULES: readonly Rule[] = [fileNames, errorFolders, issuerReferences, fixReferences, causeReferences, relatedReferences, providerReferences, trees, templates, placeholders, plainBodies, permanence, hiddenReferences, lookalikeReferences];
