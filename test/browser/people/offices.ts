import type { Locator } from 'playwright-core';
import { findWaiting } from '../visit/listing.js';
import { Person } from './person.js';
import type { Walk } from './walk.js';

/** Vouches for the people of one village. */
export class Agent extends Person {
  static async comes(walk: Walk): Promise<Agent> {
    return new Agent(walk, await walk.enter('agent'), 'village agent');
  }

  /** The village whose desk they sit at. */
  async findVillage(): Promise<string> {
    await this.visit.open('/desk/village');
    return this.visit.address.split('/').at(-1) ?? '';
  }

  async recommends(application: string): Promise<void> {
    await this.visit.open('/account');
    await this.see('account-agent');
    const hand = this.begins('recommends');
    await hand.tap(this.link('vouch_title'));
    await this.page.waitForURL('**/desk/village/*');
    await this.see('village-desk');
    await hand.tap(this.page.locator(`main a[href$="/${application}"]`));
    await this.page.waitForURL(`**/${application}`);
    await this.see('village-application');
    await hand.tap(this.button('vouch_recommend'));
    await this.page.waitForURL('**?done=recommended');
    await this.see('village-recommended');
  }
}

/** Sits at the county desk all day. */
export class Operator extends Person {
  static async comes(walk: Walk): Promise<Operator> {
    return new Operator(walk, await walk.enter('operator'), 'operator');
  }

  /** Of the overview, which begins with what waits. */
  private waiting(list: string): Locator {
    return this.page.locator(`main ul a[href="/operator/${list}"]`);
  }

  async approvesShop(application: string): Promise<void> {
    await this.visit.open('/operator');
    await this.see('operator');
    const hand = this.begins('approves the shop');
    await hand.tap(this.waiting('applications'));
    await this.page.waitForURL('**/operator/applications');
    await this.see('operator-applications');
    await hand.tap(this.page.getByRole('link', { name: application }));
    await this.page.waitForURL(`**/${application}`);
    await this.see('operator-application');
    const open = this.page.locator('form[action="?/review"]:has(input[name=done][value="1"])');
    for (let left = await open.count(); left > 0; left--) {
      await hand.tap(open.first().getByRole('button'));
      await open.nth(left - 1).waitFor({ state: 'detached' });
    }
    await hand.tap(this.button('operator_approve'));
    await this.page.waitForURL('**?done=approved');
    await this.see('operator-approved');
  }

  async approvesGoods(title: string): Promise<void> {
    await this.visit.open('/operator');
    const hand = this.begins('approves the goods');
    await hand.tap(this.waiting('listings'));
    await this.page.waitForURL('**/operator/listings');
    await this.see('operator-listings');
    await hand.tap(await findWaiting(this.page, title));
    await this.page.waitForURL('**/operator/listings/*');
    await this.see('operator-listing');
    await hand.tap(this.button('operator_listing_approve'));
    await this.page.waitForURL('**/operator/listings?done=approved');
    await this.see('operator-listing-approved');
  }
}
