import type { Sellable } from '@shanhuo/catalog';
import { toPicture } from '@shanhuo/catalog/graphql';
import { addFen, toMoney, type Language } from '@shanhuo/kernel';
import { sayPause } from '@shanhuo/village-seller';
import type { Quote, QuotedGroup, QuotedLine } from './cart.rules.js';
import type { CartGroupType, CartLineType, CartType } from './cart.types.js';

/** Stock beyond this is nobody's business. */
export const MOST_SHOWN = 99;

/** A quote as the API shows it. */
export function toCart(quoted: Quote, language: Language): CartType {
  const { goodsFen, freightFen } = quoted;
  return {
    groups: quoted.groups.map((group) => toGroup(group, language)),
    quantity: quoted.quantity,
    goods: toMoney(goodsFen),
    freight: freightFen === undefined ? null : toMoney(freightFen),
    total: freightFen === undefined ? null : toMoney(addFen(goodsFen, freightFen)),
    provinceCode: quoted.provinceCode ?? null,
    orderable: quoted.orderable,
  };
}

function toGroup(group: QuotedGroup, language: Language): CartGroupType {
  const seller = group.lines[0]?.sellable;
  const freeAboveFen = group.rate?.freeAboveFen ?? null;
  return {
    sellerCode: group.sellerCode,
    sellerName: (language === 'en' ? seller?.sellerNameEn : seller?.sellerName) ?? '',
    lines: group.lines.map((line) => toLine(line, language)),
    goods: toMoney(group.goodsFen),
    delivery: group.delivery,
    freight: group.freightFen === undefined ? null : toMoney(group.freightFen),
    freeAbove: freeAboveFen === null ? null : toMoney(freeAboveFen),
    shipWithinHours: group.shipWithinHours,
    harvestWindow: group.harvest === undefined ? null : { from: group.harvest.fromDay, until: group.harvest.untilDay },
  };
}

function toLine({ sellable, ...line }: QuotedLine, language: Language): CartLineType {
  const english = language === 'en';
  const title = english ? sellable.titleEn : sellable.title;
  const { picture } = sellable;
  return {
    variantId: line.variantId,
    productCode: sellable.productCode,
    title,
    label: english ? sellable.labelEn : sellable.label,
    picture: picture && toPicture(picture.contentHash, picture.width, picture.height, title),
    quantity: line.quantity,
    availableQuantity: sellable.onSale ? Math.max(0, Math.min(MOST_SHOWN, sellable.available)) : 0,
    state: line.state,
    harvestWindow: windowOf(sellable),
    opensAt: sellable.opensAt,
    pausedUntil: sellable.pausedUntil,
    pauseReason: sellable.pausedUntil === null ? null : pauseWords(sellable, language),
    unitPrice: toMoney(sellable.priceFen),
    seenPrice: toMoney(line.seenPriceFen),
    priceChange: line.priceChange,
    amount: toMoney(line.amountFen),
    returnClass: sellable.returnClass,
  };
}

function windowOf({ harvestFrom: from, harvestUntil: until }: Sellable): CartLineType['harvestWindow'] {
  return from === null || until === null ? null : { from, until };
}

function pauseWords({ pauseReason, pauseWords: words }: Sellable, language: Language): string {
  return sayPause(pauseReason ?? 'other', words ?? '', language);
}
