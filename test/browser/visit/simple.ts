import { takePhoto } from './listing.js';
import type { Visit } from './visit.js';

/** Whoever looks at the questions: a visitor, or somebody with a phone of their own. */
type Asked = Pick<Visit, 'page' | 'say'>;

/** Turns the simple mode on at the desk of a shop, as people do. */
export async function turnOnSimpleMode(visit: Asked, shop: string): Promise<void> {
  const { page, say } = visit;
  await page.goto(`/desk/${shop}`);
  await page.getByRole('button', { name: say('simple_on') }).click();
  await page.getByRole('button', { name: say('simple_off') }).waitFor();
}

/** The heading of the question that is asked now. */
export function questionOf({ page }: Asked): Promise<string> {
  return page.locator('[data-question]:visible h2').innerText();
}

/** Goes on, and waits until that question is asked. */
export async function goTo(visit: Asked, button: 'simple_next' | 'simple_back', question: string): Promise<void> {
  const { page, say } = visit;
  await page.getByRole('button', { name: say(button), exact: true }).click();
  await page.getByRole('heading', { name: say(question), exact: true }).waitFor();
}

/** Hands in what was answered; stands on the last page. */
export function handInButton({ page, say }: Asked) {
  return page.getByRole('button', { name: say('listing_submit'), exact: true });
}

/** Answers the questions of new goods one by one, up to the last page, which says them all again. */
export async function answerAll(visit: Asked, title: string): Promise<void> {
  const { page, say } = visit;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto());
  await goTo(visit, 'simple_next', 'simple_title');
  await page.getByLabel(say('listing_title'), { exact: true }).fill(title);
  await goTo(visit, 'simple_next', 'simple_category');
  await page.getByLabel(say('listing_category'), { exact: true }).selectOption('dried-mushrooms');
  await goTo(visit, 'simple_next', 'simple_pack');
  await page.getByLabel(say('listing_pack_amount')).fill('2.5');
  await goTo(visit, 'simple_next', 'simple_price');
  await page.getByLabel(say('listing_price')).fill('128');
  await goTo(visit, 'simple_next', 'simple_stock');
  await page.getByLabel(say('listing_stock'), { exact: true }).fill('50');
  await goTo(visit, 'simple_next', 'simple_check');
}

/** The smallest letters anywhere on the page, in pixels. */
export function smallestLetters({ page }: Visit): Promise<number> {
  return page.locator('body *').evaluateAll((elements) => {
    const withText = elements.filter(
      (element) =>
        element instanceof HTMLElement &&
        element.offsetParent !== null &&
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
    );
    return Math.min(...withText.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });
}
