import type { DemoGoods, DemoPack } from './goods.js';
import { seasonOf } from './demand.rules.js';
import type { Dice } from './dice.js';
import type { DemoBuyer, People } from './people.js';
import type { Wanted } from './shoppers.js';

/** Whoever orders more in an hour is stopped at the till, and by the machine's clock the history is not even an hour. */
const MOST_ORDERS_OF_ONE = 25;
const FIRST_STRANGERS = 12;

/** The demo's own buyer, who is to find orders of his own. */
const DEMO_BUYER = { phone: '19900000001', name: '演示买家', hasAccount: true, address: '10.88.0.1' } as const;

/** Decides who buys what: strangers and regulars, with and without an account, what is ripe more than what is not. */
export class Buying {
  private readonly known: { readonly buyer: DemoBuyer; orders: number }[] = [];
  private readonly weights = new Map<number, ReadonlyMap<string, number>>();
  readonly demoBuyer: DemoBuyer;

  constructor(
    private readonly goods: DemoGoods,
    private readonly people: People,
    private readonly dice: Dice,
  ) {
    this.demoBuyer = { ...people.make(true), ...DEMO_BUYER, language: 'zh-CN' };
    this.known.push({ buyer: this.demoBuyer, orders: 0 });
  }

  nextBuyer(): DemoBuyer {
    const { dice, known } = this;
    if (known.length > FIRST_STRANGERS && dice.falls(0.52)) {
      // Who came first has come most often.
      const regular = known[Math.floor(dice.roll() ** 1.6 * known.length)];
      if (regular !== undefined && regular.orders < MOST_ORDERS_OF_ONE) {
        regular.orders += 1;
        return regular.buyer;
      }
    }
    const buyer = this.people.make(dice.falls(0.55));
    known.push({ buyer, orders: 1 });
    return buyer;
  }

  wish(at: Date): Wanted {
    const { dice } = this;
    const lines = dice.weighed([1, 2, 3], (count) => [62, 26, 12][count - 1] ?? 0);
    const wanted = new Map<string, number>();
    let before: DemoPack | undefined;
    for (let i = 0; i < lines; i += 1) {
      const sellerCode = before !== undefined && dice.falls(0.45) ? before.sellerCode : undefined;
      const pack = this.choose(at, sellerCode);
      wanted.set(
        pack.variantId,
        dice.weighed([1, 2, 3, 5], (count) => ({ 1: 62, 2: 25, 3: 9, 5: 4 })[count] ?? 0),
      );
      before = pack;
    }
    return wanted;
  }

  /** One or two of a seller's packs. */
  wishOf(sellerCode: string, at: Date): Wanted {
    return new Map([[this.choose(at, sellerCode).variantId, this.dice.whole(1, 2)]]);
  }

  private choose(at: Date, sellerCode: string | undefined): DemoPack {
    const weights = this.weightsOf(new Date(at.getTime() + 8 * 3_600_000).getUTCMonth() + 1);
    const packs = this.goods.packs.filter((pack) => sellerCode === undefined || pack.sellerCode === sellerCode);
    return this.dice.weighed(packs, ({ variantId }) => weights.get(variantId) ?? 0);
  }

  private weightsOf(month: number): ReadonlyMap<string, number> {
    const known = this.weights.get(month);
    if (known !== undefined) return known;
    const made = new Map(this.goods.packs.map((pack) => [pack.variantId, pack.weight * seasonOf(pack.season, month)]));
    this.weights.set(month, made);
    return made;
  }
}
