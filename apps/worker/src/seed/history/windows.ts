import type { INestApplicationContext } from '@nestjs/common';
import { WindowService, type SetWindowsInput } from '@shanhuo/catalog';
import { addChinaDays, isFailure, shortCodeOf, type ChinaDay } from '@shanhuo/kernel';
import { harvestAhead } from './ahead.rules.js';
import type { Desks } from './desks.js';
import type { DemoGoods, DemoPack } from './goods.js';

/** Fresh goods of a short season, over the year: some of them are ripe next whenever the demo begins. */
const SHORT_SEASONS = [
  'maojian-strawberry',
  'yunxi-toon-shoots',
  'zhangwan-cherry',
  'zhushan-baby-potato',
  'yunyang-quince',
  'yunyang-orange',
  'danjiangkou-mandarin',
].map((key) => shortCodeOf(`product ${key}`));
/** Of the cooperative whose desk a demo account sits at. */
const FROM_NEXT_WEEK = shortCodeOf('product fangxian-flower-shiitake');
const DAYS_UNTIL_SALE = 7;

/** Goods that are sold ahead of their harvest, and goods that go on sale by themselves. */
export class Windows {
  private readonly ahead: readonly (DemoPack & { readonly harvest: NonNullable<ReturnType<typeof harvestAhead>> })[];

  /** `today` is the last day of the history. */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly desks: Desks,
    private readonly goods: DemoGoods,
    private readonly today: ChinaDay,
  ) {
    this.ahead = SHORT_SEASONS.flatMap((code) => {
      const pack = [...goods.packs, ...goods.soldOut].find(({ productCode }) => productCode === code);
      const harvest = pack && harvestAhead(pack.season, today);
      return harvest ? [{ ...pack, harvest }] : [];
    });
  }

  /** A pack of each product that is sold ahead. */
  get packs(): readonly DemoPack[] {
    return this.ahead;
  }

  async sellAhead(): Promise<void> {
    for (const { harvest, ...pack } of this.ahead) {
      await this.set(pack, harvest);
      const empty = this.goods.soldOut.filter(({ productCode }) => productCode === pack.productCode);
      for (const { variantId } of empty) await this.desks.fillUp(variantId, 0);
    }
  }

  /** Done at the end: until then it sells. */
  async closeUntilNextWeek(): Promise<void> {
    const pack = this.goods.packs.find(({ productCode }) => productCode === FROM_NEXT_WEEK);
    if (pack !== undefined) await this.set(pack, { saleFrom: addChinaDays(this.today, DAYS_UNTIL_SALE) });
  }

  private async set(
    { sellerCode, productCode }: DemoPack,
    windows: Omit<SetWindowsInput, 'sellerCode' | 'code'>,
  ): Promise<void> {
    const { viewer } = this.desks.of(sellerCode);
    const input = { ...windows, sellerCode, code: productCode };
    const set = await this.app.get(WindowService).set(viewer, input, 'zh-CN');
    if (isFailure(set)) throw new Error(`windows of ${productCode}: ${JSON.stringify(set)}`);
  }
}
