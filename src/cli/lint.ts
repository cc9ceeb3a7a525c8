/** `npm run lint:content [-- <project folder>]`: every problem of the content at once; exit 1 if there is one. */
import { inspectContent } from '../catalogue/build.ts';
import { formatProblems } from '../catalogue/problem.ts';
import { readDisk } from '../catalogue/read-disk.ts';

const { catalogue, problems } = inspectContent(readDisk(process.argv[2]));
if (problems.length > 0) {
	console.error(formatProblems(problems));
	process.exitCode = 1;
} else {
	const kinds = catalogue.entries.filter((entry) => entry.provider === null).length;
	console.log(`content is sound: ${kinds} kinds, ${catalogue.entries.length - kinds} errors, ${catalogue.providers.size} providers, ${catalogue.fixes.size} fixes, ${catalogue.guides.size} guides`);
}
