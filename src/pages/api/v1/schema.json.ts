/** The JSON Schema of the data beside it. */
import type { APIRoute } from 'astro';
import { publicSchema } from '../../../catalogue/public-json.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(publicSchema(), null, '\t'), { headers: { 'content-type': 'application/json' } });
