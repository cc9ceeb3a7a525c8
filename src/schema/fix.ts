import { z } from 'astro/zod';
import { daySchema, lineSchema, slugSchema, sourceSchema } from './text.ts';

/** Where a command runs. `any` = the same in every shell. */
export const SHELLS = { any: 'Any shell', bash: 'bash / zsh', powershell: 'PowerShell', cmd: 'cmd.exe', python: 'Python', typescript: 'TypeScript', text: 'Text' } as const;

/** Words in braces that a provider's facts replace, so that one fix serves all of them. */
export const PLACEHOLDERS = {
	provider: 'the service',
	baseUrl: 'https://YOUR-BASE-URL',
	host: 'YOUR-HOST',
	authHeader: 'Authorization: Bearer',
	keyVariable: 'API_KEY',
	baseUrlVariable: 'BASE_URL',
	keyPrefix: 'sk-',
	modelsUrl: 'https://YOUR-BASE-URL/models',
	chatUrl: 'https://YOUR-BASE-URL/chat/completions',
	console: 'the console of your service',
	billing: 'the billing page of your service',
	statusPage: 'the status page of your service',
	support: 'the support of your service',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

export const commandSchema = z.strictObject({
	shell: z.enum(Object.keys(SHELLS) as [keyof typeof SHELLS, ...(keyof typeof SHELLS)[]]).describe('Where it runs.'),
	code: z.string().min(1, 'write the command').describe('The command; never one that prints a secret.'),
});

export const stepSchema = z.strictObject({
	do: lineSchema.describe('One action, in the imperative.'),
	commands: z.array(commandSchema).default([]).describe('The same action as commands: bash and powershell wherever they differ.'),
	expect: lineSchema.describe('What one sees if it worked.'),
});

/** content/fixes/<slug>.mdx: a reusable remedy. */
export const fixSchema = z.strictObject({
	title: lineSchema.describe('The remedy in the imperative.'),
	summary: lineSchema.describe('When it helps, in one sentence.'),
	steps: z.array(stepSchema).min(1, 'give at least one step').describe('In order.'),
	stop: lineSchema.describe('When to stop and do something else.'),
	related: z.array(slugSchema).default([]).describe('Other fixes.'),
	sources: z.array(sourceSchema).default([]).describe('Where the facts come from.'),
	verified: daySchema.describe('The day somebody last checked it.'),
});
export type Fix = z.output<typeof fixSchema>;
export type Step = z.output<typeof stepSchema>;
