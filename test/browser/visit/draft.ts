import type { Page } from 'playwright-core';
import { askApi } from '../shop/ask-api.js';
import { findShop } from '../shop/shop.js';
import { photograph, takePhoto } from './listing.js';
import type { OwnPhone } from './own-phone.js';
import { untilThere } from './until.js';

/** Types the six things into the form that is open; nothing is handed in. */
export async function typeGoods(
  phone: OwnPhone,
  given: {
    readonly title: string;
    readonly price?: string;
    readonly photos?: number;
    readonly size?: readonly [number, number];
    /** One of the demo's pictures, photographed: as full of detail as what people take. */
    readonly picture?: string;
  },
): Promise<void> {
  const { title, price = '128', photos = 1, size = [3_000, 2_250], picture } = given;
  const { page, say } = phone;
  for (let taken = 0; taken < photos; taken++) {
    phone.lastPhoto = await (picture === undefined ? takePhoto(...size) : photograph(picture));
    await page.locator('input[type=file]').first().setInputFiles(phone.lastPhoto);
    await page.locator('[data-chosen] img').nth(taken).waitFor();
  }
  await page.getByLabel(say('listing_title'), { exact: true }).fill(title);
  await page.getByLabel(say('listing_category'), { exact: true }).selectOption('dried-mushrooms');
  await page.getByLabel(say('listing_pack_amount')).fill('2.5');
  await page.getByLabel(say('listing_price')).fill(price);
  await page.getByLabel(say('listing_stock'), { exact: true }).fill('50');
}

export function handInButton({ page, say }: OwnPhone) {
  return page.locator('.end').getByRole('button', { name: say('listing_submit'), exact: true });
}

/** What the photos of the form weigh as they travel. */
export function photoBytes(page: Page): Promise<number> {
  return page
    .locator('input[type=file][multiple]')
    .evaluate((input) => [...((input as HTMLInputElement).files ?? [])].reduce((sum, { size }) => sum + size, 0));
}

/** What the box beside the buttons says of the form that is open. */
export function boxOf(page: Page) {
  return page.locator('[data-draft-box] p');
}

/** The drafts on this phone, as pages of the desk list them. */
export function keptDrafts(page: Page) {
  return page.locator('[data-drafts] li');
}

/** Until what is typed is kept on the phone, the stock, which is typed last, too. */
export async function untilKept({ page }: OwnPhone, title: string, photos = 1): Promise<void> {
  const stock = await page.locator('input[name=stock]').inputValue();
  await untilThere(async () =>
    (await keptOn(page)).some((kept) => kept.title === title && kept.photos === photos && kept.stock === stock),
  );
}

/** Every draft in the memory of the phone, whoever's it is. */
export async function draftsOn(page: Page): Promise<{ title: string; photos: number; state: string }[]> {
  return (await keptOn(page)).map(({ title, photos, state }) => ({ title, photos, state }));
}

function keptOn(page: Page): Promise<{ title: string; stock: string; photos: number; state: string }[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('shanhuo-drafts');
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('no memory')));
    });
    interface Kept {
      readonly fields: readonly (readonly [string, string])[];
      readonly photos: readonly unknown[];
      readonly state: { readonly name: string };
    }
    const drafts = await new Promise<Kept[]>((resolve) => {
      const asked = database.transaction('drafts').objectStore('drafts').getAll();
      asked.addEventListener('success', () => resolve(asked.result as Kept[]));
    });
    database.close();
    const typed = ({ fields }: Kept, wanted: string): string => fields.find(([name]) => name === wanted)?.[1] ?? '';
    return drafts.map((draft) => ({
      title: typed(draft, 'title'),
      stock: typed(draft, 'stock'),
      photos: draft.photos.length,
      state: draft.state.name,
    }));
  });
}

const LISTINGS = `query ($sellerCode: String!) {
  listings(sellerCode: $sellerCode, first: 100) { nodes { code title state revision { state } picture { smallUrl } } }
}`;

/** What of a title stands with the shop. */
export async function listingsOf(shop: string, title: string, session = findShop().sessions['seller']) {
  interface Answer {
    readonly listings: { readonly nodes: readonly { code: string; title: string; state: string }[] };
  }
  const { listings } = await askApi<Answer>(LISTINGS, { sellerCode: shop }, 'zh-CN', session);
  return listings.nodes.filter((node) => node.title === title);
}
