import { randomInt } from 'node:crypto';
import type { Browser, BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core';
import { findShop } from '../shop/shop.js';
import { wordsOf, type Language, type Words } from './words.js';

export const PHONE = { width: 360, height: 740 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

/** How somebody looks at the shop. */
export interface Look {
  readonly language: Language;
  readonly size: { readonly width: number; readonly height: number };
  readonly scripts: boolean;
  readonly dark: boolean;
}

const USUAL: Look = { language: 'zh-CN', size: PHONE, scripts: true, dark: false };

/** Eight ways to look: both languages, both sizes, scripts on and off. */
export const LOOKS: readonly (Look & { readonly name: string })[] = (['zh-CN', 'en'] as const).flatMap((language) =>
  [PHONE, DESKTOP].flatMap((size) =>
    [true, false].map((scripts) => ({
      name: `${language}, ${size.width}×${size.height}, scripts ${scripts ? 'on' : 'off'}`,
      language,
      size,
      scripts,
      dark: false,
    })),
  ),
);

/** A browser of one person's own, with their cookies and address. It keeps a list of everything a visitor should not meet. */
export class Visit {
  /** Errors in the console, refusals of the policy, parts of a page that did not come. */
  readonly faults: string[] = [];
  readonly say: Words;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly language: Language,
    private readonly origin: string,
  ) {
    this.say = wordsOf(language);
    context.on('page', (page_) => this.watch(page_));
    this.watch(page);
  }

  static async begin(browser: Browser, look: Partial<Look> = {}, origin = findShop().webUrl): Promise<Visit> {
    const { language, size, scripts, dark } = { ...USUAL, ...look };
    const context = await browser.newContext({
      viewport: size,
      javaScriptEnabled: scripts,
      colorScheme: dark ? 'dark' : 'light',
      baseURL: origin,
      hasTouch: size === PHONE,
      // The shop speaks Chinese until somebody chooses, whatever the browser says.
      locale: 'en-US',
      timezoneId: 'Asia/Shanghai',
      extraHTTPHeaders: { 'x-visitor-address': newAddress() },
    });
    // A machine may be busy with other journeys: what never comes is told late, what comes late is no fault.
    context.setDefaultTimeout(30_000);
    if (language === 'en') await context.addCookies([{ name: 'shanhuo_lang', value: 'en', url: origin }]);
    return new Visit(context, await context.newPage(), language, origin);
  }

  /** Opens an address of the shop; its status is told, since a page that is not there is a page too. */
  async open(path: string): Promise<Response> {
    const response = await this.page.goto(path);
    if (response === null) throw new Error(`${path} gave no answer`);
    return response;
  }

  /** The path and query of the page that is open. */
  get address(): string {
    return this.page.url().replace(this.origin, '');
  }

  async end(): Promise<void> {
    await this.context.close();
    if (this.faults.length > 0) throw new Error(`The visitor met faults:\n${this.faults.join('\n')}`);
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`));
    page.on('console', (message) => this.noteMessage(page, message));
    page.on('requestfailed', (request) => {
      // A page that is left stops loading its pictures.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.faults.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        this.faults.push(`${response.url()}: ${response.status()}`);
    });
  }

  private noteMessage(page: Page, message: ConsoleMessage): void {
    if (!['error', 'warning'].includes(message.type())) return;
    // Chromium calls a page with the status 404 or 422 a failed resource, though it shows it.
    const isThePage = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (!isThePage) this.faults.push(`console: ${message.text()} (${page.url()})`);
  }
}

function newAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

/** Runs a journey and ends the visit, which throws for every fault that was met on the way. */
export async function visiting(
  browser: Browser,
  look: Partial<Look>,
  journey: (visit: Visit) => Promise<void>,
): Promise<void> {
  const visit = await Visit.begin(browser, look);
  try {
    await journey(visit);
  } catch (error) {
    await visit.context.close();
    throw error;
  }
  await visit.end();
}
