/** A page by its path and title, as the list for the 404 page holds it. */
export type Named = readonly [path: string, title: string];

/** The path with case and slashes mended, if there is such a page. */
export function repairPath(asked: string, names: readonly Named[]): string | undefined {
	const mended = mend(asked);
	return names.some(([path]) => path === mended) && mended !== asked ? mended : undefined;
}

/** The pages whose paths differ least from what was asked, the closest first; none if nothing is close. */
export function closestPaths(asked: string, names: readonly Named[], most = 5): Named[] {
	const wanted = mend(asked);
	const [section = '', ...rest] = parts(wanted);
	return names
		.map((name) => {
			const [otherSection = '', ...otherRest] = parts(name[0]);
			// Of statuses the nearest number is meant, not the nearest spelling.
			const numbers = [Number(rest[0]), Number(otherRest[0])] as const;
			const isStatus = section === 'status' && otherSection === 'status' && numbers.every((number) => number > 0);
			const distance = isStatus ? Math.abs(numbers[0] - numbers[1]) / 100 : editDistance(wanted, name[0]);
			// The last part tells most: the right error at an unknown provider, the right provider with an unknown error.
			const sameEnd = rest.length > 0 && rest.at(-1) === otherRest.at(-1);
			const sameStart = rest.length > 1 && otherRest.length > 1 && rest[0] === otherRest[0];
			return { name, score: distance - (section === otherSection ? 2 : 0) - (sameEnd ? 8 : 0) - (sameStart ? 4 : 0), limit: Math.max(3, wanted.length * 0.5) };
		})
		.filter(({ score, limit }) => score <= limit)
		.sort((a, b) => a.score - b.score || (a.name[0] < b.name[0] ? -1 : 1))
		.slice(0, most)
		.map(({ name }) => name);
}

const parts = (path: string) => path.split('/').filter(Boolean);

/** Lower case, one slash between parts and at the end, no file name; nobody's address is longer than that. */
function mend(path: string): string {
	let text = path.slice(0, 200);
	try {
		text = decodeURIComponent(text);
	} catch {
		// Not percent-encoded after all.
	}
	const clean = parts(
		text
			.toLowerCase()
			.replace(/[\s_]+/g, '-')
			.replace(/(?:index)?\.html?$/, '')
	);
	return clean.length === 0 ? '/' : `/${clean.join('/')}/`;
}

/** Levenshtein's, with two rows. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, place) => place);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
