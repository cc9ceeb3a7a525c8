/** The whole catalogue as data. */
import type { APIRoute } from 'astro';
import { publicCatalogue } from '../../../catalogue/public-json.ts';
import { getCatalogue } from '../../../catalogue/read-astro.ts';

export const GET: APIRoute = async () => Response.json(publicCatalogue(await getCatalogue()));
