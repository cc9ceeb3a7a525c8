import type { Cause } from '../schema/entry.ts';
import { elsewhereSchema } from '../schema/elsewhere.ts';
import { errorSchema, type ErrorFile } from '../schema/error.ts';
import { fixSchema } from '../schema/fix.ts';
import { guideSchema } from '../schema/guide.ts';
import { hiddenSchema } from '../schema/hidden.ts';
import { kindSchema, type Kind } from '../schema/kind.ts';
import { lookalikeSchema } from '../schema/lookalike.ts';
import { permalinksSchema } from '../schema/permalinks.ts';
import { providerSchema } from '../schema/provider.ts';
import { questionSchema } from '../schema/tree.ts';
import { parseFile } from './parse.ts';
import { ContentError, type Problem } from './problem.ts';
import type { RawContent, RawFile } from './raw.ts';
import { RULES } from './rules.ts';
import type { Catalogue, CatalogueCause, Entry, WithId } from './types.ts';

/**
 * Raw files in, one frozen Catalogue out: parse, complete by inheritance, check integrity.
 * Throws a ContentError that lists every problem of every file at once.
 */
export function buildCatalogue(raw: RawContent): Catalogue {
	const { catalogue, problems } = inspectContent(raw);
	if (problems.length > 0) throw new ContentError(problems);
	return deepFreeze(catalogue);
}

/** The same without throwing: what could be built, and everything that is wrong with it. */
export function inspectContent(raw: RawContent): { catalogue: Catalogue; problems: Problem[] } {
	const problems: Problem[] = [];
	const parseAll = <T>(schema: Parameters<typeof parseFile<T>>[0], files: RawFile[]) =>
		new Map(
			files.flatMap((file): [string, T & WithId][] => {
				const data = parseFile(schema, file, problems);
				return data ? [[file.id, { ...data, id: file.id, file: file.file, body: file.body.trim() }]] : [];
			})
		);

	const kinds = parseAll(kindSchema, raw.kinds);
	const errors = parseAll(errorSchema, raw.errors);
	const entries = [...kinds.values()].map(entryOfKind);
	for (const error of errors.values()) {
		const kind = kinds.get(error.kind);
		if (kind) entries.push(entryOfError(error, kind));
		else if (!raw.kinds.some((file) => file.id === error.kind)) {
			problems.push({ file: error.file, field: 'kind', message: `there is no content/kinds/${error.kind}.mdx: name an existing kind` });
		}
	}

	const catalogue: Catalogue = {
		entries,
		entry: new Map(entries.map((entry) => [entry.id, entry])),
		providers: parseAll(providerSchema, raw.providers),
		fixes: parseAll(fixSchema, raw.fixes),
		guides: parseAll(guideSchema, raw.guides),
		lookalikes: parseAll(lookalikeSchema, raw.lookalikes),
		triage: parseFile(questionSchema, raw.triage, problems) ?? { ask: '', answers: [] },
		elsewhere: parseFile(elsewhereSchema, raw.elsewhere, problems) ?? [],
		permalinks: parseFile(permalinksSchema, raw.permalinks, problems) ?? {},
		hidden: parseFile(hiddenSchema, raw.hidden, problems) ?? [],
	};
	// A reference to a file that has problems of its own is not dangling: say only what is wrong there.
	const broken = new Set(problems.map((problem) => problem.file));
	for (const rule of RULES) problems.push(...rule.check(catalogue, broken));
	return { catalogue, problems };
}

function entryOfKind(kind: Kind & WithId): Entry {
	return {
		...kind,
		id: `kinds/${kind.id}`,
		provider: null,
		kind: kind.id,
		causes: completeCauses(kind.causes, kind.id),
		inheritsCauses: false,
	};
}

function entryOfError(error: ErrorFile & WithId, kind: Kind): Entry {
	const inherits = error.causes === undefined;
	return {
		...error,
		provider: error.id.split('/')[0] ?? '',
		statuses: error.status === undefined ? [] : [error.status],
		layer: error.layer ?? kind.layer,
		retry: error.retry ?? kind.retry,
		severity: error.severity ?? kind.severity,
		general: kind.general,
		causes: completeCauses(error.causes ?? kind.causes, error.kind),
		inheritsCauses: inherits,
		tree: error.tree ?? (inherits ? kind.tree : undefined),
	};
}

function completeCauses(causes: Cause[], kind: string): CatalogueCause[] {
	return causes.map((cause) => ({ ...cause, kind: cause.kind ?? kind }));
}

function deepFreeze<T>(value: T): T {
	if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
	else if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const item of Object.values(value)) deepFreeze(item);
	}
	return value;
}
