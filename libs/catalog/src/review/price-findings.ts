import { fen, fenPer500Grams, formatYuan, readProvince, type Fen } from '@shanhuo/kernel';
import { checkFreight, type FreightCheck } from '../listing/freight-check.rules.js';
import type { ListingTerms } from '../listing/listing.terms.js';
import type { FreightTerms } from '../freight/freight.terms.js';
import type { Finding } from './finding.js';

/** One pack with its price. */
export interface OfferedPack {
  readonly netWeightGrams: number | null;
  readonly shippingWeightGrams: number;
  readonly priceFen: Fen;
}

/** A price far from what the shelf costs is more often a slip of a digit than a bargain: asked, never refused. */
export function judgePrice(offer: OfferedPack, medianFen: number | undefined, terms: ListingTerms): Finding[] {
  if (medianFen === undefined || offer.netWeightGrams === null) return [];
  const priceFen = fenPer500Grams(offer.priceFen, offer.netWeightGrams);
  const shareBp = Math.round((priceFen * 10_000) / medianFen);
  const [price, usual] = [formatYuan(priceFen), formatYuan(fen(medianFen))];
  const both = {
    field: 'price',
    level: 'to_confirm',
    found: price,
  } as const;
  if (shareBp < terms.priceFarBelowBp) {
    return [
      {
        ...both,
        code: 'PRICE_FAR_BELOW',
        message: `每斤 ${price} 元，比同类商品（一般每斤 ${usual} 元）低很多，是不是少写了一位？`,
        messageEn: `¥${price} for 500 g is far below what such goods cost here (¥${usual}). Is a digit missing?`,
      },
    ];
  }
  if (shareBp <= terms.priceFarAboveBp) return [];
  return [
    {
      ...both,
      code: 'PRICE_FAR_ABOVE',
      message: `每斤 ${price} 元，比同类商品（一般每斤 ${usual} 元）高很多，是不是多写了一位？`,
      messageEn: `¥${price} for 500 g is far above what such goods cost here (¥${usual}). Is there a digit too many?`,
    },
  ];
}

/** Where freight eats the price, buyers turn away: the seller is told before anything is published (rules.md 13). */
export function judgeFreight(
  offer: OfferedPack,
  freight: FreightTerms | undefined,
  homeProvince: string,
  { freightShareWarnedBp }: ListingTerms,
): Finding[] {
  if (freight === undefined) return [];
  const check = checkFreight(freight, homeProvince, offer, freightShareWarnedBp);
  return check.far?.isWarned === true ? [toFinding(check.far, check)] : [];
}

function toFinding(far: NonNullable<FreightCheck['far']>, { suggested }: FreightCheck): Finding {
  const province = readProvince(far.provinceCode)?.name;
  const [fee, share] = [formatYuan(far.feeFen), percent(far.shareBp)];
  const better = suggested && {
    'zh-CN': `${suggested.packs} 份装成一份卖（${formatYuan(suggested.priceFen)} 元），运费只占 ${percent(suggested.shareBp)}。`,
    en: ` Sell ${suggested.packs} of them as one pack (¥${formatYuan(suggested.priceFen)}): freight is ${percent(suggested.shareBp)} then.`,
  };
  return {
    code: 'FREIGHT_HIGH',
    field: 'price',
    level: 'to_confirm',
    found: share,
    message: `寄到${province?.['zh-CN'] ?? ''}运费 ${fee} 元，占价格的 ${share}，买家可能嫌贵。${better?.['zh-CN'] ?? ''}`,
    messageEn: `Freight to ${province?.en ?? ''} is ¥${fee}, ${share} of the price: buyers may turn away.${better?.en ?? ''}`,
  };
}

/** Whole percents, rounded up as the share is. */
export function percent(shareBp: number): string {
  return `${Math.ceil(shareBp / 100)}%`;
}
