import { toMoney, type MoneyValue } from '@shanhuo/kernel';
import type { ParcelPlan } from './plan-parcel.rules.js';

/** A line of a parcel as it would leave. */
export interface PreviewedLine {
  readonly lineId: string;
  readonly quantity: number;
  /** Of that quantity; null where it is not sold by weight. */
  readonly orderedGrams: number | null;
  /** As weighed; null where nobody weighed it. */
  readonly packedGrams: number | null;
}

/** So much would go back to the buyer if the parcel left now. */
export class ParcelPreview {
  readonly missingWeight: MoneyValue;
  readonly latePenalty: MoneyValue;
  readonly total: MoneyValue;

  readonly lines: readonly PreviewedLine[];

  constructor({ packed, lines, back }: ParcelPlan) {
    const { missingWeightFen, latePenaltyFen, totalFen } = back;
    this.missingWeight = toMoney(missingWeightFen);
    this.latePenalty = toMoney(latePenaltyFen);
    this.total = toMoney(totalFen);
    this.lines = packed.map(({ lineId, quantity, packedGrams = null }) => {
      const net = lines.find(({ id }) => id === lineId)?.netWeightGrams ?? null;
      return { lineId, quantity, orderedGrams: net === null ? null : net * quantity, packedGrams };
    });
  }
}
