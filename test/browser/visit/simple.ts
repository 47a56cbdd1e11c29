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

/** Letters of simple mode, in pixels. */
const SMALLEST = 20;

/** Everything on the page whose letters are too small for simple mode, what is typed into a field among it. */
export function findSmallLetters({ page }: Pick<Visit, 'page'>): Promise<string[]> {
  return page.locator('body *').evaluateAll((elements, smallest) => {
    const withLetters = elements.filter(
      (element) =>
        (element instanceof HTMLElement || element instanceof SVGTextElement) &&
        element.checkVisibility() &&
        (element.matches('input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea') ||
          [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())),
    );
    return withLetters
      .map((element) => ({ element, size: Number.parseFloat(getComputedStyle(element).fontSize) }))
      .filter(({ size }) => size < smallest)
      .map(({ element, size }) => `${size}: ${element.outerHTML.slice(0, 100)}`);
  }, SMALLEST);
}

/** Lets the browser have a voice from now on, of which only is kept what it was given to say. */
export async function giveVoice({ page }: Visit): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    speechSynthesis.getVoices = () => [{ lang: 'zh-CN' } as SpeechSynthesisVoice];
    speechSynthesis.speak = ({ text, lang }) => void said.push(`${lang}: ${text}`);
  });
}

/** What is heard when the button that reads aloud is pressed. */
export async function listen({ page, say }: Visit): Promise<string> {
  await page.getByRole('button', { name: say('aloud_say') }).click();
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
  if (said.length !== 1) throw new Error(`One press was heard ${said.length} times.`);
  return said[0] ?? '';
}
