/** One entry as data: errors/<provider>/<slug>.json or errors/kinds/<kind>.json. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { publicEntry } from '../../../../catalogue/public-json.ts';
import { getCatalogue } from '../../../../catalogue/read-astro.ts';

export const getStaticPaths = (async () => (await getCatalogue()).entries.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
	const entry = (await getCatalogue()).entry.get(params['id'] ?? '');
	return entry ? Response.json(publicEntry(entry)) : new Response(null, { status: 404 });
};
