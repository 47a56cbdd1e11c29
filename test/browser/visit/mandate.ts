import type { NewShop } from './new-shop.js';

/** A household lets the agent of its village act for it: list, if nothing else is said. */
export async function letAgentIn(shop: NewShop, scopes: readonly string[] = ['LIST']): Promise<void> {
  await shop.as({ scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop.seller}/mandates`);
    await page.locator('input[name=who]').first().check();
    for (const scope of scopes) await page.locator(`input[name=scopes][value=${scope}]`).check();
    await page.locator('input[name=months][value="3"]').check();
    await page.getByRole('button', { name: say('mandate_grant'), exact: true }).click();
    await page.waitForURL('**?done=granted');
  });
}

/** The household takes it back, on its own page. */
export async function takeMandateBack(shop: NewShop): Promise<void> {
  await shop.as({ scripts: false }, async ({ page, say }) => {
    await page.goto(`/desk/${shop.seller}/mandates`);
    await page.getByRole('button', { name: say('mandate_end') }).click();
    await page.waitForURL('**?done=ended');
  });
}
