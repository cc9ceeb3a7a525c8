import { fill, type CauseCard, type Cards } from '../engine/cards.ts';

interface Props {
	cause: CauseCard;
	/** The paste itself points to this cause. */
	pointed: boolean;
	cards: Cards;
	/** What stands in the place of placeholders. */
	facts: Record<string, string>;
}

/** The first thing to do: the best fix of the likeliest cause, with commands and what one then sees. */
export function FirstStep({ cause, pointed, cards, facts }: Props) {
	const fix = cards.fixes[cause.fixes[0] ?? ''];
	if (!fix) return null;
	return (
		<div class="first-step">
			<h3>Do this first: {inSentence(fill(fix.title, facts))}</h3>
			<p class="because">
				{pointed ? 'Your text points to this cause' : 'Most likely cause'}: {cause.title}.
			</p>
			<ol class="steps">
				{fix.steps.map((step, number) => (
					<li key={number}>
						<p class="do">
							<InlineText text={fill(step.do, facts)} />
						</p>
						{step.commands.map(({ shell, code }) => (
							<figure class="command" data-shell={shell} key={shell}>
								<figcaption>{cards.shells[shell] ?? shell}</figcaption>
								<pre translate={false} tabIndex={0}>
									<code>{fill(code, facts).trimEnd()}</code>
								</pre>
							</figure>
						))}
						<p class="expect">
							<span class="label">Expect</span> <InlineText text={fill(step.expect, facts)} />
						</p>
					</li>
				))}
			</ol>
			<p class="stop">
				<span class="label">When to stop</span> <InlineText text={fill(fix.stop, facts)} />
			</p>
		</div>
	);
}

/** Text of the catalogue with `code` in backticks. */
export function InlineText({ text }: { text: string }) {
	return <>{text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>;
}

function inSentence(title: string): string {
	return /^[A-Z][a-z]/.test(title) ? (title[0] ?? '').toLowerCase() + title.slice(1) : title;
}
