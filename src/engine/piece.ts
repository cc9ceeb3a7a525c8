import type { Hit } from './match.ts';
import type { Reading } from './read.ts';

/** A piece of evidence before it is put into words. Offsets are into the clean text. */
export interface Piece {
	what: string;
	weight: number;
	start: number;
	end: number;
	/** What it speaks for. */
	kind?: number;
	entry?: number;
	cause?: number;
	provider?: number;
	hit?: Hit;
}

/** A stretch of the squeezed text as offsets into the clean text. */
export const cleanStretch = ({ text }: Reading, start: number, end: number) => ({
	start: text.squeezedAt[start] ?? 0,
	end: (text.squeezedAt[Math.max(start, end - 1)] ?? 0) + 1,
});
