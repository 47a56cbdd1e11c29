import { freightOf, type FreightRate } from '@shanhuo/catalog';
import { addFen, allocate, fen, type Fen } from '@shanhuo/kernel';
import type { Share, ShareRole } from '@shanhuo/payment';

/** A line as it stands now: what is left of it after cancellations, under the fees frozen on it. */
export interface ShareOutLine {
  readonly lineId: string;
  readonly unitPriceFen: Fen;
  /** Not cancelled. */
  readonly quantity: number;
  /** Net weight of that quantity; null where it is not sold by weight. */
  readonly orderedGrams: number | null;
  /** Net weight the seller really packed; null while nothing was weighed. */
  readonly packedGrams: number | null;
  /** One piece with packing. */
  readonly shippingGramsEach: number;
  readonly cooperativeId: string | null;
  /** Basis points of the goods, as are the next two. */
  readonly cooperativeBp: number;
  readonly platformBp: number;
  readonly paymentCostBp: number;
}

/** A seller order as it stands now. */
export interface ShareOutInput {
  readonly groupId: string;
  readonly sellerId: string;
  readonly rate: FreightRate;
  /** The freight that was paid: whatever is cancelled, freight never becomes more. */
  readonly freightCapFen: Fen;
  readonly lines: readonly ShareOutLine[];
  /** What the seller gives up for shipping late. */
  readonly latePenaltyFen: Fen;
}

/** What a seller order costs its buyer now, and whose that is. The shares sum to the total exactly. */
export interface ShareOut {
  /** Less the penalty. */
  readonly goodsFen: Fen;
  readonly freightFen: Fen;
  readonly totalFen: Fen;
  /** Each above zero: what is nothing is left out. */
  readonly shares: readonly Share[];
  /** What each line costs now, in the order of the lines, before the penalty. */
  readonly lineFen: readonly Fen[];
}

const WHOLE_BP = 10_000;

/**
 * Works the money of a seller order out anew from what is left of it (rules.md 22): fees by `allocate`, rounded once per
 * line; freight whole to the seller; the penalty from the grower alone. Recomputed, never scaled, so that no share of
 * a cancelled piece is left behind.
 */
export function shareOut(input: ShareOutInput): ShareOut {
  const lineFen = input.lines.map(lineAmount);
  const freightFen = freightNow(input);
  const freights = splitFreight(input.lines, freightFen);
  const parts = input.lines.map((line, i) => splitLine(line, lineFen[i] ?? fen(0)));
  const penalties = splitPenalty(
    input.latePenaltyFen,
    parts.map(({ grower }) => grower),
  );
  const shares = input.lines.flatMap((line, i) => {
    const { grower, cooperative, platform, payment } = parts[i] ?? splitLine(line, fen(0));
    const share = (role: ShareRole, ownerId: string | null, amountFen: Fen): Share[] =>
      amountFen === 0 ? [] : [{ lineId: line.lineId, groupId: input.groupId, role, ownerId, amountFen }];
    return [
      ...share('grower', input.sellerId, fen(grower - (penalties[i] ?? 0))),
      ...share('freight', input.sellerId, freights[i] ?? fen(0)),
      ...share('cooperative', line.cooperativeId, cooperative),
      ...share('platform', null, platform),
      ...share('payment_cost', null, payment),
    ];
  });
  const goodsFen = fen(addFen(...lineFen) - addFen(...penalties));
  return { goodsFen, freightFen, totalFen: addFen(goodsFen, freightFen), shares, lineFen };
}

/** What a line costs. Packed less: what was packed, rounded down. Packed more: what was ordered (N5). */
export function lineAmount({ unitPriceFen, quantity, orderedGrams, packedGrams }: ShareOutLine): Fen {
  const ordered = fen(unitPriceFen * quantity);
  if (packedGrams === null || orderedGrams === null || packedGrams >= orderedGrams) return ordered;
  return fen(Number((BigInt(ordered) * BigInt(packedGrams)) / BigInt(orderedGrams)));
}

/** Goods are counted as ordered: a parcel that was free stays so when it weighs less than thought. */
function freightNow({ lines, rate, freightCapFen }: ShareOutInput): Fen {
  const asked = freightOf(rate, {
    grams: lines.reduce((sum, line) => sum + line.shippingGramsEach * line.quantity, 0),
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    goodsFen: addFen(...lines.map(({ unitPriceFen, quantity }) => fen(unitPriceFen * quantity))),
  });
  return fen(Math.min(asked, freightCapFen));
}

function splitFreight(lines: readonly ShareOutLine[], freightFen: Fen): Fen[] {
  if (freightFen === 0) return lines.map(() => fen(0));
  return allocate(
    freightFen,
    lines.map(({ shippingGramsEach, quantity }) => shippingGramsEach * quantity),
  );
}

function splitLine(
  { cooperativeId, cooperativeBp, platformBp, paymentCostBp }: ShareOutLine,
  amountFen: Fen,
): { cooperative: Fen; platform: Fen; payment: Fen; grower: Fen } {
  const forCooperative = cooperativeId === null ? 0 : cooperativeBp;
  const rest = WHOLE_BP - forCooperative - platformBp - paymentCostBp;
  const [cooperative = fen(0), platform = fen(0), payment = fen(0), grower = fen(0)] = allocate(amountFen, [
    forCooperative,
    platformBp,
    paymentCostBp,
    rest,
  ]);
  return { cooperative, platform, payment, grower };
}

/** Never more than the growers have. */
function splitPenalty(penaltyFen: Fen, growers: readonly Fen[]): Fen[] {
  const all = addFen(...growers);
  const taken = fen(Math.min(penaltyFen, all));
  return taken <= 0 ? growers.map(() => fen(0)) : allocate(taken, growers);
}
