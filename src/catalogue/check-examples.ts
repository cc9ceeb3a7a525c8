import { diagnose } from '../engine/diagnose.ts';
import type { ReadyIndex } from '../engine/index.ts';
import type { Entry } from './types.ts';

/** One line per example that is not diagnosed as its entry, and per look-alike that is, with what spoke for the wrong answer. */
export function checkExamples(entries: readonly Entry[], index: ReadyIndex): string[] {
	return entries.flatMap((entry) => [
		...entry.examples.flatMap((text, number) => {
			const { best, outcome, evidence } = diagnose(text, index);
			return best?.entry === entry.id ? [] : [describe(entry, `examples.${number}`, `is diagnosed as ${best?.entry ?? outcome}`, text, evidence)];
		}),
		...entry.not.flatMap((text, number) => {
			const { best, evidence } = diagnose(text, index);
			return best?.entry === entry.id ? [describe(entry, `not.${number}`, 'is diagnosed as this entry', text, evidence)] : [];
		}),
	]);
}

function describe({ file }: Entry, field: string, what: string, text: string, evidence: { what: string; text: string; weight: number }[]): string {
	const strongest = [...evidence].sort((a, b) => b.weight - a.weight).slice(0, 4).map((piece) => `${piece.what} ${piece.weight} ${JSON.stringify(piece.text.slice(0, 60))}`);
	return `${file} ${field} ${what}\n  ${JSON.stringify(text.slice(0, 200))}\n  evidence: ${strongest.join('; ') || 'none'}`;
}
