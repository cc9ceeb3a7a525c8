import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import Anthropic from '@anthropic-ai/sdk';
import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { GoogleGenAI } from '@google/genai';
import { generateText } from 'ai';
import OpenAI from 'openai';
import type { Entry } from '../../src/catalogue/types.ts';
import type { Provider } from '../../src/schema/provider.ts';
import type { Protocol } from '../../src/schema/words.ts';

/** A real SDK, told to talk to a server of ours, once and without retries. */
export interface Client {
	name: string;
	protocol: Protocol;
	call(origin: string): Promise<unknown>;
}

const prompt = 'hi';
export const CLIENTS: readonly Client[] = [
	{ name: 'openai', protocol: 'openai', call: (origin) => new OpenAI({ apiKey: 'k', baseURL: `${origin}/v1`, maxRetries: 0 }).chat.completions.create({ model: 'm', messages: [{ role: 'user', content: prompt }] }) },
	{ name: 'ai (OpenAI-compatible)', protocol: 'openai', call: (origin) => generateText({ model: createOpenAICompatible({ name: 'gateway', baseURL: `${origin}/v1`, apiKey: 'k' })('m'), prompt, maxRetries: 0 }) },
	{ name: '@anthropic-ai/sdk', protocol: 'anthropic', call: (origin) => new Anthropic({ apiKey: 'k', baseURL: origin, maxRetries: 0 }).messages.create({ model: 'm', max_tokens: 5, messages: [{ role: 'user', content: prompt }] }) },
	{ name: 'ai (Anthropic)', protocol: 'anthropic', call: (origin) => generateText({ model: createAnthropic({ baseURL: `${origin}/v1`, apiKey: 'k' })('m'), prompt, maxRetries: 0 }) },
	{ name: '@google/genai', protocol: 'gemini', call: (origin) => new GoogleGenAI({ apiKey: 'k', httpOptions: { baseUrl: origin } }).models.generateContent({ model: 'm', contents: prompt }) },
	{ name: 'ai (Google)', protocol: 'gemini', call: (origin) => generateText({ model: createGoogle({ baseURL: `${origin}/v1beta`, apiKey: 'k' })('m'), prompt, maxRetries: 0 }) },
];

/** The clients of the protocols that a provider speaks; an edge stands in front of any of them. */
export function clientsOf(provider: Provider | undefined): Client[] {
	const protocols = new Set<Protocol>(provider?.role === 'edge' ? ['openai'] : (provider?.endpoints.map(({ protocol }) => protocol) ?? []));
	return CLIENTS.filter(({ protocol }) => protocols.has(protocol));
}

export interface Printed {
	client: string;
	entry: Entry;
	/** What `console.error(error)` prints. */
	text: string;
}

/** Serves an entry's response on loopback to each client, and takes down what the client prints. */
export async function* printResponses(jobs: readonly { entry: Entry; clients: readonly Client[] }[]): AsyncGenerator<Printed> {
	let current: Entry | undefined;
	const server = createServer((request, reply) => {
		request.resume();
		const { status = 500, headers = {}, body = '' } = current?.response ?? {};
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const type = typeof body === 'string' ? (body.trimStart().startsWith('<') ? 'text/html' : 'text/plain') : 'application/json';
		reply.writeHead(status, { 'content-type': type, ...headers }).end(text);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		for (const { entry, clients } of jobs) {
			current = entry;
			for (const client of clients) {
				const error = await client.call(origin).then(
					() => undefined,
					(reason: unknown) => reason
				);
				// An answer that the SDK takes for a success prints nothing that could be pasted.
				if (error !== undefined) yield { client: client.name, entry, text: inspect(error) };
			}
		}
	} finally {
		server.closeAllConnections();
		server.close();
	}
}
