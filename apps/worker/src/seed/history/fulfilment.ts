import type { INestApplicationContext } from '@nestjs/common';
import type { ViewerSession } from '@shanhuo/identity';
import { Clock, isFailure, newId } from '@shanhuo/kernel';
import {
  CancelService,
  OrderRepository,
  ReceiptService,
  RefuseService,
  ShipService,
  type OrderLineRow,
  type SellerOrderRow,
} from '@shanhuo/order';
import type { Agenda } from './agenda.js';
import { Certifying } from './certifying.js';
import type { Desks } from './desks.js';
import type { Dice } from './dice.js';
import { confirmsAfter, fateOf, packedGramsOf, shippingMoment } from './fate.rules.js';
import type { Placed } from './shoppers.js';

/** What decides over an order; `isLeft` where its sellers are to leave it lying. */
export interface OwnCourse {
  readonly dice: Dice;
  readonly isLeft: boolean;
}

/** An order whose money is awaited. */
export interface Awaited extends Placed, OwnCourse {}

interface Part {
  readonly dice: Dice;
  readonly sellerOrder: SellerOrderRow;
  readonly lines: readonly OrderLineRow[];
  readonly personId: string | undefined;
}

const CARRIERS = ['zto', 'yto', 'sto', 'yunda', 'jt', 'ems', 'jd', 'sf'];
const REFUSALS = ['连日下雨，菌子没有采够。', '这一批没有晒透，不敢发。', '山路塌方，货下不了山。'];
const CHANGES_OF_MIND = ['拍错规格了', '家里人已经买了', '暂时不需要了', ''];
const HOUR = 3_600_000;

/** What sellers and buyers do with orders that are paid: put on the agenda when the money is there, done when it is time. */
export class Fulfilment {
  private readonly certifying = new Certifying(this.app, this.desks);

  constructor(
    private readonly app: INestApplicationContext,
    private readonly desks: Desks,
    private readonly agenda: Agenda,
  ) {}

  /** Plans what becomes of the orders whose money has come. */
  async plan(awaited: readonly Awaited[]): Promise<void> {
    const orders = this.app.get(OrderRepository);
    const byId = new Map(awaited.map((each) => [each.orderId, each]));
    const sellerOrders = await orders.findSellerOrders(undefined, [...byId.keys()]);
    const lines = await orders.findLines(
      undefined,
      sellerOrders.map(({ id }) => id),
    );
    for (const sellerOrder of sellerOrders.filter(({ state }) => state === 'to_pack')) {
      const order = byId.get(sellerOrder.orderId);
      const own = lines.filter(({ sellerOrderId }) => sellerOrderId === sellerOrder.id);
      if (order?.isLeft !== false) continue;
      this.planPart({ sellerOrder, lines: own, personId: order.personId, dice: order.dice.of(sellerOrder.sellerCode) });
    }
  }

  private planPart(part: Part): void {
    const { agenda } = this;
    const { dice } = part;
    const { paidAt, shipBy, shipFrom } = part.sellerOrder;
    if (paidAt === null || shipBy === null) throw new Error('a paid order promises nothing');
    // Sold ahead: it is ripe only after the shop has opened.
    if (shipFrom !== null) return;
    const fate = fateOf(part.personId === undefined, dice);
    const soon = (least: number, most: number): Date => new Date(paidAt.getTime() + dice.between(least, most) * HOUR);
    if (fate === 'refused') agenda.put(soon(1, 9), () => this.refuse(part));
    else if (fate === 'cancelled') agenda.put(soon(0.2, 2), () => this.cancel(part));
    else agenda.put(shippingMoment(paidAt, shipBy, fate === 'shipped_late', dice), () => this.ship(part));
  }

  private async ship(part: Part): Promise<void> {
    const { sellerOrder, lines, personId, dice } = part;
    const { viewer, session } = this.desks.of(sellerOrder.sellerCode);
    const packed = lines.map(({ id, quantity, netWeightGrams }) => {
      const packedGrams = packedGramsOf(netWeightGrams, quantity, dice);
      return { lineId: id, quantity, ...(packedGrams !== undefined && { packedGrams }) };
    });
    const input = {
      idempotencyKey: newId(),
      sellerOrderCode: sellerOrder.code,
      carrierCode: dice.one(CARRIERS),
      // No carrier has such a number: whoever looks it up finds nobody's parcel.
      trackingNumber: `DEMO${String(dice.whole(0, 9_999_999_999)).padStart(10, '0')}`,
      lines: packed.some(({ packedGrams }) => packedGrams !== undefined) ? packed : [],
    };
    await this.certifying.prepare(
      sellerOrder,
      await this.app.get(OrderRepository).findLines(undefined, [sellerOrder.id]),
    );
    mustWork(await this.app.get(ShipService).ship(viewer, session, input, 'zh-CN'), 'ship', sellerOrder.code);
    const confirmed = confirmsAfter(personId === undefined, dice);
    if (confirmed === undefined || personId === undefined) return;
    const at = new Date(this.app.get(Clock).now().getTime() + confirmed);
    this.agenda.put(at, () => this.confirm(sellerOrder.code, personId));
  }

  private async refuse({ sellerOrder: { code, sellerCode }, dice }: Part): Promise<void> {
    const { viewer, session } = this.desks.of(sellerCode);
    const input = { idempotencyKey: newId(), sellerOrderCode: code, reason: dice.one(REFUSALS) };
    mustWork(await this.app.get(RefuseService).refuse(viewer, session, input, 'zh-CN'), 'refuse', code);
  }

  /** All of it, or one piece of the first line where there are more. */
  private async cancel({ sellerOrder: { code }, lines, personId = '', dice }: Part): Promise<void> {
    const [first] = lines;
    const isPart = first !== undefined && first.quantity > 1 && dice.falls(0.5);
    const input = {
      ...{ idempotencyKey: newId(), sellerOrderCode: code, reason: dice.one(CHANGES_OF_MIND) },
      lines: isPart
        ? [{ lineId: first.id, quantity: 1 }]
        : lines.map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    };
    mustWork(await this.app.get(CancelService).cancel(this.sessionOf(personId), input, 'zh-CN'), 'cancel', code);
    if (!isPart) return;
    await this.planRest(code, personId, dice);
  }

  private async planRest(code: string, personId: string, dice: Dice): Promise<void> {
    const orders = this.app.get(OrderRepository);
    const rest = await orders.findSellerOrder(undefined, code);
    if (rest?.state !== 'to_pack' || rest.paidAt === null || rest.shipBy === null) return;
    const part = { sellerOrder: rest, lines: [], personId, dice };
    const at = shippingMoment(rest.paidAt, rest.shipBy, false, dice);
    this.agenda.put(new Date(Math.max(at.getTime(), this.app.get(Clock).now().getTime() + HOUR / 2)), () =>
      this.ship(part),
    );
  }

  private async confirm(code: string, personId: string): Promise<void> {
    const current = await this.app.get(OrderRepository).findSellerOrder(undefined, code);
    if (current?.state !== 'shipped' && current?.state !== 'delivered') return;
    mustWork(await this.app.get(ReceiptService).confirm(this.sessionOf(personId), code), 'confirm', code);
  }

  private sessionOf(personId: string): ViewerSession {
    const startedAt = this.app.get(Clock).now();
    return { sessionId: newId(), personId, grants: [], startedAt, method: 'code', secondFactorPassed: false };
  }
}

function mustWork(outcome: unknown, what: string, code: string): void {
  if (isFailure(outcome)) throw new Error(`${what} ${code}: ${JSON.stringify(outcome)}`);
}
