import type { Facts } from '../engine/types.ts';

/** The person's own values, as they stand in the paste. */
export function Values({ facts }: { facts: Facts }) {
	const rows: [string, string | number | undefined][] = [
		['Status', facts.status],
		['Model', facts.model],
		['Client', facts.client],
		...Object.entries(facts.values).map(([name, value]): [string, string] => [name.replace(/_/g, ' ').replace(/^./, (first) => first.toUpperCase()), value]),
		['Request id', facts.requestId],
	];
	const shown = rows.filter(([name, value], place) => value !== undefined && value !== '' && rows.findIndex(([other]) => other === name) === place);
	if (shown.length === 0) return null;
	return (
		<dl class="values">
			{shown.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd translate={false}>{value}</dd>
				</div>
			))}
		</dl>
	);
}
