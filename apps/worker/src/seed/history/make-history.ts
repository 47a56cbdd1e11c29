import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { addChinaDays, chinaDayOf, startOfChinaDay, type ChinaDay, type PaymentsEnvironment } from '@shanhuo/kernel';
import { readAreas } from '../areas.records.js';
import { Agenda } from './agenda.js';
import { Buying } from './buying.js';
import { daysOfHistory, momentsOfOrders, ordersOfDay } from './demand.rules.js';
import { Desks } from './desks.js';
import { Dice } from './dice.js';
import { Fulfilment, type Awaited, type OwnCourse } from './fulfilment.js';
import { findGoods, type DemoGoods } from './goods.js';
import type { HistoryClock } from './history.clock.js';
import { findLeaves, People, type DemoBuyer } from './people.js';
import { Rounds } from './rounds.js';
import { SandboxTill } from './sandbox.till.js';
import { Searching } from './searching.js';
import { Shoppers, type Wanted } from './shoppers.js';
import { Windows } from './windows.js';

export interface HistoryWish {
  readonly days: number;
  /** Where it ends; the clock of `app` stands where it begins. */
  readonly until: Date;
  readonly seed: number;
  /** The folder of the demo's goods. */
  readonly folder: string;
  readonly sandbox: Extract<PaymentsEnvironment, { provider: 'stripe-sandbox' }>;
  readonly say: (sentence: string) => void;
}

/** What was made. */
export interface HistoryMade {
  readonly days: readonly ChinaDay[];
  readonly orders: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Hours before the end at which the demo's own sellers get orders they leave lying: too late, nearly too late, and new. */
const LEFT_LYING_HOURS = [52, 45, 30, 9, 2.5];
/** Hours before the end at which goods that are not ripe yet begin to be sold, and at which each of them is ordered. */
const SOLD_AHEAD_HOURS = 44;
const ORDERED_AHEAD_HOURS = [38, 29, 20, 12, 6];
/** Days of the history after which the database looks how much there is. */
const PLANNED_ANEW_AFTER = [3, 20];
const METHODS = ['alipay', 'alipay', 'alipay', 'alipay', 'wechat_pay', 'wechat_pay', 'wechat_pay', 'card'];

/**
 * Lets the demo shop live through its last days: buyers order and pay, sellers ship, money is released, each day is
 * closed and compared. No row is written but by the services and handlers that write them in a shop that is open.
 */
export async function makeHistory(
  app: INestApplicationContext,
  clock: HistoryClock,
  wish: HistoryWish,
): Promise<HistoryMade> {
  const till = new SandboxTill(wish.sandbox);
  await till.moveTo(clock.now());
  const goods = await findGoods(app, wish.folder);
  const desks = await Desks.open(app, goods);
  const windows = new Windows(app, desks, goods, chinaDayOf(wish.until));
  const history = new History(app, clock, till, goods, desks, windows, wish);
  try {
    return await history.make(Searching.open(app, wish.folder));
  } finally {
    await till.letRun();
  }
}

class History {
  private readonly dice: Dice;
  private readonly agenda = new Agenda();
  private readonly rounds: Rounds;
  private readonly shoppers: Shoppers;
  private readonly buying: Buying;
  private readonly fulfilment: Fulfilment;
  private awaited: Awaited[] = [];
  private orders = 0;

  constructor(
    private readonly app: INestApplicationContext,
    clock: HistoryClock,
    private readonly till: SandboxTill,
    private readonly goods: DemoGoods,
    private readonly desks: Desks,
    private readonly windows: Windows,
    private readonly wish: HistoryWish,
  ) {
    this.dice = new Dice(wish.seed);
    const areas = findLeaves(
      readAreas(wish.folder)
        .read()
        .map(({ code }) => code),
    );
    this.rounds = new Rounds(app, clock, till);
    this.shoppers = new Shoppers(app, desks);
    this.buying = new Buying(goods, new People(areas, this.dice), this.dice);
    this.fulfilment = new Fulfilment(app, desks, this.agenda);
  }

  async make(searching: Searching): Promise<HistoryMade> {
    const { until, say } = this.wish;
    const days = daysOfHistory(until, this.wish.days);
    this.planLeftLying(days[0]);
    this.planSoldAhead(days[0]);
    searching.plan(this.agenda, days, (day) => this.endOf(day), this.dice);
    for (const [index, day] of days.entries()) {
      this.planDay(day, index, days.length);
      await this.liveUntil(this.endOf(day));
      // Plans made while tables were empty read them whole, and would go on doing so.
      if (PLANNED_ANEW_AFTER.includes(index)) await this.app.get(Database).read({ text: 'analyze' }, []);
      if (index === days.length - 2) await this.desks.readInboxes();
      const isTold = index % 10 === 9 && index + 1 < days.length;
      if (isTold) say(`${index + 1} of ${days.length} days, ${this.orders} orders …`);
    }
    await this.fulfilment.plan(this.takePaid());
    await this.windows.closeUntilNextWeek();
    await this.rounds.finish(until);
    return { days, orders: this.orders };
  }

