import { z } from 'astro/zod';
import { daySchema, lineSchema, slugSchema, sourceSchema, urlSchema } from './text.ts';
import { protocolSchema, roleSchema } from './words.ts';

/** A base URL may hold a placeholder, such as https://{host}/v1 for self-hosted software. */
const baseUrlSchema = z.string().regex(/^https?:\/\/\S+$/, 'write a full address that starts with https://');

export const endpointSchema = z.strictObject({
	protocol: protocolSchema.describe('The wire protocol spoken there.'),
	baseUrl: baseUrlSchema.describe('What a client is given as base URL.'),
	authHeader: lineSchema.describe('The header without the key, such as "Authorization: Bearer" or "x-api-key:".'),
	keyVariable: lineSchema.optional().describe('The environment variable clients read the key from.'),
	baseUrlVariable: lineSchema.optional().describe('The environment variable clients read the base URL from.'),
	modelsPath: z.string().startsWith('/').optional().describe('Path under the base URL that lists models.'),
	chatPath: z.string().startsWith('/').optional().describe('Path under the base URL that answers a prompt.'),
});
export type Endpoint = z.output<typeof endpointSchema>;

export const keyShapeSchema = z.strictObject({
	prefix: z.string().min(1).describe('How such a key starts.'),
	what: lineSchema.describe('What kind of key it is.'),
	minLength: z.int().positive().optional().describe('Shortest whole key known, in characters.'),
});

export const markerSchema = z.strictObject({
	text: z.string().min(3, 'write at least three characters').describe('Literal text by which a paste betrays this provider; `{name}` stands for a value.'),
	what: z
		.enum(['host', 'header', 'id', 'type', 'wording', 'program'])
		.describe('host name, header name, id prefix, error type or class, wording of its own, or its program’s name.'),
	weak: z.boolean().optional().describe('True if others use it too: a hint, no proof.'),
});
export type Marker = z.output<typeof markerSchema>;

/** content/providers/<slug>.yaml: who issues errors, and all facts about the connection to it. */
export const providerSchema = z.strictObject({
	name: lineSchema.describe('The name people use.'),
	role: roleSchema.describe('api, gateway, client or edge.'),
	summary: lineSchema.describe('One sentence: what it is and what to know when it fails.'),
	library: z.boolean().optional().describe('True for an SDK or a server program: others run it, so it is never named as the issuer.'),
	software: slugSchema.optional().describe('The provider file of the software it runs, whose errors it inherits.'),
	endpoints: z.array(endpointSchema).default([]).describe('Base URLs, the usual one first.'),
	keys: z.array(keyShapeSchema).default([]).describe('Shapes of its keys.'),
	console: urlSchema.optional().describe('Where keys are managed.'),
	billing: urlSchema.optional().describe('Where money is added.'),
	models: urlSchema.optional().describe('Where model names are listed.'),
	statusPage: urlSchema.optional().describe('Its status page.'),
	docs: urlSchema.optional().describe('Its own error documentation.'),
	support: z
		.strictObject({
			channels: z.array(z.strictObject({ name: lineSchema, url: urlSchema.optional() })).default([]).describe('How to reach it.'),
			hours: lineSchema.optional().describe('When it answers, and how fast.'),
			wants: z.array(lineSchema).default([]).describe('What to send, in its own order.'),
		})
		.optional()
		.describe('Support.'),
	errorBody: z.union([z.record(z.string(), z.unknown()), z.string()]).optional().describe('The shape of an error body.'),
	requestId: z
		.strictObject({ header: lineSchema.optional(), field: lineSchema.optional(), example: lineSchema.optional() })
		.optional()
		.describe('Where the id that support asks for is found.'),
	rateLimitHeaders: z.array(lineSchema).default([]).describe('Headers that tell the limits.'),
	differences: z
		.array(z.strictObject({ about: lineSchema, holds: lineSchema }))
		.default([])
		.describe('Rules that hold here and not elsewhere, for the side-by-side table. Use the same "about" as other providers.'),
	markers: z.array(markerSchema).default([]).describe('By what a paste betrays it.'),
	sources: z.array(sourceSchema).min(1, 'name at least one source').describe('Where the facts come from.'),
	verified: daySchema.describe('The day somebody last checked it.'),
});
export type Provider = z.output<typeof providerSchema>;
