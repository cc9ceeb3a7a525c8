import type { Catalogue } from '../../src/catalogue/types.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { ReadyIndex } from '../../src/engine/index.ts';
import type { Hidden } from '../../src/schema/hidden.ts';
import { clientsOf, printResponses } from './sdks.ts';

export interface Comparison {
	printed: number;
	/** Right kind, but the client hides what would tell the entry from others. */
	hidden: Hidden;
	/** Another kind: a fault of ours. */
	wrong: { client: string; entry: string; got: string; text: string }[];
}

/** Diagnoses what every client prints of every response. */
export async function compareClients({ entries, providers }: Catalogue, index: ReadyIndex): Promise<Comparison> {
	const result: Comparison = { printed: 0, hidden: [], wrong: [] };
	const jobs = entries.filter(({ response }) => response && response.status >= 400).map((entry) => ({ entry, clients: clientsOf(providers.get(entry.provider ?? '')) }));
	for await (const { client, entry, text } of printResponses(jobs)) {
		result.printed++;
		const { best } = diagnose(text, index);
		if (best?.entry === entry.id) continue;
		const kinds = [entry.kind, ...entry.causes.map(({ kind }) => kind)];
		if (best && kinds.includes(best.kind)) result.hidden.push({ client, entry: entry.id, shown: best.entry });
		else result.wrong.push({ client, entry: entry.id, got: best ? `${best.entry} (${best.kind})` : 'none', text });
	}
	return result;
}
