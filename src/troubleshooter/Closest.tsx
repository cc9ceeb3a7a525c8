import { useEffect, useState } from 'preact/hooks';
import type { Cards } from '../engine/cards.ts';
import { href, paths } from '../site/urls.ts';
import { searchPages, type Page } from './full-text.ts';

/** Typing pauses for this long before the full-text index is asked, in milliseconds. */
const PAUSE = 150;

interface Props {
	query: string;
	ids: string[];
	cards: Cards;
}

/** What a typed phrase finds: the closest entries at once, pages with the words a moment later. */
export function Closest({ query, ids, cards }: Props) {
	const [pages, setPages] = useState<Page[]>([]);
	useEffect(() => {
		let current = true;
		const timer = setTimeout(() => {
			void searchPages(query).then((found) => {
				if (current) setPages(found);
			});
		}, PAUSE);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [query]);

	const listed = new Set(ids.map((id) => href(paths.entry(id))));
	const others = pages.filter(({ url }) => !listed.has(url));
	return (
		<div class="found">
			{ids.length > 0 && (
				<section aria-label="Closest entries">
					<h2>Closest entries</h2>
					<ul>
						{ids.map((id) => {
							const card = cards.entries[id];
							return (
								card && (
									<li key={id}>
										<a href={href(paths.entry(id))}>{card.title}</a> <span class="of">{cards.providers[id.split('/')[0] ?? '']?.name ?? 'any service'}</span>
										<p>{card.summary}</p>
									</li>
								)
							);
						})}
					</ul>
				</section>
			)}
			{others.length > 0 && (
				<section aria-label="Pages with these words">
					<h2>Pages with these words</h2>
					<ul>
						{others.map(({ url, title }) => (
							<li key={url}>
								<a href={url}>{title}</a>
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}
