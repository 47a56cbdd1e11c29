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
import { STOCK_TURNED, type StockTurned } from '../stock/stock.events.js';
import { CardProjection } from './card.projection.js';

const REFRESH_STOCK = 'catalog.refresh-card-of-stock';

/** What the cards listen to. */
export const CARD_SUBSCRIPTIONS: readonly Subscription[] = [{ event: STOCK_TURNED, subscriber: REFRESH_STOCK }];

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

const findTurningCards = statement(
  'catalog.find_turning_cards',
  `select m.product_id as "productId" from catalog.marks m where m.valid_from = $1
   union select l.product_id from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id where t.issued_on = $1`,
);

/** Evidence that begins today. (What ends shows no longer by itself: a card carries the last day of each claim.) */
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
