/** Path and title of every page: what the 404 page compares a wrong address with. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/read-astro.ts';
import { lookalikeTables, statusesOf } from '../catalogue/tables.ts';
import { fill, NEUTRAL } from '../site/fill.ts';
import type { Named } from '../site/closest.ts';
import { fullTitle } from '../site/page.ts';
import { renamed } from '../site/renamed.ts';
import { statusName } from '../site/statuses.ts';
import { paths } from '../site/urls.ts';

export const GET: APIRoute = async () => {
	const catalogue = await getCatalogue();
	const { entries, providers, fixes, guides } = catalogue;
	const title = (id: string) => catalogue.entry.get(id)?.title ?? id;
	const names: Named[] = [
		[paths.home, 'Paste an error'],
		[paths.errors, 'All errors'],
		[paths.kinds, 'Kinds of failure'],
		[paths.providers, 'Providers'],
		[paths.statuses, 'Status codes'],
		[paths.lookalikes, 'Look-alikes'],
		[paths.guides, 'Guides'],
		[paths.fixes, 'Fixes'],
		...entries.map(({ id, title, provider }): Named => [paths.entry(id), fullTitle(title, providers.get(provider ?? ''))]),
		...renamed(catalogue, () => true).map(({ id, renamedTo }): Named => [paths.entry(id), title(renamedTo)]),
		...[...providers.values()].map(({ id, name }): Named => [paths.provider(id), name]),
		...statusesOf(catalogue).map((status): Named => [paths.status(status), `${status} ${statusName(status)}`.trim()]),
		...lookalikeTables(catalogue).map(({ id, title }): Named => [paths.lookalike(id), title]),
		...[...guides.values()].map(({ id, title }): Named => [paths.guide(id), title]),
		...[...fixes.values()].map(({ id, title }): Named => [paths.fix(id), fill(title, NEUTRAL)]),
	];
	return Response.json(names);
};
