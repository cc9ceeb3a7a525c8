import type { Diagnosis } from '../engine/types.ts';

/** Longest stretch of the paste that is shown with its marks, in characters. */
const SHOWN = 20_000;
const NAMES: Record<string, string> = { message: 'known message', code: 'code', sign: 'sign of the cause', status: 'status', issuer: 'issuer', client: 'client', word: 'word' };

/** Why we think so: the masked paste, with the stretches marked that spoke for the answer. */
export function Evidence({ diagnosis }: { diagnosis: Diagnosis }) {
	const { evidence, redacted } = diagnosis;
	if (evidence.length === 0) return null;
	const from = Math.max(0, Math.min(evidence[0]?.start ?? 0, redacted.length) - 2_000);
	const to = Math.min(redacted.length, from + SHOWN);
	const kinds = [...new Set(evidence.map(({ what }) => what))];
	const parts: { text: string; what?: string }[] = [];
	let at = from;
	for (const { start, end, what } of evidence) {
		if (start < at || start >= to) continue;
		if (start > at) parts.push({ text: redacted.slice(at, start) });
		parts.push({ text: redacted.slice(start, Math.min(end, to)), what });
		at = Math.min(end, to);
	}
	parts.push({ text: redacted.slice(at, to) });
	return (
		<details class="evidence">
			<summary>Why we think so</summary>
			<p>Marked in your text, secrets masked: {kinds.map((what) => NAMES[what] ?? what).join(', ')}.</p>
			<pre translate={false} tabIndex={0} role="region" aria-label="Your text with the telling parts marked">
				{parts.map(({ text, what }, number) =>
					what === undefined ? (
						text
					) : (
						<mark key={number} data-what={what} title={NAMES[what]}>
							{text}
						</mark>
					)
				)}
			</pre>
			{(from > 0 || to < redacted.length) && <p>Only the part around them is shown.</p>}
		</details>
	);
}
