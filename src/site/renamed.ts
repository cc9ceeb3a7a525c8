import type { Catalogue } from '../catalogue/types.ts';

/** Ids that were published once and live on under another one; chains are followed to their end. */
export function renamed({ permalinks, entry }: Catalogue, belongs: (id: string) => boolean): { id: string; renamedTo: string }[] {
	const end = (id: string, seen: ReadonlySet<string> = new Set()): string => {
		const next = permalinks[id]?.renamedTo;
		return next === undefined || seen.has(id) ? id : end(next, new Set([...seen, id]));
	};
	return Object.keys(permalinks)
		.filter((id) => belongs(id) && !entry.has(id))
		.map((id) => ({ id, renamedTo: end(id) }))
		.filter(({ id, renamedTo }) => renamedTo !== id);
}
