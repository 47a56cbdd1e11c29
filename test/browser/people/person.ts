import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../visit/hand.js';
import { enterCode, readCode } from '../visit/sign-in.js';
import type { Visit } from '../visit/visit.js';
import type { Words } from '../visit/words.js';
import type { Walk } from './walk.js';

/** Somebody in front of the shop, with a browser of their own. */
export abstract class Person {
  protected readonly page: Page;
  protected readonly say: Words;

  constructor(
    protected readonly walk: Walk,
    protected readonly visit: Visit,
    /** As the table of efforts calls them. */
    private readonly who: string,
  ) {
    this.page = visit.page;
    this.say = visit.say;
  }

  protected begins(does: string): Hand {
    return this.walk.effort(this.who, does);
  }

  protected see(name: string): Promise<void> {
    return this.walk.see(this.visit, name);
  }

  protected link(key: string, inputs?: Record<string, string | number>): Locator {
    return this.page.getByRole('link', { name: this.say(key, inputs), exact: true });
  }

  protected button(key: string, inputs?: Record<string, string | number>): Locator {
    return this.page.getByRole('button', { name: this.say(key, inputs), exact: true });
  }

  protected field(key: string): Locator {
    return this.page.getByLabel(this.say(key), { exact: true });
  }

  protected async read(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }

  /** Types the phone, waits for the message and types its code. */
  protected async provePhone(hand: Hand, phone: string): Promise<void> {
    await hand.fill(this.page.getByLabel(this.say('phone_label')), phone);
    await hand.tap(this.button('sign_in_send_code'));
    await this.page.getByLabel(this.say('code_label')).waitFor();
    await this.see('sign-in-code');
    const code = await readCode(this.visit, phone);
    hand.fields += 1;
    hand.taps += 1;
    await enterCode(this.visit, code);
  }

  /** The worker does its part in its own time; the page says so when it is looked at again. */
  protected async lookAgainUntil(isThere: () => Promise<boolean>): Promise<void> {
    for (let looks = 0; looks < 120; looks++) {
      if (await isThere()) return;
      await this.page.waitForTimeout(250);
      await this.page.reload();
    }
    throw new Error(`${this.visit.address} did not come to say what was waited for.`);
  }
}

/** `¥1,234.50` → 123450. */
export function fenOf(text: string): number {
  const [, minus, yuan = '', fen = ''] = /([−-]?)¥([\d,]+)(?:\.(\d\d))?/.exec(text) ?? [];
  return (minus ? -1 : 1) * Number(yuan.replaceAll(',', '') + (fen || '00'));
}
