import { chooseVillage, handIn, inventNumber } from '../visit/applying.js';
import { photograph, submitButton } from '../visit/listing.js';
import { newPhone } from '../visit/sign-in.js';
import { fenOf, Person } from './person.js';
import type { Walk } from './walk.js';

/** What a villager brings to the shop. */
export interface Goods {
  readonly title: string;
  readonly price: string;
}

/** A parcel as it is written on its receipt. */
export interface Parcel {
  readonly carrierCode: string;
  readonly number: string;
}

/** Grows something, has never sold on a screen. */
export class Villager extends Person {
  private desk = '';

  static async comes(walk: Walk): Promise<Villager> {
    return new Villager(walk, await walk.enter(), 'villager');
  }

  /** From “sell here” to an application handed in; its code is told. */
  async applies(village: string): Promise<string> {
    await this.visit.open('/apply');
    await this.see('apply');
    const proving = this.begins('proves the phone');
    await proving.tap(this.link('apply_kind_own_produce'));
    await this.page.waitForURL('**/sign-in?next=*');
    await this.see('sign-in');
    await this.provePhone(proving, newPhone());
    await this.page.waitForURL('**/apply/as/**');

    const hand = this.begins('applies');
    await this.see('apply-form');
    await hand.fill(this.field('apply_name'), '秦大山');
    await hand.fill(this.page.getByLabel(this.say('apply_identity_number')), inventNumber());
    await chooseVillage(this.visit, hand, village);
    hand.fields += 1;
    await hand.fill(this.page.getByLabel(this.say('apply_grows')), '木耳、土蜂蜜');
    await hand.tick(this.page.getByRole('checkbox'));
    await handIn(this.visit, hand);
    await this.see('application');
    return /\/apply\/([^/?#]+)/.exec(this.visit.address)?.[1] ?? '';
  }

  /** The application was approved: one press leads to the desk. The code of the shop is told. */
  async opensDesk(application: string): Promise<string> {
    await this.visit.open(`/apply/${application}`);
    await this.see('application-approved');
    await this.begins('opens the desk').tap(this.link('apply_to_desk'));
    await this.page.waitForURL('**/desk/*');
    await this.see('desk-new');
    this.desk = this.visit.address;
    return this.desk.split('/').at(-1) ?? '';
  }

  async joinsTheCooperative(): Promise<void> {
    const hand = this.begins('joins the cooperative');
    await hand.tap(this.link('desk_cooperative'));
    await this.page.waitForURL('**/members');
    await this.see('membership-invited');
    await hand.tap(this.button('member_accept'));
    await this.page.waitForURL('**?done=joined');
    await this.see('membership');
  }

  /** Six things to fill in, one of them a photo as the phone took it. */
  async lists({ title, price }: Goods): Promise<void> {
    await this.visit.open(this.desk);
    const hand = this.begins('lists goods');
    await hand.tap(this.link('listing_new'));
    await this.page.waitForURL('**/products/new');
    await this.see('goods-new');
    await hand.attach(this.page.locator('input[type=file]').first(), await photograph('01.webp'));
    await hand.fill(this.field('listing_title'), title);
    await hand.choose(this.field('listing_category'), 'dried-mushrooms');
    await hand.fill(this.page.getByLabel(this.say('listing_pack_amount')), '2.5');
    await hand.fill(this.page.getByLabel(this.say('listing_price')), price);
    await hand.fill(this.field('listing_stock'), '50');
    await hand.tap(submitButton(this.visit));
    await this.page.waitForURL('**/products/*?done=listed');
    await this.see('goods-listed');
  }

  /** Ships the one order there is; what the page then says is told. */
  async ships({ carrierCode, number }: Parcel): Promise<string> {
    await this.visit.open(this.desk);
    await this.lookAgainUntil(async () => (await this.link('desk_pack_next').count()) > 0);
    await this.see('desk-to-pack');
    const hand = this.begins('ships');
    await hand.tap(this.link('desk_pack_next'));
    await this.page.waitForURL('**/orders/*');
    await this.see('desk-order');
    await hand.choose(this.field('desk_carrier'), carrierCode);
    await hand.fill(this.page.getByLabel(this.say('desk_tracking_number')), number);
    await hand.tap(this.button('desk_ship_button'));
    await this.page.waitForURL('**?done=shipped');
    await this.see('desk-order-shipped');
    return this.page.getByRole('status').first().innerText();
  }

  /** What was sold, what is on its way and what was paid, and what the list of what was sold comes to, in fen. */
  async readsMoney(): Promise<{ figures: readonly number[]; list: number }> {
    await this.visit.open(this.desk);
    const hand = this.begins('sees the money');
    await hand.tap(this.link('income_open'));
    await this.page.waitForURL('**/income');
    await this.see('income');
    const figures = this.page.locator('main .three dd');
    const amounts = (await figures.allInnerTexts()).map(fenOf);
    await hand.tap(figures.first().getByRole('link'));
    await this.page.waitForURL('**/books/sales?*');
    await this.see('books-lines');
    return { figures: amounts, list: fenOf(await this.page.locator('main .sum').innerText()) };
  }
}
