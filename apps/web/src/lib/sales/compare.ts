import { toFen } from '../money/fen.js';

/** How much more (or less, negative) in whole percent; undefined where there was nothing to compare with. */
export function changeOf(now: string, then: string): number | undefined {
  return percent(toFen(now), toFen(then));
}

export function changeOfCount(now: number, then: number): number | undefined {
  return percent(BigInt(now), BigInt(then));
}

function percent(now: bigint, then: bigint): number | undefined {
  return then <= 0n ? undefined : Math.round(Number(((now - then) * 1000n) / then) / 10);
}
