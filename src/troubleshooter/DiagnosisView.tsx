import type { CauseCard, Cards, EntryCard } from '../engine/cards.ts';
import { askInOrder } from '../engine/tree.ts';
import type { Candidate, Diagnosis } from '../engine/types.ts';
import { href, paths } from '../site/urls.ts';
import { Evidence } from './Evidence.tsx';
import { FirstStep } from './FirstStep.tsx';
import { HopStrip } from './HopStrip.tsx';
import { Questions } from './Questions.tsx';
import type { Action } from './state.ts';
import { Values } from './Values.tsx';
import { Verdict } from './Verdict.tsx';

const CONFIDENCE = { certain: 'Matched exactly', likely: 'Very likely', ambiguous: 'One of several possibilities', none: '' } as const;

interface Props {
	diagnosis: Diagnosis;
	cards: Cards;
	answers: number[];
	dispatch: (action: Action) => void;
}

/** A diagnosis in the order a person needs it: verdict, name, meaning, hop, first step, other causes, reasons, sources. */
export function DiagnosisView({ diagnosis, cards, answers, dispatch }: Props) {
	const { best } = diagnosis;
	const card = best && cards.entries[best.entry];
	return (
		<section class="diagnosis" aria-label="Diagnosis">
			{best && card ? <Known diagnosis={diagnosis} best={best} card={card} cards={cards} answers={answers} dispatch={dispatch} /> : <Unknown diagnosis={diagnosis} />}
		</section>
	);
}

function Known({ diagnosis, best, card, cards, answers, dispatch }: Props & { best: Candidate; card: EntryCard }) {
	const { outcome, facts, alternatives, errors } = diagnosis;
	const words = cards.providers[best.provider ?? '']?.facts ?? cards.neutral;
	const cause: CauseCard | undefined = card.causes.find(({ id }) => id === best.cause) ?? card.causes[0];
	const others = card.causes.filter((other) => other !== cause);
	const question = best.cause === undefined ? (diagnosis.question ?? askInOrder(card.causes)) : undefined;
	return (
		<>
			{diagnosis.retry && <Verdict retry={diagnosis.retry} words={cards.verdicts[diagnosis.retry]} waitSeconds={facts.retryAfterSeconds} />}
			<h2>
				<a href={href(best.url)}>{card.title}</a>
			</h2>
			<p class="confidence">
				{CONFIDENCE[outcome]}
				{best.provider !== null ? ` · ${cards.providers[best.provider]?.name ?? best.provider} says so` : ' · the text does not show who says so'}
			</p>
			<p class="meaning">{card.summary}</p>
			<Values facts={facts} />
			<HopStrip layer={card.layer} provider={best.provider} cards={cards} />
			{cause && <FirstStep cause={cause} pointed={best.cause !== undefined} cards={cards} facts={words} />}
			{question && <Questions root={question} entry={best.entry} card={card} cards={cards} answers={answers} dispatch={dispatch} />}
			{others.length > 0 && (
				<div class="other-causes">
					<h3>{best.cause === undefined ? 'All other causes' : 'Other causes'}</h3>
					<ul>
						{others.map(({ id, title, tell }) => (
							<li key={id}>
								<a href={href(paths.entry(best.entry, id))}>{title}</a>
								{tell && <p>{tell}</p>}
							</li>
						))}
					</ul>
				</div>
			)}
			{errors && (
				<div class="several">
					<h3>{errors.length} different errors in this text</h3>
					<ol>
						{errors.map(({ entry, count, root }) => (
							<li key={entry}>
								<a href={href(paths.entry(entry))}>{cards.entries[entry]?.title ?? entry}</a>
								{count > 1 && ` × ${count}`}
								{root && <strong> – this one counts</strong>}
							</li>
						))}
					</ol>
				</div>
			)}
			{alternatives.length > 0 && (
				<div class="look-alikes">
					<h3>Not this?</h3>
					<ul>
						{alternatives.map((other) => (
							<li key={other.entry}>
								<a href={href(other.url)}>{cards.entries[other.entry]?.title ?? other.entry}</a>
								<p>{cards.entries[other.entry]?.summary}</p>
							</li>
						))}
					</ul>
				</div>
			)}
			<Evidence diagnosis={diagnosis} />
			<p class="sources">
				Sources:{' '}
				{card.sources.map(({ url }, place) => (
					<>
						{place > 0 && ', '}
						<a href={url} rel="noopener noreferrer">
							{hostOf(url)}
						</a>
					</>
				))}
				. Last checked on <time dateTime={card.verified}>{card.verified}</time>.
			</p>
		</>
	);
}

/** Saying nothing beats a wrong answer; what was recognised is said all the same. */
function Unknown({ diagnosis }: { diagnosis: Diagnosis }) {
	const { facts } = diagnosis;
	return (
		<>
			<p class="stamp" data-verdict="unknown">
				No known error was recognised in this text.
			</p>
			<h2>
				<a href={href(paths.errors)}>Look through all errors</a>
			</h2>
			<p class="meaning">
				It may be no error of an LLM API, its gateway or its tools, or one that is not in the catalogue yet. Paste more of it: the lines around it, the status, the answer’s body.
			</p>
			<Values facts={facts} />
			{facts.status !== undefined && facts.status >= 400 && (
				<p>
					It shows a status: <a href={href(paths.status(facts.status))}>what {facts.status} means at each service</a>.
				</p>
			)}
		</>
	);
}

function hostOf(url: string): string {
	return /^https?:\/\/([^/]+)/.exec(url)?.[1]?.replace(/^www\./, '') ?? url;
}
