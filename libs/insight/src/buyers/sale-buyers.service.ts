import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { isId, type CursorKeys, type Language } from '@shanhuo/kernel';
import { countOn, type Counted } from '../lists/counted.js';
import { SaleLists, type AskedPage, type SaleList, type SaleListPage } from '../lists/sale-lists.service.js';
import { SaleBuyersRepository, type BuyerPlace, type SaleBuyerRow } from './sale-buyers.repository.js';

export type CountedBuyer = SaleBuyerRow & Counted;

/** The buyers that make their figure, told apart and named by nothing but a number. */
@Injectable()
export class SaleBuyersService {
  private readonly list: SaleList<CountedBuyer, BuyerPlace & Counted>;

  constructor(
    @Inject(SaleLists) private readonly lists: SaleLists,
    @Inject(SaleBuyersRepository) buyers: SaleBuyersRepository,
  ) {
    this.list = {
      name: 'sale buyers',
      types: ['number', 'string', 'number', 'number'],
      placeOf,
      keysOf: (row) => [row.grossFen, row.firstTransactionId, row.number, row.runningFen],
      findRows: async ({ scope, days, after, most }) =>
        countOn(await buyers.listLargest(scope, days, after, most), after),
    };
  }

  /** Undefined where the sales are not the viewer's. Throws BadRequestError naming the argument that is wrong. */
  findPage(viewer: Viewer, asked: AskedPage, language: Language): Promise<SaleListPage<CountedBuyer> | undefined> {
    return this.lists.findPage(viewer, asked, this.list, language);
  }
}

function placeOf(keys: CursorKeys): (BuyerPlace & Counted) | undefined {
  const [grossFen, firstTransactionId, number, runningFen] = keys as [number, string, number, number];
  return isId(firstTransactionId) ? { grossFen, firstTransactionId, number, runningFen } : undefined;
}
