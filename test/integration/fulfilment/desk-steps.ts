import { newId } from '@shanhuo/kernel';
import { aKey, type FulfilmentWorld, type Somebody } from './fulfilment-world.js';
import {
  CANCEL,
  CONFIRM,
  EXTEND,
  PARCEL_PREVIEW,
  PREVIEW,
  REFUSE,
  REFUSE_EXTENSION,
  SHIP,
  type Answered,
  type OrderView,
  type SellerOrderView,
} from './fulfilment.queries.js';

type Line = { readonly lineId: string; readonly quantity: number; readonly packedGrams?: number };
type Answer = Answered['answer'];

let parcels = 0;

/** A number no parcel has. */
export const aNumber = (): string => `SF${String(++parcels).padStart(10, '0')}`;

/** What people do with orders, through GraphQL as the web shop asks. */
export class Steps {
  constructor(private readonly world: FulfilmentWorld) {}

  async ship(who: Somebody, sellerOrderCode: string, lines: readonly Line[] = [], given: object = {}): Promise<Answer> {
    const parcel = { idempotencyKey: aKey(), carrierCode: 'sf', trackingNumber: aNumber() };
    const input = { ...parcel, sellerOrderCode, lines, ...given };
    return (await this.world.ask<Answered>(who, SHIP, { input })).answer;
  }

  async previewParcel(
    who: Somebody,
    sellerOrderCode: string,
    lines: readonly Line[] = [],
    given: object = {},
  ): Promise<Answer> {
    const input = { carrierCode: 'sf', trackingNumber: aNumber(), sellerOrderCode, lines, ...given };
    return (await this.world.ask<Answered>(who, PARCEL_PREVIEW, { input })).answer;
  }

  async refuse(who: Somebody, sellerOrderCode: string, reason = '山洪冲了路', given: object = {}): Promise<Answer> {
    const input = { idempotencyKey: aKey(), sellerOrderCode, reason, ...given };
    return (await this.world.ask<Answered>(who, REFUSE, { input })).answer;
  }

  async extend(
    who: Somebody,
    sellerOrderCode: string,
    until: string,
    reason = '连着下雨，果子还没有熟',
    given: object = {},
  ): Promise<Answer> {
    const input = { idempotencyKey: aKey(), sellerOrderCode, until, reason, ...given };
    return (await this.world.ask<Answered>(who, EXTEND, { input })).answer;
  }

  async refuseExtension(who: Somebody, sellerOrderCode: string, given: object = {}): Promise<Answer> {
    const input = { idempotencyKey: aKey(), sellerOrderCode, ...given };
    return (await this.world.ask<Answered>(who, REFUSE_EXTENSION, { input })).answer;
  }

  async cancel(
    who: Somebody,
    sellerOrderCode: string,
    lines: readonly Line[] = [],
    given: object = {},
  ): Promise<Answer> {
    const asked = lines.length === 0 ? await this.allOf(sellerOrderCode) : lines;
    const input = { idempotencyKey: aKey(), sellerOrderCode, lines: asked, reason: '不想要了', ...given };
    return (await this.world.ask<Answered>(who, CANCEL, { input })).answer;
  }

  async preview(who: Somebody, sellerOrderCode: string, lines: readonly Line[] = []): Promise<Answer> {
    const asked = lines.length === 0 ? await this.allOf(sellerOrderCode) : lines;
    return (await this.world.ask<Answered>(who, PREVIEW, { input: { sellerOrderCode, lines: asked } })).answer;
  }

  /** All that is not in a parcel; where nothing is left, a piece that is gone. */
  private async allOf(sellerOrderCode: string): Promise<Line[]> {
    const text = `select l.id as "lineId", (l.quantity - l.cancelled_quantity
        - coalesce((select sum(p.quantity) from orders.shipment_lines p where p.line_id = l.id), 0))::int as quantity
      from orders.lines l join orders.seller_orders s on s.id = l.seller_order_id where s.code = $1 order by l.position`;
    const lines = await this.world.read<Line>(text, [sellerOrderCode]);
    const left = lines.filter(({ quantity }) => quantity > 0);
    return left.length > 0 ? left : [{ lineId: lines[0]?.lineId ?? newId(), quantity: 1 }];
  }

  async confirm(who: Somebody, sellerOrderCode: string): Promise<Answer> {
    return (await this.world.ask<Answered>(who, CONFIRM, { input: { sellerOrderCode } })).answer;
  }
}

/** The part of one seller, or the only one. */
export function partOf(order: OrderView, sellerCode?: string): SellerOrderView {
  const part = order.sellerOrders.find((each) => sellerCode === undefined || each.sellerCode === sellerCode);
  if (part === undefined) throw new Error(`nothing of ${sellerCode} in ${order.code}`);
  return part;
}

export const fenOf = ({ amount }: { readonly amount: string }): number => Math.round(Number(amount) * 100);
export const sumOf = (amounts: readonly { readonly amount: string }[]): number =>
  amounts.reduce((sum, each) => sum + fenOf(each), 0);
