import type { ClientDirective } from 'astro';

/**
 * `client:first-use`: hydrates an island when somebody touches it, by pointer, key or paste. Until then no script of
 * it is loaded, and its plain HTML stands there; what is typed meanwhile stays in the textarea.
 */
const firstUse: ClientDirective = (load, _options, element) => {
	const events = ['focusin', 'pointerdown', 'input', 'paste', 'drop'] as const;
	const start = () => {
		for (const event of events) element.removeEventListener(event, start);
		void load().then((hydrate) => hydrate());
	};
	for (const event of events) element.addEventListener(event, start);
	// The reader may have been faster than this script, or come back to a page that kept its text.
	const box = element.querySelector('textarea');
	if (element.contains(document.activeElement) || box?.value) start();
};

export default firstUse;
