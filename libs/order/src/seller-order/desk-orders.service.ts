import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  BEFORE_NEWEST,
  readMomentCursor,
  readPageSize,
  readShortCode,
  toPage,
  writeMomentCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { SellerAccess } from '@shanhuo/village-seller';
import { type AtDesk, DeskAccess, idsOf } from './desk-access.js';
import { DeskOrdersRepository, type DeskOrderRow } from './desk-orders.repository.js';
import type { SellerOrderState } from './seller-order.states.js';

const LIST = 'desk-orders';
const ALL_STATES: readonly SellerOrderState[] = ['to_pack', 'shipped', 'delivered', 'received', 'cancelled'];

/** The orders of a seller, for whoever holds the seller; for anybody else there are none. */
@Injectable()
export class DeskOrdersService {
  constructor(
    @Inject(SellerAccess) private readonly sellers: SellerAccess,
    @Inject(DeskAccess) private readonly access: DeskAccess,
    @Inject(DeskOrdersRepository) private readonly desk: DeskOrdersRepository,
  ) {}

  /** Newest first; without states all of them. Throws BadRequestError for a page size or a cursor nobody was given. */
  async findPage(
    viewer: Viewer,
    list: {
      readonly sellerCode: string;
      readonly states?: readonly SellerOrderState[] | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    },
    language: Language,
  ): Promise<Page<DeskOrderRow>> {
    const size = readPageSize(list.first, language);
    const after = list.after ?? undefined;
    const before = readMomentCursor(after, BEFORE_NEWEST, { list: LIST, language });
    const seller = await this.sellers.findHeldSeller(viewer, list.sellerCode, 'ship');
    const states = list.states ?? ALL_STATES;
    const rows = seller === undefined ? [] : await this.desk.list(seller.id, states, before, size + 1);
    return toPage(rows, {
      size,
      cursorOf: ({ placedAt, id }) => writeMomentCursor(LIST, placedAt, id),
      hasCursor: after !== undefined,
    });
  }

  /** What waits to be packed, the most urgent first. Throws BadRequestError for more than a list to work by. */
  async findToPack(viewer: Viewer, sellerCode: string, first: number, language: Language): Promise<DeskOrderRow[]> {
    const most = readPageSize(first, language);
    const seller = await this.sellers.findHeldSeller(viewer, sellerCode, 'ship');
    return seller === undefined ? [] : this.desk.listToPack(seller.id, most);
  }

  /** Undefined for an order of somebody else as for none. */
  async findOrder(viewer: Viewer, code: string, desk: AtDesk = {}): Promise<DeskOrderRow | undefined> {
    const read = readShortCode(code);
    return read === undefined ? undefined : this.desk.find(read, idsOf(await this.access.findSellers(viewer, desk)));
  }

  /** One that the viewer has just worked on. */
  async getOrder(viewer: Viewer, code: string): Promise<DeskOrderRow> {
    const found = await this.findOrder(viewer, code);
    if (found === undefined) throw new Error(`seller order ${code} vanished from its desk`);
    return found;
  }
}
