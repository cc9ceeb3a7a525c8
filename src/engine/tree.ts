import type { CauseCard } from './cards.ts';
import type { Question } from './types.ts';

/** Where a walk through a tree has come to. */
export type Place = { question: Question } | { cause: string } | { entry: string };

/**
 * Follows answers, by their number, from the root of a tree. A number that does not exist ends the walk where it
 * is, so that an old link never leads nowhere.
 */
export function walk(root: Question, answers: readonly number[]): Place {
	let question = root;
	for (const number of answers) {
		const answer = question.answers[number];
		if (!answer) break;
		if (answer.cause !== undefined) return { cause: answer.cause };
		if (answer.entry !== undefined) return { entry: answer.entry };
		if (!answer.then) break;
		question = answer.then;
	}
	return { question };
}

/** The questions of an entry without a tree: its causes in order, each by how it shows itself. The last one remains. */
export function askInOrder(causes: readonly CauseCard[]): Question | undefined {
	const [first, ...rest] = causes;
	if (!first || rest.length === 0) return undefined;
	const next = askInOrder(rest);
	const last = rest[0];
	return {
		ask: `Does this fit? ${first.tell ?? first.title}`,
		answers: [
			{ say: 'Yes', cause: first.id },
			next ? { say: 'No', then: next } : { say: 'No', cause: last?.id ?? first.id },
		],
	};
}
