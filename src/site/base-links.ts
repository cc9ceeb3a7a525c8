import type { HastPluginDefinition } from 'satteri';

/** Prose names pages by their paths (/kinds/overloaded/). Where the site stands under a base, this puts it in front. */
export function baseLinks(base: string): HastPluginDefinition {
	const prefix = base.replace(/\/+$/, '');
	return {
		name: 'base-links',
		element: {
			filter: ['a'],
			visit(node, ctx) {
				const href = node.properties?.['href'];
				if (typeof href === 'string' && /^\/(?!\/)/.test(href)) ctx.setProperty(node, 'href', prefix + href);
			},
		},
	};
}
