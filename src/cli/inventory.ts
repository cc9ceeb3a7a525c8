import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'astro/zod';
import type { Catalogue } from '../catalogue/types.ts';
import { Matcher, packPattern } from '../engine/match.ts';
import { normalise } from '../engine/normalise.ts';
import { compileTemplate } from '../engine/template.ts';
import type { Pattern } from '../engine/types.ts';

/** A documented error of an inventory file, as far as coverage needs it. */
export interface Item {
	provider: string;
	kind: string;
	status?: number | null;
	code?: string | null;
	type?: string | null;
	messages: string[];
	zh: string[];
}

/**
 * Whose entries may hold an item of a provider: its own, those of its SDK (which prints under the SDK's name), and
 * the kinds, where several issuers print the same. Network and shell are nobody: the kinds hold them.
 */
const holders = (provider: string): (string | null)[] => [provider, `${provider}-sdk`, provider === 'google' ? 'google-genai-sdk' : provider, null];

/** Reads every `inventory-*.yaml` of a folder. */
export function readInventory(folder: string): Item[] {
	return readdirSync(folder)
		.filter((file) => /^inventory-.*\.yaml$/.test(file))
		.sort()
		.flatMap((file) => (load(readFileSync(join(folder, file), 'utf8')) as { errors: Item[] }).errors);
}

const exceptionsSchema = z.array(z.strictObject({ provider: z.string(), what: z.string(), reason: z.string().min(20) }));
export type Exception = z.output<typeof exceptionsSchema>[number];

/** Items left out on purpose: tests/inventory-exceptions.yaml. */
export function readExceptions(file: string): Exception[] {
	return exceptionsSchema.parse(load(readFileSync(file, 'utf8')));
}

export interface Coverage {
	items: number;
	texts: number;
	/** What no entry covers, and no exception excuses. */
	missing: { provider: string; what: string; kind: string }[];
	/** Exceptions for what is covered, or is not in the inventory at all. */
	needless: Exception[];
}

/**
 * Compares the inventories with the catalogue: each literal must be found in full by a template, each item without a literal must have an entry with its code, or its
 * status and kind.
 */
export function coverInventory(items: readonly Item[], catalogue: Catalogue, exceptions: readonly Exception[]): Coverage {
	const byProvider = new Map<string, Matcher>();
	const matcherOf = (provider: string) => {
		let matcher = byProvider.get(provider);
		if (!matcher) {
			const patterns = catalogue.entries
				.filter((entry) => holders(provider).includes(entry.provider))
				.flatMap((entry) => entry.messages.map(({ text }): Pattern => ({ role: 'message', targets: [0], ...compileTemplate(text) })));
			byProvider.set(provider, (matcher = new Matcher({ patterns: patterns.map(packPattern) })));
		}
		return matcher;
	};
	const hasMessage = (provider: string, literal: string) => {
		// Slots of a value each: what is found must be the words around them.
		const rendered = normalise(literal.replace(/\{path\}/g, '/x1').replace(/\{[A-Za-z]\w*\}/g, 'x1'));
		return matcherOf(provider).find(rendered).some((hit) => hit.fraction === 1);
	};
	const hasEntry = ({ provider, kind, status, code, type }: Item) =>
		catalogue.entries.some((entry) => {
			if (!holders(provider).includes(entry.provider)) return false;
			const codes = [code, type].filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
			return codes.some((one) => entry.codes.includes(one)) || (entry.kind === kind && (status === null || status === undefined || entry.statuses.includes(status) || entry.status === undefined));
		});

	const missing: Coverage['missing'] = [];
	const excused = new Set<Exception>();
	let texts = 0;
	for (const item of items) {
		const literals = [...item.messages, ...item.zh];
		const open = literals.length > 0 ? literals.filter((literal) => !hasMessage(item.provider, literal)) : hasEntry(item) ? [] : [[item.status, item.code, item.type].filter(Boolean).join(' ') || item.kind];
		texts += literals.length;
		for (const what of open) {
			const exception = exceptions.find((one) => one.provider === item.provider && one.what === what);
			if (exception) excused.add(exception);
			else missing.push({ provider: item.provider, what, kind: item.kind });
		}
	}
	return { items: items.length, texts, missing, needless: exceptions.filter((exception) => !excused.has(exception)) };
}
