import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  runIn,
  statement,
  type DeliveredEvent,
  type EventHandler,
  type Subscription,
  type Transaction,
} from '@shanhuo/database';
import {
  PERMIT_DECIDED,
  SELLER_STANDING_CHANGED,
  SHOP_HOURS_CHANGED,
  type PermitDecided,
  type SellerStandingChanged,
  type ShopHoursChanged,
} from '@shanhuo/village-seller';
import { STOCK_TURNED, type StockTurned } from '../stock/stock.events.js';
import { CardProjection } from './card.projection.js';

const REFRESH_STOCK = 'catalog.refresh-card-of-stock';
const REFRESH_PERMIT = 'catalog.refresh-cards-of-permit';
const REFRESH_SELLER = 'catalog.refresh-cards-of-seller';
const REFRESH_HOURS = 'catalog.refresh-cards-of-shop-hours';

/** What the cards listen to. */
export const CARD_SUBSCRIPTIONS: readonly Subscription[] = [
  { event: STOCK_TURNED, subscriber: REFRESH_STOCK },
  { event: PERMIT_DECIDED, subscriber: REFRESH_PERMIT },
  { event: SELLER_STANDING_CHANGED, subscriber: REFRESH_SELLER },
  { event: SHOP_HOURS_CHANGED, subscriber: REFRESH_HOURS },
];

const findProductOfVariant = statement(
  'catalog.find_product_of_variant',
  `select product_id as "productId" from catalog.variants where id = $1`,
);

/** A card shows whether anything can be bought, and the price of the cheapest that can. */
@Injectable()
export class RefreshCardOfStock implements EventHandler<StockTurned['payload']> {
  readonly subscriber = REFRESH_STOCK;

  constructor(@Inject(CardProjection) private readonly cards: CardProjection) {}

  async handle(tx: Transaction, event: DeliveredEvent<StockTurned['payload']>): Promise<void> {
    const [row] = await runIn<{ productId: string }>(tx, findProductOfVariant, [event.payload.variantId]);
    if (row !== undefined) await this.cards.refresh(tx, [row.productId]);
  }
}

const findFoodOfSeller = statement(
  'catalog.find_food_of_seller',
  `select p.id as "productId" from catalog.products p join catalog.categories g on g.id = p.category_id
   where p.seller_id = $1 and p.state = 'on_sale' and g.permit_kinds <> '{}'`,
);

/** With a permit food comes on the shelves, and without it goes. */
@Injectable()
export class RefreshCardsOfPermit implements EventHandler<PermitDecided> {
  readonly subscriber = REFRESH_PERMIT;

  constructor(@Inject(CardProjection) private readonly cards: CardProjection) {}

  async handle(tx: Transaction, event: DeliveredEvent<PermitDecided>): Promise<void> {
    const rows = await runIn<{ productId: string }>(tx, findFoodOfSeller, [event.payload.sellerId]);
    if (rows.length === 0) return;
    await this.cards.refresh(
      tx,
      rows.map(({ productId }) => productId),
    );
  }
}

const findGoodsOfSeller = statement(
  'catalog.find_goods_of_seller',
  `select id as "productId" from catalog.products where seller_id = $1 and state = 'on_sale'`,
);

/** A seller who was verified again shows longer, one who leaves shorter, and one who has left not at all. */
@Injectable()
export class RefreshCardsOfSeller implements EventHandler<SellerStandingChanged> {
  readonly subscriber = REFRESH_SELLER;

  constructor(@Inject(CardProjection) private readonly cards: CardProjection) {}

  async handle(tx: Transaction, event: DeliveredEvent<SellerStandingChanged>): Promise<void> {
    const rows = await runIn<{ productId: string }>(tx, findGoodsOfSeller, [event.payload.sellerId]);
    if (rows.length === 0) return;
    await this.cards.refresh(
      tx,
      rows.map(({ productId }) => productId),
    );
  }
}

const findWindowsOfSeller = statement(
  'catalog.find_windows_of_seller',
  `select id as "productId" from catalog.products where seller_id = $1 and state = 'on_sale'
     and coalesce(sale_from, sale_until, harvest_until) is not null`,
);

/** A shop that moves to another zone has other moments for the same days. */
@Injectable()
export class RefreshCardsOfShopHours implements EventHandler<ShopHoursChanged> {
  readonly subscriber = REFRESH_HOURS;

  constructor(@Inject(CardProjection) private readonly cards: CardProjection) {}

  async handle(tx: Transaction, event: DeliveredEvent<ShopHoursChanged>): Promise<void> {
    const rows = await runIn<{ productId: string }>(tx, findWindowsOfSeller, [event.payload.sellerId]);
    if (rows.length === 0) return;
    await this.cards.refresh(
      tx,
      rows.map(({ productId }) => productId),
    );
  }
}

const findTurningCards = statement(
  'catalog.find_turning_cards',
  `select m.product_id as "productId" from catalog.marks m where m.valid_from = $1 and m.state = 'accepted'
   union select l.product_id from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id where t.issued_on = $1
   union select p.id from village_seller.permits k join catalog.products p on p.seller_id = k.seller_id
     where k.state = 'accepted' and k.valid_from = $1::date
   union select p.id from village_seller.permits k join catalog.products p on p.seller_id = k.seller_id
     where k.state = 'accepted' and k.valid_until = $1::date - 1
   union select product_id from catalog.product_cards where seller_shown_until < $1::date`,
);

/**
 * Evidence that begins today, permits that begin or have ended, and what is left of sellers who fell due. (What else ends shows no longer by itself: a card
 * carries the last day of each claim.)
 */
@Injectable()
export class RefreshCardsOfTheDay {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CardProjection) private readonly cards: CardProjection,
  ) {}

  async run(today: string): Promise<number> {
    const rows = await this.database.read<{ productId: string }>(findTurningCards, [today]);
    if (rows.length > 0) {
      await this.database.inTransaction((tx) =>
        this.cards.refresh(
          tx,
          rows.map(({ productId }) => productId),
        ),
      );
    }
    return rows.length;
  }
}
