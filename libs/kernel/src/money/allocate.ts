import { fen, type Fen } from './fen.js';

/**
 * Splits an amount in proportion to weights by the largest remainder method (Hamilton), so that the parts sum to the
 * whole exactly. Ties go to the earlier part. Weights are non-negative whole numbers, at least one of them positive.
 * A negative total (a refund) splits as its positive mirror does.
 */
export function allocate(totalFen: Fen, weights: readonly number[]): Fen[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('weights are non-negative whole numbers');
  }
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weightSum === 0n) throw new RangeError('at least one weight is positive');

  const sign = totalFen < 0 ? -1n : 1n;
  const total = BigInt(Math.abs(totalFen));
  const shares = weights.map((weight, index) => {
    const product = total * BigInt(weight);
    return { index, floor: product / weightSum, remainder: product % weightSum };
  });
  const leftOver = Number(total - shares.reduce((sum, share) => sum + share.floor, 0n));
  const nextUp = new Set(
    shares
      .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, leftOver)
      .map((share) => share.index),
  );
  return shares.map((share) => fen(Number(sign * (share.floor + (nextUp.has(share.index) ? 1n : 0n))) + 0));
}
