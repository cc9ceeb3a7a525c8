/**
 * `npm run new -- error <provider> <slug>` (or `kind <slug>`, `fix <slug>`): writes a file to fill in.
 * Every blank is a field that `npm run lint:content` asks for, in words.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../catalogue/read-disk.ts';
import { SLUG } from '../schema/text.ts';

const USAGE = `usage: npm run new -- error <provider> <slug>
       npm run new -- kind <slug>
       npm run new -- fix <slug>
slugs hold lower-case letters, digits and single hyphens, and are permanent`;

const today = new Date().toISOString().slice(0, 10);
const [what = '', ...slugs] = process.argv.slice(2);
process.exitCode = main();

function main(): number {
	const wanted = { error: 2, kind: 1, fix: 1 }[what];
	if (wanted === undefined) return refuse(what === '' ? 'say what to make' : `"${what}" cannot be made`);
	if (slugs.length !== wanted) return refuse(`"${what}" takes ${wanted} slug${wanted > 1 ? 's' : ''}, not ${slugs.length}`);
	const wrong = slugs.find((slug) => !SLUG.test(slug));
	if (wrong !== undefined) return refuse(`"${wrong}" is no slug`);
	const [first = '', second = ''] = slugs;
	if (what === 'error' && !existsSync(join(PROJECT, 'content', 'providers', `${first}.yaml`))) return refuse(`there is no content/providers/${first}.yaml: write it first`);
	const path = { error: `content/errors/${first}/${second}.mdx`, kind: `content/kinds/${first}.mdx`, fix: `content/fixes/${first}.mdx` }[what] ?? '';
	const file = join(PROJECT, path);
	if (existsSync(file)) return refuse(`${path} exists: choose another slug`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, what === 'fix' ? fixTemplate() : entryTemplate(what === 'kind'));
	console.log(`${path} is there to be filled in. Then: npm run lint:content && npm run check:examples -- ${path}`);
	return 0;
}

function refuse(reason: string): number {
	console.error(`${reason}\n${USAGE}`);
	return 2;
}

/** A blank is written as "", which the schema refuses with words that say what belongs there. */
function entryTemplate(kind: boolean): string {
	return `---
# What each field means stands in src/schema/entry.ts and src/schema/${kind ? 'kind' : 'error'}.ts.
title: ""
${kind ? 'layer: ""\nretry: ""\nseverity: ""\nstatuses: []' : 'kind: "" # one of content/kinds\n# status: 429\n# severity, retry, layer: only if they differ from the kind’s'}
summary: "" # one sentence, plain words
codes: [] # quoted strings
messages:
  - { text: "", source: "https://" } # byte for byte; {name} captures a value
${kind ? '' : '# response: { status: 429, body: {} }\n'}examples: # what people paste: at least two
  - ""
  - ""
not: # a look-alike
  - ""
causes: ${kind ? '# at least two, most likely first' : '# most likely first; remove the field to inherit the kind’s'}
  - id: ""
    title: ""
    likelihood: common # common | sometimes | rare
    tell: ""
    fixes: [] # ids in content/fixes
sources:
  - { url: "https://", seen: ${today} }
verified: ${today}
---
`;
}

function fixTemplate(): string {
	return `---
# What each field means stands in src/schema/fix.ts.
title: "" # imperative
summary: ""
steps:
  - do: ""
    commands:
      - { shell: bash, code: "" }
      - { shell: powershell, code: "" }
    expect: ""
stop: "" # when to do something else
verified: ${today}
---
`;
}
