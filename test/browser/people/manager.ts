import { readFileSync } from 'node:fs';
import readExcel from 'read-excel-file/node';
import type { Hand } from '../visit/hand.js';
import { fenOf, Person } from './person.js';
import type { Walk } from './walk.js';

/** Keeps the books of a cooperative, with a spreadsheet at hand. */
export class Manager extends Person {
  private sales = '';

  static async comes(walk: Walk): Promise<Manager> {
    return new Manager(walk, await walk.enter('manager'), 'manager');
  }

  async invites(shop: string): Promise<void> {
    await this.visit.open('/desk');
    await this.see('desk-of-manager');
    const sales = this.page.locator('main a[href^="/desk/cooperative/"]').first();
    this.sales = (await sales.getAttribute('href')) ?? '';
    const hand = this.begins('invites a household');
    await hand.tap(this.page.locator('main a[href$="/members"]').first());
    await this.page.waitForURL('**/members');
    await this.see('members');
    await hand.fill(this.page.getByLabel(this.say('members_shop_code')), shop);
    await hand.tap(this.page.getByRole('button', { name: this.say('members_send_invitation') }));
    await this.page.waitForURL('**?done=invited');
    await this.see('members-invited');
  }

  /** From today’s sum over the product to the entries of its line in the ledger: each says the same amount, in fen. */
  async readsSale(title: string): Promise<{ part: number; lines: number; line: number; entries: number }> {
    await this.visit.open(`${this.sales}?period=today`);
    await this.see('sales');
    const hand = this.begins('reads a sale');
    await hand.tap(this.page.locator('main nav a[href*="by=product"]'));
    await this.page.waitForURL('**by=product*');
    const row = this.page.locator('#parts ~ table tbody tr', { hasText: title });
    await this.lookAgainUntil(async () => (await row.count()) === 1);
    await this.see('sales-by-product');
    const part = fenOf(await row.locator(`[data-name="${this.say('sales_net')}"]`).innerText());
    await hand.tap(row.getByRole('link'));
    await this.page.waitForURL('**/sales?*');
    await this.see('sales-lines');
    const lines = fenOf(await this.page.locator('main .sum').innerText());
    const amount = this.page.locator('tbody tr').first().locator('a');
    const line = fenOf(await amount.innerText());
    await hand.tap(amount);
    await this.page.waitForURL('**/sales/*/*');
    await this.see('sales-entries');
    const entries = fenOf(await this.page.locator('tfoot .amount').first().innerText());
    return { part, lines, line, entries };
  }

  /** Takes both files of today; the net of the screen and the last row of each file are told, in fen. */
  async exports(): Promise<{ screen: number; csv: readonly number[]; xlsx: readonly number[] }> {
    await this.visit.open(`${this.sales}?period=today`);
    const hand = this.begins('exports two files');
    const screen = fenOf(await this.page.locator('main dl .hero .value').innerText());
    const csv = (await this.takes('csv', hand)).toString('utf8').trimEnd().split('\r\n').at(-1) ?? '';
    const [sheet] = await readExcel(await this.takes('xlsx', hand));
    return { screen, csv: csv.split(',').map(fenOfCell), xlsx: (sheet?.data.at(-1) ?? []).map(fenOfCell) };
  }

  private async takes(format: 'csv' | 'xlsx', hand: Hand): Promise<Buffer> {
    const coming = this.page.waitForEvent('download');
    await hand.tap(this.page.locator(`main a[href*="format=${format}"]`).first());
    return readFileSync(await (await coming).path());
  }
}

/** Cells of words are no amount. */
function fenOfCell(cell: unknown): number {
  return Math.round(Number(cell) * 100);
}
