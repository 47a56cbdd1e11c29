import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Makes the lazy pictures come too and waits for them. Returns the addresses of those that did not. */
export async function seeAllPictures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll('img')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    return pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.currentSrc);
  });
}

/** Looked at by people after each change of a page; git keeps none of them, and no run empties it. */
const OUTPUT = join(import.meta.dirname, '../output');

/** Keeps all of a page to be looked at. To pack it without loss would take longer than all else that is done to a page. */
export async function keepWhole(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(OUTPUT, `${name}.jpg`), type: 'jpeg', quality: 85, fullPage: true });
}

/** The first screen of a page as a small file that git may keep. */
export async function keepPicture(page: Page, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toBuffer(),
  );
}
