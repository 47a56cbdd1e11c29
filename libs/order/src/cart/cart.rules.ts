import { freightOf, type FreightRate, type Sellable } from '@shanhuo/catalog';
import { addFen, fen, type Fen } from '@shanhuo/kernel';

/** What stands in a cart, and what it cost when the buyer saw it. */
export interface WantedLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly seenPriceFen: Fen;
}

export type CartLineState = 'available' | 'too_few' | 'sold_out' | 'paused' | 'withdrawn';
export type PriceChange = 'none' | 'dropped' | 'rose';
export type DeliveryState = 'province_needed' | 'delivers' | 'no_delivery';

/** A line as it can be bought now. */
export interface QuotedLine extends WantedLine {
  readonly sellable: Sellable;
  readonly state: CartLineState;
  readonly priceChange: PriceChange;
  /** Of all pieces, at the price of now. */
  readonly amountFen: Fen;
}

/** What one seller asks for its part. */
export interface QuotedGroup {
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly lines: readonly QuotedLine[];
  /** Of the lines that can be bought. */
  readonly goodsFen: Fen;
  readonly delivery: DeliveryState;
  /** Undefined unless it delivers. */
  readonly rate: FreightRate | undefined;
  /** Undefined unless it delivers. */
  readonly freightFen: Fen | undefined;
  /** The longest of its lines: all of it goes together. */
  readonly shipWithinHours: number;
}

/** A cart with the prices, the stock and the freight of now. */
export interface Quote {
  readonly groups: readonly QuotedGroup[];
  readonly quantity: number;
  readonly goodsFen: Fen;
  /** Undefined while the freight of a seller is not known. */
  readonly freightFen: Fen | undefined;
  readonly provinceCode: string | undefined;
  /** Whether all of it can be ordered as it stands. */
  readonly orderable: boolean;
}

/** What sellers ask for a parcel to the province; undefined while no province is known. */
export type Rates = ReadonlyMap<string, FreightRate | 'no_delivery'> | undefined;

/**
 * Reckons what the wanted lines cost now. Lines that cannot be bought as they stand are shown and cost nothing; one
 * parcel fee per seller is for the lines that can (rules.md 21).
 */
export function quote(
  wanted: readonly WantedLine[],
  sellables: readonly Sellable[],
  rates: Rates,
  provinceCode: string | undefined,
): Quote {
  const byId = new Map(sellables.map((each) => [each.variantId, each]));
  const lines = wanted.flatMap((line) => {
    const sellable = byId.get(line.variantId);
    return sellable === undefined ? [] : [quoteLine(line, sellable)];
  });
  const groups = [...Map.groupBy(lines, ({ sellable }) => sellable.sellerId)].map(([sellerId, own]) =>
    quoteGroup(sellerId, own, rates),
  );
  const known = groups.flatMap(({ freightFen }) => (freightFen === undefined ? [] : [freightFen]));
  return {
    groups,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    goodsFen: addFen(...groups.map(({ goodsFen }) => goodsFen)),
    freightFen: known.length === groups.length ? addFen(...known) : undefined,
    provinceCode,
    orderable:
      lines.length > 0 &&
      lines.length === wanted.length &&
      known.length === groups.length &&
      lines.every(({ state }) => state === 'available'),
  };
}

function quoteLine(line: WantedLine, sellable: Sellable): QuotedLine {
  return {
    ...line,
    sellable,
    state: stateOf(line.quantity, sellable),
    priceChange: changeOf(line.seenPriceFen, sellable.priceFen),
    amountFen: fen(sellable.priceFen * line.quantity),
  };
}

function stateOf(quantity: number, { onSale, pausedUntil, available }: Sellable): CartLineState {
  if (!onSale) return pausedUntil === null ? 'withdrawn' : 'paused';
  if (available <= 0) return 'sold_out';
  return available < quantity ? 'too_few' : 'available';
}

function changeOf(seen: Fen, now: Fen): PriceChange {
  if (now === seen) return 'none';
  return now < seen ? 'dropped' : 'rose';
}

function quoteGroup(sellerId: string, lines: readonly QuotedLine[], rates: Rates): QuotedGroup {
  const bought = lines.filter(({ state }) => state === 'available');
  const goodsFen = addFen(...bought.map(({ amountFen }) => amountFen));
  const asked = rates?.get(sellerId);
  const rate = asked === 'no_delivery' ? undefined : asked;
  const parcel = {
    grams: bought.reduce((sum, { sellable, quantity }) => sum + sellable.shippingWeightGrams * quantity, 0),
    pieces: bought.reduce((sum, { quantity }) => sum + quantity, 0),
    goodsFen,
  };
  return {
    sellerId,
    sellerCode: lines[0]?.sellable.sellerCode ?? '',
    lines,
    goodsFen,
    delivery: asked === undefined ? 'province_needed' : asked === 'no_delivery' ? 'no_delivery' : 'delivers',
    rate,
    freightFen: rate === undefined ? undefined : freightOf(rate, parcel),
    shipWithinHours: Math.max(...lines.map(({ sellable }) => sellable.shipWithinHours)),
  };
}
