import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { filesUsedBelow } from '../support/open-files.js';

// What every C program on Linux asks for, Node itself included.
const C_LIBRARY = /^(?:ld-linux|libc|libm|libdl|libpthread|librt|libresolv|libnss_\w+|libgcc_s)[.-]/;
const FONT = /\.(?:ttf|otf|ttc|pfb|pcf(?:\.gz)?|woff2?)$/;
const modules = realpathSync(join(import.meta.dirname, '../../node_modules'));

let browser: Browser;
let used: string[];
let widths: { hanzi: number; latin: number };

beforeAll(async () => {
  browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>武当山道茶</h1><p style="font-family:sans-serif">Wudang tea</p>');
  widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = '100px sans-serif';
    const width = (text: string): number => context.measureText(text).width;
    return { hanzi: width('茶'), latin: width('i') };
  });
  await page.screenshot();
  used = [...filesUsedBelow(process.pid)];
}, 60_000);

afterAll(() => browser.close());

test('the browser itself was seen at work', () => {
  expect(used.filter((path) => path.endsWith('/chromium'))).not.toHaveLength(0);
});

test('no library comes from the system but the C library, libnss3 least of all', () => {
  const libraries = used.filter((path) => /\.so(?:\.|$)/.test(path));
  const foreign = libraries.filter((path) => !path.startsWith(modules) && !C_LIBRARY.test(path.split('/').at(-1)!));
  expect(foreign).toEqual([]);
  expect(libraries.filter((path) => path.includes('libnss3'))).toEqual([expect.stringContaining(modules)]);
});

test('no font comes from the system, and Chinese is drawn all the same', () => {
  const fonts = used.filter((path) => FONT.test(path));
  expect(fonts).not.toHaveLength(0);
  expect(fonts.filter((path) => !path.startsWith(modules))).toEqual([]);
  expect(widths.hanzi).toBe(100);
  expect(widths.latin).toBeLessThan(50);
});
