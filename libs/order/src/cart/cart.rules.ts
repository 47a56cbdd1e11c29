import { freightOf, type FreightRate, type Sellable } from '@shanhuo/catalog';
import { addFen, chinaDayOf, fen, type Fen } from '@shanhuo/kernel';
import { shipByOf } from '../seller-order/deadlines.rules.js';

/** What stands in a cart, and what it cost when the buyer saw it. */
export interface WantedLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly seenPriceFen: Fen;
}

export type CartLineState = 'available' | 'too_few' | 'sold_out' | 'paused' | 'not_yet' | 'withdrawn';
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

/** When goods sold ahead are sent: days by the calendar of the shop, and the moments they begin and end at. */
export interface Harvest {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly from: Date;
  readonly until: Date;
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
  /** Where some of it is sold ahead: the latest of its lines, since one parcel fee pays for one parcel. */
  readonly harvest: Harvest | undefined;
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
  now: Date,
): Quote {
  const byId = new Map(sellables.map((each) => [each.variantId, each]));
  const lines = wanted.flatMap((line) => {
    const sellable = byId.get(line.variantId);
    return sellable === undefined ? [] : [quoteLine(line, sellable)];
  });
  const groups = [...Map.groupBy(lines, ({ sellable }) => sellable.sellerId)].map(([sellerId, own]) =>
    quoteGroup(sellerId, own, rates, now),
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

function stateOf(quantity: number, { onSale, pausedUntil, opensAt, available }: Sellable): CartLineState {
  if (!onSale && pausedUntil !== null) return 'paused';
  if (!onSale) return opensAt === null ? 'withdrawn' : 'not_yet';
  if (available <= 0) return 'sold_out';
  return available < quantity ? 'too_few' : 'available';
}

function changeOf(seen: Fen, now: Fen): PriceChange {
  if (now === seen) return 'none';
  return now < seen ? 'dropped' : 'rose';
}

function quoteGroup(sellerId: string, lines: readonly QuotedLine[], rates: Rates, now: Date): QuotedGroup {
  const bought = lines.filter(({ state }) => state === 'available');
  const shipWithinHours = Math.max(...lines.map(({ sellable }) => sellable.shipWithinHours));
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
    shipWithinHours,
    harvest: latestHarvest(bought.length > 0 ? bought : lines, shipByOf(now, shipWithinHours)),
  };
}

/**
 * All lines are of one shop and its calendar, so their days compare. Splitting by window would double the freight. On the
 * last day the seller has the usual hours all the same, and the buyer is told so: `usual` is their end.
 */
function latestHarvest(lines: readonly QuotedLine[], usual: Date): Harvest | undefined {
  const ahead = lines.flatMap(({ sellable: { harvestFrom, harvestUntil, shipsFrom, shipsUntil } }): Harvest[] =>
    harvestFrom === null || harvestUntil === null || shipsFrom === null || shipsUntil === null
      ? []
      : [{ fromDay: harvestFrom, untilDay: harvestUntil, from: shipsFrom, until: shipsUntil }],
  );
  const [first, ...others] = ahead;
  if (first === undefined) return undefined;
  const latest = others.reduce((known, each) => {
    const starts = each.from > known.from ? each : known;
    const ends = each.until > known.until ? each : known;
    return { fromDay: starts.fromDay, from: starts.from, untilDay: ends.untilDay, until: ends.until };
  }, first);
  return latest.until >= usual ? latest : { ...latest, until: usual, untilDay: chinaDayOf(usual) };
}
