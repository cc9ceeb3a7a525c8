import { useEffect, useRef } from 'preact/hooks';
import type { Cards, EntryCard } from '../engine/cards.ts';
import { walk } from '../engine/tree.ts';
import type { Question } from '../engine/types.ts';
import { href, paths } from '../site/urls.ts';
import { InlineText } from './FirstStep.tsx';
import type { Action } from './state.ts';

interface Props {
	root: Question;
	entry: string;
	card: EntryCard;
	cards: Cards;
	answers: number[];
	dispatch: (action: Action) => void;
}

/** The question that separates the causes, one at a time; every answer can be taken back. */
export function Questions({ root, entry, card, cards, answers, dispatch }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	const answered = useRef(answers.length);
	useEffect(() => {
		// The pressed button is gone: whoever answers by keyboard goes on at the next question.
		if (answered.current !== answers.length) heading.current?.focus();
		answered.current = answers.length;
	}, [answers.length]);

	const place = walk(root, answers);
	return (
		<div class="questions">
			<h3 ref={heading} tabIndex={-1}>
				{'question' in place ? 'Which cause is it?' : 'The cause'}
			</h3>
			{'question' in place ? (
				<>
					<p class="ask">
						<InlineText text={place.question.ask} />
					</p>
					<ul class="answers">
						{place.question.answers.map(({ say }, number) => (
							<li key={say}>
								<button type="button" onClick={() => dispatch({ type: 'answered', number })}>
									<InlineText text={say} />
								</button>
							</li>
						))}
						<li>
							<DontKnow question={place.question} cards={cards} />
						</li>
					</ul>
				</>
			) : (
				<End place={place} entry={entry} card={card} cards={cards} />
			)}
			{answers.length > 0 && (
				<p class="answers-so-far">
					<button type="button" class="quiet" onClick={() => dispatch({ type: 'back' })}>
						Change the last answer
					</button>
					<button type="button" class="quiet" onClick={() => dispatch({ type: 'restarted' })}>
						Start again
					</button>
				</p>
			)}
		</div>
	);
}

function End({ place, entry, card, cards }: { place: { cause: string } | { entry: string }; entry: string; card: EntryCard; cards: Cards }) {
	if ('entry' in place) {
		const other = cards.entries[place.entry];
		return (
			<p>
				It is another error: <a href={href(paths.entry(place.entry))}>{other?.title ?? place.entry}</a>. {other?.summary}
			</p>
		);
	}
	const cause = card.causes.find(({ id }) => id === place.cause);
	return (
		<p>
			<a href={href(paths.entry(entry, place.cause))}>{cause?.title ?? place.cause}</a>. {cause?.tell}
		</p>
	);
}

function DontKnow({ question, cards }: { question: Question; cards: Cards }) {
	const { how } = question;
	if (how === undefined) return <span class="dont-know">I don’t know: try the causes in their order.</span>;
	const fix = cards.fixes[how];
	return (
		<span class="dont-know">
			I don’t know: <a href={href(fix ? paths.fix(how) : paths.guide(how))}>how to find out</a>
		</span>
	);
}
