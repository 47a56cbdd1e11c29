import { titleOf, type Draft } from './draft.js';
import { dropDraft, findDraftsOf } from './draft-store.js';
import { onDraftsChanged } from './draft-news.js';
import { fill, readWords, sayDraft, type DraftWords } from './say-draft.js';
import { sendNow } from './send-drafts.js';

/** How long what was handed in is still told of, in milliseconds. */
const toldMs = 24 * 60 * 60_000;

/** Shows a person's drafts that are only on this phone, and what became of the last ones; of one seller, or of all. */
export async function showDraftList(section: HTMLElement, person: string, except?: () => string): Promise<void> {
  const words = readWords(section);
  const list = section.querySelector('ul');
  const template = section.querySelector('template');
  if (!list || !template) return;
  const { seller = '' } = section.dataset;

  const items = new Map<string, HTMLElement>();
  const show = async (): Promise<void> => {
    const drafts = (await findDraftsOf(person)).filter(
      (draft) => (seller === '' || draft.seller === seller) && draft.id !== except?.() && isTold(draft),
    );
    // Two shops of a village may be called alike.
    const hasSeveral = new Set(drafts.map((draft) => draft.seller)).size > 1;
    const wanted = drafts.map((draft) => {
      const item = items.get(draft.id) ?? (template.content.firstElementChild?.cloneNode(true) as HTMLElement);
      items.set(draft.id, item);
      fillItem(item, draft, words);
      setText(item.querySelector('[data-shop]'), shopOf(draft, hasSeveral, words));
      return item;
    });
    // Moved only when something came or went: whoever reads or has the focus in there is not disturbed by progress.
    if (wanted.length !== list.children.length || wanted.some((item, index) => list.children[index] !== item))
      list.replaceChildren(...wanted);
    section.hidden = wanted.length === 0;
  };
  onDraftsChanged(() => void show().catch(() => undefined));
  addEventListener('online', () => void show().catch(() => undefined));
  addEventListener('offline', () => void show().catch(() => undefined));
  await show();
}

function isTold({ state }: Draft): boolean {
  return state.name !== 'sent' || Date.now() - state.at < toldMs;
}

function fillItem(item: HTMLElement, draft: Draft, words: DraftWords): void {
  const { state, seller, id } = draft;
  const part = <Part extends HTMLElement>(name: string): Part | null => item.querySelector<Part>(`[data-${name}]`);
  const { text, tone } = sayDraft(draft, words, document.documentElement.lang);
  item.className = `${item.className.replace(/ ?\b(waits|good|alarm)\b/g, '')} ${tone}`;
  setText(part('title'), titleOf(draft) || words.untitled);
  setText(part('state'), text);
  const home = `/desk/${seller}/products`;
  setLink(part('open'), state.name === 'typing' || state.name === 'refused', `${home}/new#draft=${id}`);
  setLink(part('sign-in'), state.name === 'queued' && state.waitsFor === 'sign-in', signInFrom());
  setLink(part('goods'), state.name === 'sent', state.name === 'sent' ? `${home}/${state.code}` : '');
  setButton(part('again'), state.name === 'queued' && state.waitsFor !== 'sign-in', () => void sendNow(id));
  setButton(part('seen'), state.name === 'sent', () => void dropDraft(id));
  setButton(part('drop'), state.name === 'typing' || state.name === 'refused', () => {
    if (confirm(words.dropSure)) void dropDraft(id);
  });
}

function shopOf({ shop, seller }: Draft, withCode: boolean, words: DraftWords): string {
  const name = shop !== undefined && withCode ? `${shop} ${seller}` : (shop ?? seller);
  return fill(words.ofShop, { shop: name });
}

function signInFrom(): string {
  return `/sign-in?next=${encodeURIComponent(location.pathname)}`;
}

function setText(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function setLink(link: HTMLAnchorElement | null, shown: boolean, address: string): void {
  if (!link) return;
  link.hidden = !shown;
  link.href = address;
}

function setButton(button: HTMLButtonElement | null, shown: boolean, act: () => void): void {
  if (!button) return;
  button.hidden = !shown;
  button.onclick = act;
}
