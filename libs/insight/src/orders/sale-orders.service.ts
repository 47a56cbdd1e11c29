import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { isId, type CursorKeys, type Language } from '@shanhuo/kernel';
import { countOn, type Counted } from '../lists/counted.js';
import { SaleLists, type AskedPage, type SaleList, type SaleListPage } from '../lists/sale-lists.service.js';
import { isDay } from '../period/period.input.js';
import { SaleOrdersRepository, type OrderPlace, type SaleOrderRow } from './sale-orders.repository.js';

export type CountedOrder = SaleOrderRow & Counted;

/** The orders that make the figures of orders and of their average. */
@Injectable()
export class SaleOrdersService {
  private readonly list: SaleList<CountedOrder, OrderPlace & Counted>;

  constructor(
    @Inject(SaleLists) private readonly lists: SaleLists,
    @Inject(SaleOrdersRepository) orders: SaleOrdersRepository,
  ) {
    this.list = {
      name: 'sale orders',
      types: ['string', 'string', 'string', 'number', 'number'],
      placeOf,
      keysOf: (row) => [row.day, row.transactionId, row.sellerOrderId, row.number, row.runningFen],
      findRows: async ({ scope, days, after, most }) =>
        countOn(await orders.listNewest(scope, days, after, most), after),
    };
  }

  /** Undefined where the sales are not the viewer's. Throws BadRequestError naming the argument that is wrong. */
  findPage(viewer: Viewer, asked: AskedPage, language: Language): Promise<SaleListPage<CountedOrder> | undefined> {
    return this.lists.findPage(viewer, asked, this.list, language);
  }
}

function placeOf(keys: CursorKeys): (OrderPlace & Counted) | undefined {
  const [day, transactionId, sellerOrderId, number, runningFen] = keys as [string, string, string, number, number];
  const fits = isDay(day) && isId(transactionId) && isId(sellerOrderId);
  return fits ? { day, transactionId, sellerOrderId, number, runningFen } : undefined;
}
