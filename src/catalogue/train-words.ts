import { bucketOf, featuresOf } from '../engine/words.ts';
import { normalise } from '../engine/normalise.ts';
import type { WordModel } from '../engine/types.ts';

/** A text and the class it speaks for, with how much it counts. */
export interface Lesson {
	text: string;
	classNumber: number;
	weight: number;
}

/** Number of buckets; a power of two. Large enough that a strange word seldom lands on a known one. */
const BUCKETS = 1 << 22;
const EPOCHS = 8;
const RATE = 0.5;
/** Pulls every weight to nothing unless lessons hold it: rare words get no say by chance. */
const DECAY = 2e-5;
/** Weights the index keeps, the largest first: what is left out changes nothing worth its bytes. */
const KEPT_WEIGHTS = 24_000;

/**
 * Trains a linear softmax classifier with AdaGrad. Deterministic: same lessons, same model, to the bit.
 * @param classes number of classes, "elsewhere" included
 */
export function trainWords(lessons: readonly Lesson[], classes: number): WordModel {
	const numbers = new Map<number, number>();
	const documents = lessons.map(({ text, classNumber, weight }) => {
		const features = [...featuresOf(normalise(text).clean).keys()].map((hash) => {
			const bucket = bucketOf(hash, BUCKETS);
			let number = numbers.get(bucket);
			if (number === undefined) numbers.set(bucket, (number = numbers.size));
			return number;
		});
		return { features: Int32Array.from(new Set(features)), classNumber, weight };
	});

	const weights = new Float32Array(numbers.size * classes);
	const squares = new Float32Array(numbers.size * classes);
	const bias = new Float64Array(classes);
	const biasSquares = new Float64Array(classes);
	const logits = new Float64Array(classes);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		for (const index of shuffled(documents.length, epoch + 1)) {
			const { features, classNumber, weight } = documents[index] as (typeof documents)[number];
			const share = 1 / Math.sqrt(Math.max(1, features.length));
			logits.set(bias);
			for (const feature of features) {
				const row = feature * classes;
				for (let k = 0; k < classes; k++) logits[k] = (logits[k] as number) + (weights[row + k] as number) * share;
			}
			softmax(logits);
			for (let k = 0; k < classes; k++) {
				const error = ((logits[k] as number) - (k === classNumber ? 1 : 0)) * weight;
				if (Math.abs(error) < 3e-3) continue;
				biasSquares[k] = (biasSquares[k] as number) + error * error;
				bias[k] = (bias[k] as number) - (0.1 * error) / Math.sqrt((biasSquares[k] as number) + 1);
				const gradient = error * share;
				for (const feature of features) {
					const at = feature * classes + k;
					const slope = gradient + DECAY * (weights[at] as number);
					squares[at] = (squares[at] as number) + slope * slope;
					weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt((squares[at] as number) + 1e-3);
				}
			}
		}
	}
	return pack(numbers, weights, bias, classes);
}

function softmax(logits: Float64Array): void {
	const top = Math.max(...logits);
	let sum = 0;
	for (let k = 0; k < logits.length; k++) sum += logits[k] = Math.exp((logits[k] as number) - top);
	for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] as number) / sum;
}

/** A fixed permutation for each epoch (linear congruential, Numerical Recipes' constants): no Math.random in a build. */
function shuffled(length: number, seed: number): number[] {
	const order = Array.from({ length }, (_, i) => i);
	let state = seed * 2654435761;
	for (let i = length - 1; i > 0; i--) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		const k = state % (i + 1);
		[order[i], order[k]] = [order[k] as number, order[i] as number];
	}
	return order;
}

/** Keeps the largest weights, in 127 steps, as varints in base64 (the format is described in engine/types.ts). */
function pack(numbers: ReadonlyMap<number, number>, weights: Float32Array, bias: Float64Array, classes: number): WordModel {
	let largest = 0;
	for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
	const scale = (largest || 1) / 127;
	const least = leastKept(weights, largest);
	const bytes: number[] = [];
	const varint = (value: number) => {
		for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
		bytes.push(value);
	};
	let previous = 0;
	for (const [bucket, number] of [...numbers].sort(([a], [b]) => a - b)) {
		const pairs: number[] = [];
		for (let k = 0; k < classes; k++) {
			const weight = weights[number * classes + k] as number;
			const quantised = Math.round(weight / scale);
			if (Math.abs(weight) >= least && quantised !== 0) pairs.push(k, quantised & 255);
		}
		if (pairs.length === 0) continue;
		varint(bucket - previous);
		previous = bucket;
		varint(pairs.length / 2);
		bytes.push(...pairs);
	}
	return { buckets: BUCKETS, scale: round(scale), bias: Array.from(bias, round), weights: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')) };
}

/** The size from which on there are at most KEPT_WEIGHTS weights, found by counting sizes in fine steps. */
function leastKept(weights: Float32Array, largest: number): number {
	const STEPS = 4096;
	const counts = new Uint32Array(STEPS + 1);
	for (const weight of weights) {
		const step = Math.floor((Math.abs(weight) / (largest || 1)) * STEPS);
		counts[step] = (counts[step] ?? 0) + 1;
	}
	let kept = 0;
	let step = STEPS;
	while (step > 1 && kept + (counts[step] ?? 0) <= KEPT_WEIGHTS) kept += counts[step--] ?? 0;
	return ((step + 1) / STEPS) * largest;
}

const round = (value: number) => Math.round(value * 1e5) / 1e5;
