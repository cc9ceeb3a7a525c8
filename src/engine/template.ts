import { squeeze } from './normalise.ts';

const SLOT = /\{([A-Za-z]\w*)\}/g;
const OPENING = /["'`“‘«「]$/;
const CLOSING = /^["'`”’»」]/;
/** Stands behind the name of a slot whose value is one word: quotes stood around it, and quotes are not compared. */
export const ONE_WORD = '!';

/**
 * Compiles a literal message with `{slots}` into squeezed segments: `segments[i]` stands before `slots[i]`,
 * and the last segment behind the last slot. The name of a slot in quotes ends in ONE_WORD. Slots at either end leave an empty segment there.
 */
export function compileTemplate(text: string): { segments: string[]; slots: string[] } {
	const segments: string[] = [];
	const slots: string[] = [];
	let end = 0;
	for (const slot of text.matchAll(SLOT)) {
		const segment = squeeze(text.slice(end, slot.index));
		end = slot.index + slot[0].length;
		if (segment === '' && segments.length > 0) {
			// Nothing but quotes between two slots: one slot captures both.
			slots[slots.length - 1] = `${slots[slots.length - 1]?.replace(ONE_WORD, '')}_${slot[1]}`;
			continue;
		}
		segments.push(segment);
		const quoted = OPENING.test(text.slice(0, slot.index)) && CLOSING.test(text.slice(end));
		slots.push((slot[1] ?? '') + (quoted ? ONE_WORD : ''));
	}
	segments.push(squeeze(text.slice(end)));
	return { segments, slots };
}
