import { fill, type Cards } from '../engine/cards.ts';
import type { Diagnosis } from '../engine/types.ts';

const OUTCOMES = { certain: 'certain', likely: 'likely', ambiguous: 'one of several', none: 'nothing recognised' } as const;

/** A diagnosis as plain text, in the order of the page: verdict, title, meaning, first step, other causes, evidence. */
export function describeDiagnosis(diagnosis: Diagnosis, cards: Cards, why: boolean): string {
	const { best, facts, outcome, retry, secrets, unread } = diagnosis;
	const lines: string[] = [];
	const card = best && cards.entries[best.entry];
	if (!best || !card) {
		lines.push('No error that this catalogue covers was recognised.');
		if (facts.status) lines.push(`Seen: status ${facts.status}.`);
		lines.push('Look it up by status or provider: /errors/');
	} else {
		lines.push(`${retry ? cards.verdicts[retry] : ''}${facts.retryAfterSeconds === undefined ? '' : ` (the text says: wait ${facts.retryAfterSeconds} s)`}`);
		lines.push(`${card.title}  [${OUTCOMES[outcome]}]  ${best.url}`);
		lines.push(card.summary);
		const known = { provider: best.provider, client: facts.client, status: facts.status, model: facts.model, 'request id': facts.requestId, ...facts.values };
		for (const [name, value] of Object.entries(known)) if (value !== undefined && value !== null && value !== '') lines.push(`  ${name}: ${value}`);
		const place = cards.layers[card.layer];
		lines.push(`Failing hop: ${place}`);
		const cause = card.causes.find(({ id }) => id === best.cause) ?? card.causes[0];
		const fixId = cause?.fixes[0];
		const fix = fixId === undefined ? undefined : cards.fixes[fixId];
		if (cause && fix) {
			const words = cards.providers[best.provider ?? '']?.facts ?? cards.neutral;
			lines.push('', `Do this first: ${fill(fix.title, words)} (${best.cause ? 'the text points to' : 'most likely'}: ${cause.title})`);
			fix.steps.forEach((step, number) => {
				lines.push(`  ${number + 1}. ${fill(step.do, words)}`);
				for (const command of step.commands) lines.push(...fill(command.code, words).trimEnd().split('\n').map((line) => `       ${line}`));
				lines.push(`     Expect: ${fill(step.expect, words)}`);
			});
			lines.push(`  Stop: ${fill(fix.stop, words)}`);
		}
		const others = card.causes.filter((other) => other !== cause);
		if (others.length > 0) lines.push('', 'Other causes:', ...others.map((other) => `  - ${other.title}${other.tell ? `: ${other.tell}` : ''}`));
		if (diagnosis.question) lines.push('', `To tell them apart: ${diagnosis.question.ask}`, ...diagnosis.question.answers.map((answer) => `  - ${answer.say}`));
		if (diagnosis.alternatives.length > 0) lines.push('', 'Look-alikes:', ...diagnosis.alternatives.map((other) => `  - ${cards.entries[other.entry]?.title ?? other.entry}  ${other.url}`));
		if (diagnosis.errors) lines.push('', 'Errors in this text:', ...diagnosis.errors.map((error) => `  ${error.root ? '*' : ' '} ${error.count} × ${cards.entries[error.entry]?.title ?? error.entry}`));
	}
	if (why) lines.push('', 'Evidence:', ...diagnosis.evidence.map(({ what, weight, text }) => `  ${weight.toFixed(2).padStart(6)}  ${what}: ${JSON.stringify(text.slice(0, 100))}`));
	if (secrets > 0) lines.push('', `${secrets} ${secrets === 1 ? 'secret was' : 'secrets were'} masked.`);
	if (unread > 0) lines.push('', `The text is long: ${unread} characters in its middle were not read.`);
	return lines.join('\n');
}
