import type { Cards } from '../engine/cards.ts';
import type { Layer } from '../schema/words.ts';
import { HOPS, LAYER_MEANING, hopStates } from '../site/hops.ts';

interface Props {
	layer: Layer;
	provider: string | null;
	cards: Cards;
}

/** Which hop of the request path failed, as on the pages. */
export function HopStrip({ layer, provider, cards }: Props) {
	return (
		<figure class="hops">
			<ol>
				{hopStates(layer, cards.providers[provider ?? '']?.role).map(({ hop, state, words }) => (
					<li class={`hop-${state}`} key={hop}>
						<span class="hop-dot" aria-hidden="true">
							{state === 'failed' ? '✕' : state === 'passed' ? '✓' : ''}
						</span>
						<span class="hop-name">{HOPS[hop]}</span> <span class="hop-state">{words}</span>
					</li>
				))}
			</ol>
			<figcaption>{LAYER_MEANING[layer]}</figcaption>
		</figure>
	);
}
