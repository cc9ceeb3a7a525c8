import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { firstUseDirective } from './src/site/first-use-directive.ts';
import { baseLinks } from './src/site/base-links.ts';
import { hashInlineScripts } from './src/site/hash-inline-scripts.ts';
import { sidebar } from './src/site/sidebar.ts';

// Nothing is sent anywhere, not by the build either.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Chooses the shell of the reader's system before the first paint, so that no command moves. */
const CHOOSE_SHELL = `{const d=document.documentElement.dataset;let s,l;try{s=localStorage.getItem('atlas-shell');l=localStorage.getItem('atlas-language')}catch{}d.shell=s||(/Win/.test(navigator.platform)?'powershell':'bash');d.language=l||'python'}`;

/** Where the site stands on its host, such as /atlas. */
const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
	site: 'https://error-atlas.example',
	base,
	trailingSlash: 'ignore',
	// Hovering over a link fetches nothing: the only traffic is what the reader asks for.
	prefetch: false,
	devToolbar: { enabled: false },
	markdown: {
		// Expressive Code highlights; Shiki on its own would need a looser policy.
		syntaxHighlight: false,
		// Smart punctuation would rewrite quoted error texts.
		processor: satteri({ features: { smartPunctuation: false }, hastPlugins: base === '/' ? [] : [baseLinks(base)] }),
	},
	security: {
		csp: {
			directives: [
				"default-src 'self'",
				"connect-src 'self'",
				// Starlight's masks and icons are data addresses.
				"img-src 'self' data:",
				"font-src 'self'",
				"worker-src 'self'",
				"object-src 'none'",
				"frame-src 'none'",
				"base-uri 'self'",
				"form-action 'self'",
			],
			// Pagefind, the full-text search, is WebAssembly.
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			// Expressive Code sets the colours of code by style attributes.
			styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
		},
	},
	vite: {
		build: {
			rolldownOptions: {
				onLog(level, log, handler) {
					// Astro's own mark in every MDX file: nothing anybody could mend, and it buries what matters.
					if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
				},
			},
		},
	},
	integrations: [
		starlight({
			title: 'Error Atlas',
			description: 'The error reference for LLM APIs, their gateways and AI command-line tools.',
			favicon: '/favicon.svg',
			sidebar: sidebar(),
			pagination: false,
			disable404Route: true,
			customCss: ['./src/styles/theme.css', './src/styles/entry.css', './src/styles/tables.css', './src/styles/home.css', './src/styles/box.css'],
			components: {
				PageTitle: './src/components/PageTitle.astro',
				Search: './src/components/Search.astro',
			},
			expressiveCode: {
				// Long lines wrap: nothing scrolls sideways, in print neither.
				defaultProps: { wrap: true, frame: 'code' },
				styleOverrides: { borderRadius: '0.375rem', frames: { frameBoxShadowCssValue: 'none' } },
			},
			markdown: { processedDirs: ['./content/kinds', './content/errors', './content/fixes', './content/guides'] },
			head: [{ tag: 'script', content: CHOOSE_SHELL }],
		}),
		preact(),
		firstUseDirective(),
		hashInlineScripts(),
	],
});
