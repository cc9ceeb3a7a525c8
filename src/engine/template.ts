import { squeeze } from './normalise.ts';

const SLOT = /\{([A-Za-z]\w*)\}/g;

/**
 * Compiles a literal message with `{slots}` into squeezed segments: `segments[i]` stands before `slots[i]`,
 * and the last segment behind the last slot. Slots at either end leave an empty segment there.
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
			slots[slots.length - 1] += `_${slot[1]}`;
			continue;
		}
		segments.push(segment);
		slots.push(slot[1] ?? '');
	}
	segments.push(squeeze(text.slice(end)));
	return { segments, slots };
}
