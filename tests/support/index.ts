import { readIndex, type ReadyIndex } from '../../src/engine/index.ts';
import { loadIndex } from '../../src/cli/load-index.ts';

let ready: ReadyIndex | undefined;

/** The index of the project's content, built once for all tests of a worker (and kept on disk by load-index). */
export function projectIndex(): ReadyIndex {
	return (ready ??= readIndex(loadIndex()));
}
