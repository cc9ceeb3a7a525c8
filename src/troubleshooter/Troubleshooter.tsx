import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { MAX_QUERY } from '../engine/closest.ts';
import { diagnose } from '../engine/diagnose.ts';
import type { Diagnosis } from '../engine/types.ts';
import { href, paths } from '../site/urls.ts';
import { Closest } from './Closest.tsx';
import { DiagnosisView } from './DiagnosisView.tsx';
import { loadData, type Data, type DataUrls } from './load.ts';
import { EMPTY, reduce } from './state.ts';

/** What the empty box offers to try. */
const EXAMPLES = [
	['A quota', '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","code":"insufficient_quota"}}'],
	['An overload', 'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}'],
	['A network error', 'TypeError: fetch failed\n  [cause]: Error: getaddrinfo ENOTFOUND api.example.com'],
] as const;

interface Props extends DataUrls {
	/** Distinguishes the ids of two boxes on one page. */
	id: string;
}

/**
 * One box for pasting an error and for typing a query. What it holds stays in this page's memory: it is shown as
 * text, masked, and never sent, stored, logged or put into an address.
 */
export function Troubleshooter({ id, indexUrl, cardsUrl }: Props) {
	const [state, dispatch] = useReducer(reduce, EMPTY);
	const box = useRef<HTMLTextAreaElement>(null);
	const data = useRef<Data | null>(null);

	/** Reads what stands in the box. Secrets are masked in the box itself, so that they are nowhere on the page. */
	const read = () => {
		const area = box.current;
		if (!area || !data.current) return;
		const raw = area.value;
		if (raw.trim() === '') {
			dispatch({ type: 'read', diagnosis: null, closest: [], text: '' });
			return;
		}
		const diagnosis = diagnose(raw, data.current.index);
		if (diagnosis.secrets > 0 && diagnosis.unread === 0) {
			// A mask is as long as what it hides: the cursor stays where it is.
			const { selectionStart, selectionEnd } = area;
			area.value = diagnosis.redacted;
			area.setSelectionRange(selectionStart, selectionEnd);
		}
		const query = raw.trim();
		const closest = isQuery(query) ? data.current.closest(query) : [];
		dispatch({ type: 'read', diagnosis, closest, text: diagnosis.redacted });
	};

	const load = () => {
		if (data.current) return;
		dispatch({ type: 'loading' });
		loadData({ indexUrl, cardsUrl }).then(
			(loaded) => {
				data.current = loaded;
				dispatch({ type: 'loaded' });
				read();
			},
			() => dispatch({ type: 'failed' })
		);
	};

	// Hydrated on first use: what was typed or pasted until then already stands in the box.
	useLayoutEffect(load, []);
	useEffect(() => {
		const area = box.current;
		area?.addEventListener('input', read);
		return () => area?.removeEventListener('input', read);
	}, []);

	const put = (text: string) => {
		if (!box.current) return;
		box.current.value = text;
		box.current.focus();
		read();
	};

	const { diagnosis, text, closest } = state;
	const typed = isQuery(text.trim());
	const shown = diagnosis && (!typed || diagnosis.outcome === 'certain' || diagnosis.outcome === 'likely' || closest.length === 0) ? diagnosis : null;
	return (
		<div class="box-inside">
			<label for={id}>Paste your error</label>
			<textarea
				ref={box}
				id={id}
				class="paste"
				rows={6}
				spellcheck={false}
				autocomplete="off"
				autocapitalize="off"
				aria-describedby={`${id}-promise`}
				placeholder="429 You exceeded your current quota, please check your plan and billing details."
			/>
			<div class="box-foot">
				<p id={`${id}-promise`} class="promise">
					{state.hidden > 0 ? `${state.hidden === 1 ? 'One secret is' : `${state.hidden} secrets are`} masked here. ` : ''}Nothing you paste is sent or stored: it is read in this page.
				</p>
				{text !== '' && (
					<button type="button" class="quiet" onClick={() => put('')}>
						Clear
					</button>
				)}
			</div>
			<p role="status" class="sr-only">
				{announce(state.data, shown, data.current, typed ? closest.length : 0)}
			</p>
			{state.data === 'failed' && (
				<p class="note" role="alert">
					The error catalogue could not be loaded, so nothing can be diagnosed here. <button type="button" class="quiet" onClick={load}>Try again</button>, or look in the{' '}
					<a href={href(paths.errors)}>table of all errors</a> or the <a href={href(paths.statuses)}>status codes</a>.
				</p>
			)}
			{text === '' && state.data !== 'failed' && (
				<p class="examples">
					Try:{' '}
					{EXAMPLES.map(([name, example]) => (
						<button type="button" class="chip" key={name} onClick={() => put(example)}>
							{name}
						</button>
					))}
				</p>
			)}
			{diagnosis && diagnosis.unread > 0 && (
				<p class="note">
					This text is very long. Its beginning and end were read; {diagnosis.unread.toLocaleString('en')} characters in the middle were not.
				</p>
			)}
			{shown && data.current && <DiagnosisView diagnosis={shown} cards={data.current.cards} answers={state.answers} dispatch={dispatch} />}
			{typed && data.current && <Closest query={text.trim()} ids={closest} cards={data.current.cards} />}
		</div>
	);
}

/** A short line that somebody typed, rather than an error that somebody pasted. */
function isQuery(text: string): boolean {
	return text !== '' && text.length <= MAX_QUERY && !text.includes('\n');
}

/** What a screen reader hears when the answer changes. */
function announce(data: string, shown: Diagnosis | null, ready: Data | null, found: number): string {
	if (data === 'loading') return 'Loading the error catalogue';
	if (!ready) return '';
	if (shown?.best) {
		const title = ready.cards.entries[shown.best.entry]?.title ?? '';
		return `${shown.retry ? `${ready.cards.verdicts[shown.retry]}. ` : ''}${title}`;
	}
	if (shown) return 'No known error recognised';
	return found > 0 ? `${found} entries found` : '';
}
