import type { Browser, BrowserContext } from 'playwright-core';
import { findPages, type ShopPage } from './pages.js';
import { signInWithCode } from './sign-in.js';
import { visiting, type Look, type Visit } from './visit.js';
import type { Language } from './words.js';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

const members = new Map<Language, Promise<Cookies>>();

/** Opens every page of the shop one after the other: the public ones as a visitor, the others as somebody signed in. */
export async function throughAllPages(
  browser: Browser,
  look: Partial<Look>,
  see: (visit: Visit, shopPage: ShopPage) => Promise<void>,
): Promise<void> {
  const pages = await findPages();
  await visiting(browser, look, async (visit) => {
    for (const shopPage of pages.filter(({ isPrivate }) => !isPrivate)) await openAndSee(visit, shopPage);
    await visit.context.addCookies(await sessionOfMember(browser, look.language));
    for (const shopPage of pages.filter(({ isPrivate }) => isPrivate)) await openAndSee(visit, shopPage);
  });

  async function openAndSee(visit: Visit, shopPage: ShopPage): Promise<void> {
    const { path, status = 200 } = shopPage;
    const response = await visit.open(path);
    if (response.status() !== status || visit.address !== path) {
      throw new Error(`${path} answered ${response.status()} and led to ${visit.address}`);
    }
    await see(visit, shopPage);
  }
}

/** The cookie of somebody who signs in once, in that language, for all pages of a spec. */
export function sessionOfMember(browser: Browser, language: Language = 'zh-CN'): Promise<Cookies> {
  const known = members.get(language);
  if (known !== undefined) return known;
  const member = signInOnce(browser, language);
  members.set(language, member);
  return member;
}

async function signInOnce(browser: Browser, language: Language): Promise<Cookies> {
  let cookies: Cookies = [];
  await visiting(browser, { language }, async (visit) => {
    await signInWithCode(visit);
    cookies = (await visit.context.cookies()).filter(({ name }) => name === 'shanhuo_session');
  });
  return cookies;
}
