import { pay, TOWN, waitForPaid } from '../visit/buying.js';
import { newPhone } from '../visit/sign-in.js';
import { fenOf, Person } from './person.js';
import type { Walk } from './walk.js';

/** Wants something from the mountains and has no account. */
export class Buyer extends Person {
  private readonly phone = newPhone();
  private order = '';

  static async comes(walk: Walk): Promise<Buyer> {
    return new Buyer(walk, await walk.enter(), 'buyer');
  }

  async searches(title: string): Promise<void> {
    await this.visit.open('/');
    await this.see('front');
    const hand = this.begins('finds the goods');
    await hand.fill(this.page.getByRole('searchbox').first(), title);
    await hand.tap(this.page.getByRole('button', { name: this.say('search_button') }).first());
    await this.page.waitForURL('**/search?*');
    await this.see('found-by-search');
    await this.opens(title, () => hand.tap(this.page.getByRole('link', { name: title }).first()));
  }

  async browses(category: string, title: string): Promise<void> {
    await this.visit.open('/');
    const hand = this.begins('finds the goods');
    await hand.tap(this.page.locator(`main a[href="/products?category=${category}"]`).first());
    await this.page.waitForURL('**/products?*');
    await this.see('found-by-category');
    const goods = this.page.getByRole('link', { name: title });
    while ((await goods.count()) === 0) await hand.tap(this.link('pager_next'));
    await this.opens(title, () => hand.tap(goods.first()));
  }

  private async opens(title: string, press: () => Promise<void>): Promise<void> {
    await press();
    await this.page.waitForURL('**/products/*');
    await this.see('product');
    const heading = await this.page.getByRole('heading', { level: 1 }).innerText();
    if (heading !== title) throw new Error(`${heading} was opened instead of ${title}`);
  }

  /** Says where to, reads the sum and orders; what the goods alone come to is told, in fen. */
  async orders(quantity: number): Promise<number> {
    const hand = this.begins('orders');
    await hand.fill(this.page.getByLabel(this.say('quantity_label')), String(quantity));
    await hand.tap(this.button('buy_add'));
    await this.page.getByText(this.say('buy_added')).waitFor();
    await this.see('product-in-cart');
    await hand.tap(this.link('buy_to_cart'));
    await this.page.waitForURL('**/cart');
    await this.see('cart');
    await hand.tap(this.page.getByRole('link', { name: this.say('cart_checkout', { count: quantity }) }));
    await this.page.waitForURL('**/checkout/delivery');
    await this.see('checkout-delivery');
    await hand.fill(this.page.getByLabel(this.say('delivery_recipient')).first(), '王小明');
    await hand.fill(this.page.getByLabel(this.say('delivery_phone')), this.phone);
    await hand.tap(this.page.getByRole('button', { name: this.say('delivery_area_choose') }));
    await this.page.waitForURL('**/checkout/area*');
    await this.see('checkout-area');
    for (const code of TOWN) await hand.tap(this.page.locator(`main a[href$="${code}"]`));
    await hand.tap(this.page.locator('main a[href*="take="]').first());
    hand.fields += 1;
    await hand.fill(this.page.getByLabel(this.say('delivery_detail')), '人民路 18 号 3 单元');
    await hand.tap(this.page.getByRole('button', { name: this.say('delivery_save') }).last());
    await this.page.waitForURL('**/checkout');
    await this.see('checkout');
    const [goods = ''] = await this.page.locator('form[action="?/place"] dl dd').allInnerTexts();
    await hand.tap(this.page.locator('form[action="?/place"] button'));
    await this.page.waitForURL('**/pay/**');
    return fenOf(goods);
  }

  async pays(): Promise<void> {
    await this.see('pay');
    this.begins('pays').taps += 1;
    await pay(this.page, 'succeed');
    this.order = await waitForPaid(this.visit);
    await this.see('order-paid');
  }

  /** A guest is shown all of an order who has the phone that was given with it. */
  async provesThePhone(): Promise<void> {
    const hand = this.begins('proves the phone');
    await hand.tap(this.link('order_masked_sign_in'));
    await this.page.waitForURL('**/orders/find?*');
    await this.see('order-find');
    await this.provePhone(hand, this.phone);
    await this.page.waitForURL(`**/orders/${this.order}`);
    await this.see('order-whole');
  }

  /** Comes back and reads how the order stands. */
  async follows(): Promise<string> {
    const hand = this.begins('follows the parcel');
    await this.visit.open('/orders');
    await this.see('orders');
    await hand.tap(this.page.locator(`main a[href="/orders/${this.order}"]`).first());
    await this.page.waitForURL(`**/orders/${this.order}`);
    await this.see('order-shipped');
    return this.read();
  }
}
