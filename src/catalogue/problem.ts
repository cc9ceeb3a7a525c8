/** One thing wrong with the content, in words that say what to write instead. */
export interface Problem {
	/** Path under the project, such as content/errors/openai/insufficient-quota.mdx. */
	file: string;
	/** Dotted path of the field, such as causes.0.fixes.1; empty for the file as a whole. */
	field: string;
	/** What is wrong, and what to write instead. */
	message: string;
}

/** Thrown when a catalogue cannot be built; carries every problem, not the first. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];
	constructor(problems: readonly Problem[]) {
		super(formatProblems(problems));
		this.name = 'ContentError';
		this.problems = problems;
	}
}

/** Problems as text: grouped by file, a line each, with the count last. */
export function formatProblems(problems: readonly Problem[]): string {
	const lines: string[] = [];
	let file = '';
	for (const problem of [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))) {
		if (problem.file !== file) lines.push((file = problem.file));
		lines.push(`  ${problem.field ? `${problem.field}: ` : ''}${problem.message}`);
	}
	lines.push(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
	return lines.join('\n');
}
