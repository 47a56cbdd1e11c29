import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchOwnBrowser } from '../../support/chromium.js';
import { findShop, type Account } from '../shop/shop.js';
import { sessionCookie } from './at-work.js';
import { ThinLink } from './thin-link.js';
import { untilThere } from './until.js';
import { PHONE } from './visit.js';
import { wordsOf, type Words } from './words.js';

const DAY_SECONDS = 24 * 60 * 60;

/** Turns a phone on, and off again whatever happens. */
export async function holding(
  look: { readonly size?: { width: number; height: number }; readonly shopUrl?: string },
  journey: (phone: OwnPhone) => Promise<void>,
): Promise<void> {
  const phone = await OwnPhone.turnOn(look.size, look.shopUrl);
  try {
    await journey(phone);
  } finally {
    await phone.turnOff();
  }
}

/** Somebody's own phone: a browser that remembers after it was closed, on a link of its own that can be cut. */
export class OwnPhone {
  readonly say: Words = wordsOf('zh-CN');
  /** Where the photo taken last lies as the camera made it. */
  lastPhoto = '';
  private opened: BrowserContext | undefined;
  private shown: Page | undefined;

  private constructor(
    private readonly profile: string,
    readonly link: ThinLink,
    private readonly size: { width: number; height: number },
  ) {}

  static async turnOn(size: { width: number; height: number } = PHONE, shopUrl = findShop().webUrl): Promise<OwnPhone> {
    const link = await ThinLink.to(shopUrl);
    const phone = new OwnPhone(mkdtempSync(join(tmpdir(), 'shanhuo-phone-')), link, size);
    await phone.openBrowser();
    return phone;
  }

  get context(): BrowserContext {
    if (!this.opened) throw new Error('The browser is closed.');
    return this.opened;
  }

  get page(): Page {
    if (!this.shown) throw new Error('The browser is closed.');
    return this.shown;
  }

  async signIn(role: Account['role']): Promise<void> {
    await this.signInWith(findShop().sessions[role] ?? '');
  }

  /** Another session takes the place of the one before, as on a computer that many use. */
  async signInWith(value: string): Promise<void> {
    await this.context.addCookies([
      {
        ...sessionCookie(this.link.origin, value),
        // A session outlives the browser.
        expires: Math.floor(Date.now() / 1_000) + DAY_SECONDS,
      },
    ]);
  }

  /** No link, and the phone knows. */
  async airplane(isOn: boolean): Promise<void> {
    if (isOn) this.link.cut();
    else this.link.join();
    await this.context.setOffline(isOn);
  }

  async restart(offline = false): Promise<void> {
    await this.opened?.close();
    await this.openBrowser();
    if (offline) await this.airplane(true);
  }

  /** Opens the form of goods and waits until it would open without a link as well. */
  async openForm(shop: string): Promise<void> {
    const path = `/desk/${shop}/products/new`;
    await this.page.goto(path);
    await untilThere(() =>
      this.page.evaluate(
        async (form) =>
          (await caches.match(form)) !== undefined &&
          (await navigator.serviceWorker.getRegistration('/desk'))?.active?.state === 'activated',
        path,
      ),
    );
  }

  async turnOff(): Promise<void> {
    await this.opened?.close();
    await this.link.end();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async openBrowser(): Promise<void> {
    this.opened = await launchOwnBrowser(this.profile, {
      baseURL: this.link.origin,
      viewport: this.size,
      hasTouch: this.size === PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    this.opened.setDefaultTimeout(30_000);
    this.shown = this.opened.pages()[0] ?? (await this.opened.newPage());
  }
}
