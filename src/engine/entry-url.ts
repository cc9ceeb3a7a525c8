/** Path of an entry's page under the site's root; with a cause, its permanent anchor. The one address the engine knows. */
export function entryUrl(id: string, cause?: string): string {
	const page = id.startsWith('kinds/') ? `/${id}/` : `/errors/${id}/`;
	return cause === undefined ? page : `${page}#${cause}`;
}
