import type { Retry } from '../engine/types.ts';

interface Props {
	retry: Retry;
	words: string;
	/** How long the issuer says to wait, in seconds. */
	waitSeconds?: number | undefined;
}

/** The verdict on retrying, before anything else. Told by words, not by colour alone. */
export function Verdict({ retry, words, waitSeconds }: Props) {
	const waits = waitSeconds !== undefined && (retry === 'backoff' || retry === 'yes');
	return (
		<p class="stamp" data-verdict={retry}>
			<span class="sr-only">Verdict on retrying: </span>
			<strong class="stamp-verdict">{words}</strong>
			{waits && <span class="stamp-reason"> The text says to wait {inWords(waitSeconds)}.</span>}
		</p>
	);
}

/** Seconds as a person says them: "2 min 5 s", "3 h". */
export function inWords(seconds: number): string {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	const minutes = Math.ceil(seconds / 60);
	if (minutes < 90) return `${minutes} min`;
	const hours = Math.ceil(seconds / 3600);
	return hours < 48 ? `${hours} h` : `${Math.ceil(hours / 24)} days`;
}
