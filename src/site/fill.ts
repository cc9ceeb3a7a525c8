import type { Facts } from '../catalogue/facts.ts';
import { fill } from '../engine/cards.ts';
import type { Fix } from '../schema/fix.ts';

export { factsOf, NEUTRAL, type Facts } from '../catalogue/facts.ts';
export { fill } from '../engine/cards.ts';

/** A fix with every placeholder filled. */
export function fillFix<T extends Fix>(fix: T, facts: Facts): T {
	const filled = (text: string) => fill(text, facts);
	return {
		...fix,
		title: filled(fix.title),
		summary: filled(fix.summary),
		stop: filled(fix.stop),
		steps: fix.steps.map((step) => ({
			do: filled(step.do),
			expect: filled(step.expect),
			commands: step.commands.map(({ shell, code }) => ({ shell, code: filled(code) })),
		})),
	};
}
