/** The match index and the cards, for the troubleshooter. */
import type { APIRoute } from 'astro';
import { getDataFiles } from '../../site/data-files.ts';

export async function getStaticPaths() {
	return (await getDataFiles()).map(({ path, json }) => ({ params: { file: /([^/]+)\.json$/.exec(path)?.[1] }, props: { json } }));
}

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json, { headers: { 'content-type': 'application/json' } });
