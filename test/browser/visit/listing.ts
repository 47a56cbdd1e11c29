import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { atWork } from './at-work.js';
import { PHONE, type Look, type Visit } from './visit.js';

const PICTURES = join(import.meta.dirname, '../../../data/pictures');
/** EXIF's word for a photo that is to be turned a quarter to the right before one looks at it. */
const TURN_RIGHT = 6;
const folder = mkdtempSync(join(tmpdir(), 'shanhuo-photos-'));

/** What a villager types: six things. */
export interface Typed {
  readonly title: string;
  readonly price: string;
  readonly packAmount?: string;
  readonly stock?: string;
  readonly photo?: string;
  readonly category?: string;
}

/** What a journey took of a person's patience. */
export interface Effort {
  fields: number;
  taps: number;
}

let made = 0;

/** A photo as a phone takes it: large, detailed, lying on its side, with the place it was taken at. */
export async function takePhoto(width = 3000, height = 2250): Promise<string> {
  made += 1;
  const path = join(folder, `IMG_${made}.jpg`);
  const hue = `hsl(${(made * 67) % 360} 45% 45%)`;
  const grains = Array.from({ length: 260 }, (_, i) => {
    const [x, y, r] = [(i * 733 + made * 97) % width, (i * 419) % height, 60 + ((i * 37) % 150)];
    return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 0.6}" fill="hsl(${(made * 67 + i * 5) % 360} 35% ${18 + (i % 40)}%)"/>`;
  });
  const drawing = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="${hue}"/>${grains.join('')}</svg>`;
  await sharp(Buffer.from(drawing))
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 3/1 0/1' } })
    .jpeg({ quality: 96 })
    .toFile(path);
  return path;
}

/** One of the demo's pictures as a phone would have taken it: large, on its side, with the place it was taken at. */
export async function photograph(picture: string): Promise<string> {
  made += 1;
  const path = join(folder, `IMG_${made}.jpg`);
  const lying = await sharp(join(PICTURES, picture)).resize(3000).rotate(270).toBuffer();
  await sharp(lying)
    .withMetadata({ orientation: TURN_RIGHT })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 3/1 0/1' } })
    .jpeg({ quality: 96 })
    .toFile(path);
  return path;
}

/** A file that calls itself a photo. */
export function writeNoPhoto(): string {
  const path = join(folder, 'fake.jpg');
  writeFileSync(path, 'this is no photo at all'.repeat(40));
  return path;
}

/** Begins at the list of goods and types the six things; nothing is submitted yet. */
export async function fillListing(visit: Visit, shop: string, typed: Typed): Promise<Effort> {
  const { page, say } = visit;
  const effort: Effort = { fields: 0, taps: 0 };
  await visit.open(`/desk/${shop}/products`);
  await page.getByRole('link', { name: say('listing_new') }).click();
  effort.taps += 1;
  await page.waitForURL('**/products/new');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(typed.photo ?? (await takePhoto()));
  await page.getByLabel(say('listing_title'), { exact: true }).fill(typed.title);
  await page.getByLabel(say('listing_category'), { exact: true }).selectOption(typed.category ?? 'dried-mushrooms');
  await page.getByLabel(say('listing_pack_amount')).fill(typed.packAmount ?? '2.5');
  await page.getByLabel(say('listing_price')).fill(typed.price);
  await page.getByLabel(say('listing_stock'), { exact: true }).fill(typed.stock ?? '50');
  effort.fields += 6;
  return effort;
}

/** The button that submits, not the hidden one the Enter key presses. */
export function submitButton({ page, say }: Visit) {
  return page.locator('.end').getByRole('button', { name: say('listing_submit'), exact: true });
}

/** Lists something and stands before its page; the code of it. */
export async function listGoods(visit: Visit, shop: string, typed: Typed): Promise<string> {
  await fillListing(visit, shop, typed);
  await submitButton(visit).click();
  await visit.page.waitForURL('**/products/*?done=listed');
  return codeOf(visit);
}

export function codeOf({ address }: Visit): string {
  return /\/products\/([^/?#]+)/.exec(address)?.[1] ?? '';
}

/** What waits under a title; other journeys of the shop may have filled the pages before it. */
export async function findWaiting(page: Page, title: string): Promise<Locator> {
  const link = page.getByRole('link', { name: title, exact: true });
  const next = page.locator('a[rel="next"]');
  while ((await link.count()) === 0 && (await next.count()) > 0) {
    const before = page.url();
    await next.click();
    await page.waitForURL(({ href }) => href !== before);
  }
  return link;
}

/** A reviewer opens what waits under a title. */
export async function openReview(visit: Visit, title: string): Promise<void> {
  await visit.open('/operator/listings');
  await (await findWaiting(visit.page, title)).click();
  await visit.page.waitForURL('**/operator/listings/*');
}

export async function approve(browser: Browser, title: string, look: Partial<Look> = { size: PHONE }): Promise<void> {
  await atWork(browser, 'operator', look, async (visit) => {
    await openReview(visit, title);
    await visit.page.getByRole('button', { name: visit.say('operator_listing_approve'), exact: true }).click();
    await visit.page.waitForURL('**/operator/listings?done=approved');
  });
}
