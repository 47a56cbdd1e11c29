import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import { isId, type CursorKeys, type Language } from '@shanhuo/kernel';
import { SaleLists, type AskedPage, type SaleList, type SaleListPage } from '../lists/sale-lists.service.js';
import { isDay } from '../period/period.input.js';
import {
  SalePromisesRepository,
  type PromiseOutcome,
  type PromisePlace,
  type SalePromiseRow,
} from './sale-promises.repository.js';

/** The promises that make the figures of shipping on time. */
@Injectable()
export class SalePromisesService {
  constructor(
    @Inject(SaleLists) private readonly lists: SaleLists,
    @Inject(SalePromisesRepository) private readonly promises: SalePromisesRepository,
  ) {}

  /** Undefined where the sales are not the viewer's. Throws BadRequestError naming the argument that is wrong. */
  findPage(
    viewer: Viewer,
    asked: AskedPage,
    outcome: PromiseOutcome | undefined,
    language: Language,
  ): Promise<SaleListPage<SalePromiseRow> | undefined> {
    const list: SaleList<SalePromiseRow, PromisePlace> = {
      name: 'sale promises',
      types: ['string', 'string', 'string'],
      placeOf,
      keysOf: (row) => [row.day, row.shipByExactly, row.sellerOrderId],
      findRows: ({ scope, days, ...page }) => this.promises.listNewest(scope, days, outcome, page),
    };
    return this.lists.findPage(viewer, asked, list, language);
  }
}

const IS_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

function placeOf(keys: CursorKeys): PromisePlace | undefined {
  const [day, shipBy, sellerOrderId] = keys as [string, string, string];
  const isMoment = IS_MOMENT.test(shipBy) && !Number.isNaN(Date.parse(shipBy));
  return isDay(day) && isMoment && isId(sellerOrderId) ? { day, shipBy, sellerOrderId } : undefined;
}
