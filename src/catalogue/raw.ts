/** One content file as a reader found it: frontmatter not yet checked, prose as written. */
export interface RawFile {
	/** Path under the project. */
	file: string;
	/** Id inside its collection: the path under the collection's folder, without extension. */
	id: string;
	data: unknown;
	body: string;
	/** Why the file could not be read, if it could not. */
	unreadable?: string;
}

/** Everything under content/, whoever read it. */
export interface RawContent {
	kinds: RawFile[];
	providers: RawFile[];
	errors: RawFile[];
	fixes: RawFile[];
	guides: RawFile[];
	lookalikes: RawFile[];
	triage: RawFile;
	elsewhere: RawFile;
	permalinks: RawFile;
	hidden: RawFile;
}