  private planDay(day: ChinaDay, index: number, days: number): void {
    this.rounds.plan(this.agenda, day, () => this.planPaid());
    const count = ordersOfDay(day, { index, days }, this.dice);
    for (const [i, at] of momentsOfOrders(day, count, this.dice).entries()) {
      const dice = this.dice.of(`${day} ${i}`);
      this.agenda.put(at, () => this.order(at, this.buying.nextBuyer(), this.buying.wish(at), { dice, isLeft: false }));
    }
  }

  private planLeftLying(firstDay: ChinaDay | undefined): void {
    const { until } = this.wish;
    for (const sellerCode of this.goods.busiest) {
      for (const hours of LEFT_LYING_HOURS) {
        const at = new Date(until.getTime() - hours * HOUR);
        if (firstDay === undefined || chinaDayOf(at) < firstDay) continue;
        const dice = this.dice.of(`${sellerCode} ${hours}`);
        this.agenda.put(at, () =>
          this.order(at, this.buying.nextBuyer(), this.buying.wishOf(sellerCode, at), { dice, isLeft: true }),
        );
        this.agenda.putAlone(new Date(at.getTime() + 6 * MINUTE), () => this.rounds.look());
      }
    }
    const last = new Date(until.getTime() - 7 * MINUTE);
    const [sellerCode = ''] = this.goods.busiest;
    const { demoBuyer } = this.buying;
    this.agenda.put(last, async () => {
      await this.rounds.meetSandbox();
      const placed = await this.shoppers.order(demoBuyer, this.buying.wishOf(sellerCode, last));
      if (placed !== undefined) this.orders += 1;
    });
  }

  private planSoldAhead(firstDay: ChinaDay | undefined): void {
    const hoursBefore = (hours: number): Date => new Date(this.wish.until.getTime() - hours * HOUR);
    this.agenda.putAlone(hoursBefore(SOLD_AHEAD_HOURS), () => this.windows.sellAhead());
    for (const { variantId, productCode } of this.windows.packs) {
      for (const hours of ORDERED_AHEAD_HOURS) {
        const at = hoursBefore(hours);
        if (firstDay === undefined || chinaDayOf(at) < firstDay) continue;
        const dice = this.dice.of(`${productCode} ${hours}`);
        this.agenda.put(at, () =>
          this.order(at, this.buying.nextBuyer(), new Map([[variantId, 1]]), { dice, isLeft: false }),
        );
      }
    }
  }

  private async liveUntil(moment: Date): Promise<void> {
    for (let act = this.agenda.takeNext(moment); act !== undefined; act = this.agenda.takeNext(moment)) {
      this.rounds.moveTo(act.at);
      await act.run();
    }
  }

  /** `buyer` and `wanted` are taken from the common dice before anything is awaited; what follows has dice of its own. */
  private async order(at: Date, buyer: DemoBuyer, wanted: Wanted, { dice, isLeft }: OwnCourse): Promise<void> {
    await this.rounds.meetSandbox();
    const placed = await this.shoppers.order(buyer, wanted);
    if (placed === undefined) return;
    this.orders += 1;
    if (!isLeft && dice.falls(0.04)) return; // Never paid: the order lapses.
    const { paymentUrl } = placed;
    if (paymentUrl === undefined) throw new Error('the sandbox opened no page');
    const method = dice.one(METHODS);
    const payAt = new Date(at.getTime() + dice.between(0.5, 3) * MINUTE);
    this.agenda.put(payAt, async () => {
      await this.rounds.meetSandbox();
      if (dice.falls(0.03)) await this.till.pay(paymentUrl, method, 'decline');
      await this.till.pay(paymentUrl, method, 'succeed');
      this.awaited.push({ ...placed, dice, isLeft });
    });
  }

  private planPaid(): Promise<void> {
    return this.fulfilment.plan(this.takePaid());
  }

  private takePaid(): Awaited[] {
    const { awaited } = this;
    this.awaited = [];
    return awaited;
  }

  private endOf(day: ChinaDay): Date {
    const end = startOfChinaDay(addChinaDays(day, 1)).getTime() - 1;
    return new Date(Math.min(end, this.wish.until.getTime() - MINUTE));
  }
}
