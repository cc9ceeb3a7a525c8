/**
 * `npm run check:examples [-- <file or entry prefix>…]`: every example must be diagnosed as its entry, first, and no
 * look-alike may be. Prints what fails, with the evidence; exit 1 if anything does.
 */
import { inspectContent } from '../catalogue/build.ts';
import { buildIndex } from '../catalogue/build-index.ts';
import { checkExamples } from '../catalogue/check-examples.ts';
import { readDisk } from '../catalogue/read-disk.ts';
import { readIndex } from '../engine/index.ts';

const prefixes = process.argv.slice(2).map((prefix) => prefix.replace(/^content\/(?:errors\/)?/, '').replace(/\.mdx$/, ''));
const { catalogue } = inspectContent(readDisk());
const index = readIndex(buildIndex(catalogue));
const wanted = catalogue.entries.filter((entry) => prefixes.length === 0 || prefixes.some((prefix) => entry.id.startsWith(prefix)));
const failures = checkExamples(wanted, index);
for (const failure of failures) console.log(`${failure}\n`);
console.log(`${wanted.reduce((sum, entry) => sum + entry.examples.length + entry.not.length, 0)} texts of ${wanted.length} entries, ${failures.length} wrong`);
if (failures.length > 0) process.exitCode = 1;
