/** A piece of a line of prose: content files write `code` between back-ticks and addresses as they are. */
export type Piece = { text: string; as: 'text' | 'code' | 'link' };

const PIECE = /`([^`]+)`|(https?:\/\/(?:\{\w+\}|[^\s<>"'`{}，。；（）])*(?:\{\w+\}|[^\s<>"'`{}，。；（）.,;:!?)\]…]))/g;

/** Cuts a line into text, code and links. Nothing is lost but the back-ticks. */
export function piecesOf(line: string): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	for (const match of line.matchAll(PIECE)) {
		if (match.index > end) pieces.push({ text: line.slice(end, match.index), as: 'text' });
		pieces.push(match[1] === undefined ? { text: match[0], as: isForPrograms(match[0]) ? 'code' : 'link' } : { text: match[1], as: 'code' });
		end = match.index + match[0].length;
	}
	if (end < line.length) pieces.push({ text: line.slice(end), as: 'text' });
	return pieces;
}

/** An address no browser should open: of this machine, a stand-in, with slots, or the base URL of an API. */
function isForPrograms(url: string): boolean {
	return /^https?:\/\/(?:localhost|127\.|\[|YOUR|api\.|[^/]*\.example\b)|\{\w+\}|…|\/(?:api|v\d+(?:beta)?)(?:\/|$)/i.test(url);
}

/** The line without markup, for descriptions and titles. */
export const plainText = (line: string): string => line.replace(/`([^`]+)`/g, '$1');

/** The language of a text that is not in English, to be set on its element. */
export const langOf = (text: string): 'zh' | undefined => (/\p{Script=Han}/u.test(text) ? 'zh' : undefined);
