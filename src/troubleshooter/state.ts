import type { Diagnosis } from '../engine/types.ts';

/** Everything that the box shows follows from this. */
export interface State {
	/** `idle` until first use, then `loading`, then one of the others for good (or until a retry). */
	data: 'idle' | 'loading' | 'ready' | 'failed';
	/** What stands in the box: secrets already masked. */
	text: string;
	diagnosis: Diagnosis | null;
	/** Secrets masked since the box was last empty. */
	hidden: number;
	/** Ids of the entries closest to a typed phrase. */
	closest: string[];
	/** Numbers of the answers given, from the root of the question tree. */
	answers: number[];
}

export type Action =
	| { type: 'loading' }
	| { type: 'loaded' }
	| { type: 'failed' }
	| { type: 'read'; diagnosis: Diagnosis | null; closest: string[]; text: string }
	| { type: 'answered'; number: number }
	| { type: 'back' }
	| { type: 'restarted' };

export const EMPTY: State = { data: 'idle', text: '', diagnosis: null, hidden: 0, closest: [], answers: [] };

export function reduce(state: State, action: Action): State {
	switch (action.type) {
		case 'loading':
			return { ...state, data: 'loading' };
		case 'loaded':
			return { ...state, data: 'ready' };
		case 'failed':
			return { ...state, data: 'failed' };
		case 'read': {
			const { diagnosis, closest, text } = action;
			// Answers belong to the entry that asked.
			const same = diagnosis?.best?.entry === state.diagnosis?.best?.entry;
			return {
				...state,
				text,
				diagnosis,
				closest,
				hidden: text === '' ? 0 : state.hidden + (diagnosis?.secrets ?? 0),
				answers: same ? state.answers : [],
			};
		}
		case 'answered':
			return { ...state, answers: [...state.answers, action.number] };
		case 'back':
			return { ...state, answers: state.answers.slice(0, -1) };
		case 'restarted':
			return { ...state, answers: [] };
	}
}
