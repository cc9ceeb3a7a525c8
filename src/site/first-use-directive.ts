import type { AstroIntegration } from 'astro';

/** Adds `client:first-use` (see src/troubleshooter/first-use.ts). */
export function firstUseDirective(): AstroIntegration {
	return {
		name: 'first-use-directive',
		hooks: {
			'astro:config:setup': ({ addClientDirective }) => addClientDirective({ name: 'first-use', entrypoint: './src/troubleshooter/first-use.ts' }),
		},
	};
}
