import { readDisk } from '../catalogue/read-disk.ts';
import { paths } from './urls.ts';

interface SidebarLink {
	label: string;
	link: string;
	badge?: { text: string; variant: 'default' };
}
interface SidebarGroup {
	label: string;
	items: SidebarLink[];
}

/**
 * The navigation, the same on every page. It stays short: with every entry in it, each page weighs 117 KB.
 * Starlight puts the base in front of these links itself.
 */
export function sidebar(project?: string): (SidebarLink | SidebarGroup)[] {
	// Read from disk: the configuration is evaluated before there are collections.
	const { errors, kinds, providers, guides } = readDisk(project);
	const count = (files: unknown[]) => ({ text: String(files.length), variant: 'default' as const });
	const items = guides
		.map(({ id, data }) => ({ id, ...(data as { title?: unknown; order?: unknown } | undefined) }))
		.sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
		.map(({ id, title }) => ({ label: String(title ?? id), link: paths.guide(id) }));
	return [
		{ label: 'Paste an error', link: paths.home },
		{
			label: 'Look it up',
			items: [
				{ label: 'Errors', link: paths.errors, badge: count(errors) },
				{ label: 'Kinds of failure', link: paths.kinds, badge: count(kinds) },
				{ label: 'Providers', link: paths.providers, badge: count(providers) },
				{ label: 'Status codes', link: paths.statuses },
				{ label: 'Look-alikes', link: paths.lookalikes },
				{ label: 'Fixes', link: paths.fixes },
			],
		},
		...(items.length > 0 ? [{ label: 'Guides', items }] : []),
	];
}
