import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { readPdf } from '../support/pdf/read-pdf.js';
import { scanSquare } from '../support/pdf/scan-square.js';
import { askApi } from './shop/ask-api.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { PHONE, visiting, type Visit } from './visit/visit.js';

let browser: Browser;
let shop = '';
let name = '';
let file = '';

beforeAll(async () => {
  browser = await launchBrowser();
  const code = await deskOf(browser, 'seller');
  shop = `/desk/${code}`;
  const answer = await askApi<{ seller: { name: string } }>('query ($code: String!) { seller(code: $code) { name } }', {
    code,
  });
  ({ name } = answer.seller);
}, 180_000);
afterAll(() => browser.close());

async function load(visit: Visit, path: string) {
  const answer = await visit.context.request.get(path);
  const pages = readPdf(await answer.body());
  const said = pages.flatMap(({ lines }) => lines.map(({ words }) => words)).join('');
  return { pages, said, headers: answer.headers() };
}

test(
  '[N9] a household gets labels as a file: eight on a sheet or one from a roll, with its certificate and without its name',
  () =>
    atWork(browser, 'seller', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`${shop}/harvests`);
      const record = page.locator('form[action="?/record"]');
      await record.locator('[name=productCode]').selectOption({ index: 1 });
      await record.locator('[name=amount]').fill('20');
      await record.getByRole('button', { name: say('harvest_button') }).click();
      await page.waitForURL('**/harvests?written=*');
      const lot = new URL(page.url()).searchParams.get('written') ?? '';

      await visit.open(`${shop}/harvests/${lot}/label`);
      const link = page.getByRole('link', { name: say('label_a4'), exact: true });
      file = (await link.getAttribute('href')) ?? '';
      const traced = await load(visit, file);
      expect(traced.said).toContain(lot);
      expect(traced.said).not.toContain('我承诺');

      await visit.open(`${shop}/harvests/${lot}`);
      const form = page.locator('form[action="?/certify"]');
      expect(await form.locator('[name=contact]').count()).toBe(0);
      await form.getByRole('checkbox', { name: say('certificate_basis_check'), exact: true }).check();
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      await page.waitForURL('**?done=certified');

      await visit.open(`${shop}/harvests/${lot}/label`);
      expect(await readMain(page)).not.toContain(say('certificate_producer') + name);
      const address = (await page.getByRole('link', { name: say('label_try') }).getAttribute('href')) ?? '';
      const sheet = await load(visit, file);
      expect(sheet.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-cache' });
      expect(sheet.headers['content-disposition']).toContain(`filename="label-${lot}.pdf"`);
      expect(sheet.said.split(lot)).toHaveLength(9);
      for (const told of [say('certificates_title'), say('label_signature'), say('label_contact'), '我承诺'])
        expect(sheet.said).toContain(told);
      expect(sheet.said).not.toContain(name);
      expect((await load(visit, file)).said).toBe(sheet.said);

      const one = await load(visit, `${file}?paper=roll`);
      expect(one.said.split(lot)).toHaveLength(2);
      expect(scanSquare(one.pages[0]?.filled ?? [])).toBe(address);
      await visit.open(new URL(address).pathname);
      expect(await readMain(page)).toContain(lot);
      expect(await page.locator('script').count()).toBe(0);
    }),
  180_000,
);

test('[N9] labels are nobody’s but whose desk the page belongs to', async () => {
  await visiting(browser, { scripts: false }, async (visit) => {
    await visit.open(file);
    expect(visit.address).toContain('/sign-in');
  });
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    expect((await visit.context.request.get(file)).status()).toBe(404);
    const own = `/desk/${await deskOf(browser, 'manager')}/harvests/${file.split('/')[4] ?? ''}/label.pdf`;
    expect((await visit.context.request.get(own)).status()).toBe(404);
  });
}, 180_000);
