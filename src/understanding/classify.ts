import { readFileSync } from "node:fs";
import { type Features, totalOf } from "./features.ts";
import { INTENTS, type Intent } from "./intent.ts";

/** An intent and how sure the reading is of it, from 0 to 1. */
export interface Guess {
  readonly intent: Intent;
  readonly confidence: number;
}

/**
 * What a model learnt. A feature is kept as the hash of its name; of two names with one hash, which in
 * some twenty thousand is rare, training keeps the first.
 */
export interface Weights {
  readonly bias: Float32Array;
  /** Hashes of features, ascending. */
  readonly hashes: Uint32Array;
  /** For each feature and intent, in the order of `INTENTS`, its weight in tenths. */
  readonly values: Int8Array;
}

/** Weights are kept in tenths, which a byte holds up to 12.7. */
export const TENTHS = 10;

/** FNV-1a over the characters' codes. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** @returns the bytes of a file of weights: how many, bias, hashes, values; little-endian as every machine we run on. */
export function storeWeights({ bias, hashes, values }: Weights): Buffer {
  const parts = [Uint32Array.of(hashes.length), bias, hashes, values];
  return Buffer.concat(
    parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}

/** @returns the weights in a file's bytes. */
export function restoreWeights(file: Buffer): Weights {
  const bytes = new Uint8Array(file).buffer;
  const count = new Uint32Array(bytes, 0, 1)[0]!;
  const bias = new Float32Array(bytes, 4, INTENTS.length);
  const hashes = new Uint32Array(bytes, 4 + bias.byteLength, count);
  const values = new Int8Array(
    bytes,
    4 + bias.byteLength + hashes.byteLength,
    count * INTENTS.length,
  );
  return { bias, hashes, values };
}

let ours: Weights | null = null;

/** Read when the first sentence comes, so that training can run without a file. */
function ourWeights(): Weights {
  return (ours ??= restoreWeights(readFileSync(new URL("data/weights.bin", import.meta.url))));
}

/** All intents with the confidence in each, surest first; confidences add up to one. */
export function classify(features: Features, weights: Weights = ourWeights()): Guess[] {
  const scores = Float64Array.from(weights.bias);
  const norm = 1 / TENTHS / Math.sqrt(Math.max(1, totalOf(features)));
  for (const [name, value] of features) {
    const row = rowOf(weights.hashes, hashOf(name)) * INTENTS.length;
    if (row < 0) continue;
    for (let at = 0; at < scores.length; at += 1)
      scores[at]! += weights.values[row + at]! * value * norm;
  }
  softmax(scores);
  return INTENTS.map((intent, at) => ({ intent, confidence: scores[at]! })).sort(
    (a, b) => b.confidence - a.confidence,
  );
}

/** @returns the place of a hash, or -1. */
function rowOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle] === hash) return middle;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Turns scores into shares of one, in place. */
export function softmax(scores: Float64Array): void {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp(scores[at]! - highest);
    sum += scores[at]!;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= sum;
}
