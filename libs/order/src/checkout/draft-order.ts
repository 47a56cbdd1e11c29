import { maskPhone } from '@shanhuo/identity';
import { addFen, fen, newId, newShortCode, type Fen, type Language } from '@shanhuo/kernel';
import type { Share } from '@shanhuo/payment';
import { maskName } from '../address/delivery.fields.js';
import type { Delivery } from '../address/address.service.js';
import type { Quote, QuotedGroup, QuotedLine } from '../cart/cart.rules.js';
import { feesFor, type FeeRule } from '../fees/fee.rules.js';
import type { OrderEntity } from '../order/order.entity.js';
import type { OrderLineEntity } from '../order/order-line.entity.js';
import { AREA_SEPARATOR } from '../order/order.view.js';
import type { SellerOrderEntity } from '../seller-order/seller-order.entity.js';
import { sharesOf } from '../shares/seller-order-shares.js';

/** All rows of an order that is about to be placed, and whose each fen of it is. */
export interface DraftOrder {
  readonly order: OrderEntity;
  readonly sellerOrders: readonly SellerOrderEntity[];
  readonly lines: readonly OrderLineEntity[];
  readonly shares: readonly Share[];
}

/** Who orders, where to, when and under which rules. */
export interface DraftTerms {
  readonly orderId: string;
  readonly personId: string | undefined;
  readonly language: Language;
  readonly delivery: Delivery;
  /** Sealed under the id of the order. */
  readonly sealed: Pick<OrderEntity, 'sealedRecipient' | 'sealedPhone' | 'sealedDetail' | 'sealedContact'>;
  readonly contactIndex: Buffer | null;
  readonly receiptTokenHash: Buffer | null;
  readonly feeRules: readonly FeeRule[];
  readonly placedAt: Date;
  readonly payUntil: Date;
}

/** Writes an agreed quote down as an order: prices, fees, rates, promises and return classes frozen as they are now. */
export function draftOrder(quoted: Quote, terms: DraftTerms): DraftOrder {
  const parts = quoted.groups.map((group) => draftSellerOrder(group, terms));
  const goodsFen = addFen(...parts.map(({ sellerOrder }) => fen(sellerOrder.goodsFen)));
  const freightFen = addFen(...parts.map(({ sellerOrder }) => fen(sellerOrder.freightFen)));
  return {
    order: toOrder(terms, goodsFen, freightFen),
    sellerOrders: parts.map(({ sellerOrder }) => sellerOrder),
    lines: parts.flatMap(({ lines }) => lines),
    shares: parts.flatMap(({ sellerOrder, lines }) => sharesOf(sellerOrder, lines).shares),
  };
}

function toOrder(terms: DraftTerms, goodsFen: Fen, freightFen: Fen): OrderEntity {
  const { delivery, sealed } = terms;
  return {
    id: terms.orderId,
    code: newShortCode(),
    personId: terms.personId ?? null,
    state: 'placed',
    currency: 'CNY',
    goodsFen,
    freightFen,
    totalFen: addFen(goodsFen, freightFen),
    language: terms.language,
    areaCode: delivery.areaCode,
    provinceCode: delivery.area.provinceCode,
    areaNames: delivery.area.areas.map(({ name }) => name).join(AREA_SEPARATOR),
    ...sealed,
    maskedRecipient: maskName(delivery.recipient),
    maskedPhone: maskPhone(delivery.phone),
    contactIndex: terms.contactIndex,
    receiptTokenHash: terms.receiptTokenHash,
    placedAt: terms.placedAt,
    payUntil: terms.payUntil,
    paidAt: null,
    endedAt: null,
    forgottenAt: null,
  };
}

function draftSellerOrder(
  group: QuotedGroup,
  terms: DraftTerms,
): { sellerOrder: SellerOrderEntity; lines: OrderLineEntity[] } {
  const seller = group.lines[0]?.sellable;
  if (seller === undefined || group.rate === undefined || group.freightFen === undefined) {
    throw new Error(`what ${group.sellerCode} sells cannot be ordered there`);
  }
  const sellerOrder: SellerOrderEntity = {
    id: newId(),
    code: newShortCode(),
    orderId: terms.orderId,
    sellerId: group.sellerId,
    sellerCode: group.sellerCode,
    sellerName: seller.sellerName,
    sellerNameEn: seller.sellerNameEn,
    sellerKind: seller.sellerKind,
    state: 'waiting_for_payment',
    goodsFen: group.goodsFen,
    freightFen: group.freightFen,
    freightRate: group.rate,
    shipWithinHours: group.shipWithinHours,
    placedAt: terms.placedAt,
    paidAt: null,
    shipBy: null,
    shipFrom: group.harvest?.from ?? null,
    shipUntil: group.harvest?.until ?? null,
    extendedUntil: null,
    shippedAt: null,
    deliveredAt: null,
    deliveryPresumed: false,
    receivedAt: null,
    receivedBy: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
    nextStepAt: null,
    claimUntil: null,
    releasedAt: null,
    remindedAt: null,
    overdueToldAt: null,
    latePenaltyFen: 0,
  };
  const lines = group.lines.map((line, i) => draftLine(line, sellerOrder.id, i + 1, terms.feeRules));
  return { sellerOrder, lines };
}

function draftLine(
  { sellable, quantity }: QuotedLine,
  sellerOrderId: string,
  position: number,
  feeRules: readonly FeeRule[],
): OrderLineEntity {
  return {
    id: newId(),
    sellerOrderId,
    position,
    productId: sellable.productId,
    variantId: sellable.variantId,
    productCode: sellable.productCode,
    title: sellable.title,
    titleEn: sellable.titleEn,
    label: sellable.label,
    labelEn: sellable.labelEn,
    pictureHash: sellable.picture?.contentHash ?? null,
    pictureWidth: sellable.picture?.width ?? null,
    pictureHeight: sellable.picture?.height ?? null,
    categoryCode: sellable.categoryCode,
    unitPriceFen: sellable.priceFen,
    quantity,
    cancelledQuantity: 0,
    netWeightGrams: sellable.netWeightGrams,
    shippingWeightGrams: sellable.shippingWeightGrams,
    packedGrams: null,
    returnClass: sellable.returnClass,
    cooperativeId: sellable.cooperativeId,
    ...feesFor(feeRules, sellable),
  };
}
