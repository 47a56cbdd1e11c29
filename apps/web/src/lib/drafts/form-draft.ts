import { askForSync } from './background-sync.js';
import { isOut, type Draft, type DraftIntent } from './draft.js';
import { canKeepDrafts, dropDraft, findDraft } from './draft-store.js';
import { onDraftsChanged } from './draft-news.js';
import { keepForm } from './kept-form.js';
import { newId } from './new-id.js';
import { rememberPosted } from './posted-form.js';
import { readWords, sayDraft, type DraftTone } from './say-draft.js';
import { sendNow, takeBack } from './send-drafts.js';

/** What the form of goods brings along for its script. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly box: HTMLElement;
  readonly person: string;
  readonly seller: string;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Keeps the form on this phone as it is typed, and sends it piece by piece when it is handed in. Where the phone keeps
 * nothing for us, that is said, and the form is posted as it always was.
 */
export async function openFormDraft({ form, box, person, seller }: Parts): Promise<() => string> {
  const words = readWords(box);
  const sentence = box.querySelector('p');
  const idField = form.elements.namedItem('requestId') as HTMLInputElement;
  const buttons = {
    change: box.querySelector<HTMLButtonElement>('[data-change]'),
    confirm: box.querySelector<HTMLButtonElement>('[data-confirm]'),
    goods: box.querySelector<HTMLAnchorElement>('[data-goods]'),
    next: box.querySelector<HTMLAnchorElement>('[data-next]'),
    signIn: box.querySelector<HTMLAnchorElement>('[data-sign-in]'),
  };
  const hasMemory = await canKeepDrafts();
  /** Why this page must stay open: nothing of it, or not all, is kept. */
  const notKept = hasMemory ? words.full : words.noMemory;
  const kept = keepForm({
    form,
    person,
    seller,
    id: () => idField.value,
    kept: tellKept,
    photosChanged: () => void look(),
  });
  /** From the press of a button until the shop has it or this try is over. */
  let handing = false;
  /** Handed in and not with the shop yet: nobody types here. */
  let queued = false;
  let led = false;
  let isWhole = hasMemory;

  if (!hasMemory) say(notKept, 'alarm');
  else await begin();

  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    // Goes to another page with what is typed: nothing is handed in.
    if (button?.name === 'help') return;
    event.preventDefault();
    if (handing || queued) return;
    void handIn({
      keep: button?.name === 'keep',
      confirmed: button?.name === 'confirmed' ? button.value : (button?.dataset['confirm'] ?? ''),
    });
  });
  buttons.change?.addEventListener('click', () => void change());
  onDraftsChanged(() => void look());
  addEventListener('online', () => void look());
  addEventListener('offline', () => void look());
  addEventListener('pageshow', (event) => event.persisted && location.reload());

  /** A form that the shop has just shown again is right as it stands; otherwise what was kept is put back. */
  async function begin(): Promise<void> {
    const { again } = form.dataset;
    if (again !== undefined) return goOn(again === 'kept');
    const wanted = [location.hash.replace(/^#draft=/, ''), stateOf().draft ?? ''].find((id) => uuid.test(id));
    const draft = wanted === undefined ? undefined : await findDraft(wanted);
    if (draft?.state.name === 'sent' && isOurs(draft)) form.reset();
    const goesOn = wanted !== undefined && (draft === undefined || (isOurs(draft) && draft.state.name !== 'sent'));
    idField.value = goesOn ? wanted : newId();
    history.replaceState({ ...stateOf(), draft: idField.value }, '', location.pathname + location.search);
    if (draft && goesOn) await kept.show(draft);
    await look();
  }

  /** With what the shop has shown: refused words as they were just posted, or goods it keeps. */
  async function goOn(isKeptByShop: boolean): Promise<void> {
    const draft = await findDraft(idField.value);
    // Kept with the shop before, and taken up again: what was told of it then is over.
    if (draft?.state.name === 'sent') await dropDraft(draft.id);
    // Gone on with on this phone and not handed in: what was typed last is what people look for.
    else if (isKeptByShop && draft && isOurs(draft)) return location.replace(`${location.pathname}#draft=${draft.id}`);
    await look();
  }

  function isOurs(draft: Draft): boolean {
    return draft.person === person && draft.seller === seller;
  }

  async function handIn(intent: DraftIntent): Promise<void> {
    setHanding(true);
    await kept.tray?.ready();
    const all = hasMemory && (await kept.save({ name: 'queued', intent, tries: 0, notBefore: 0 })) && (await isKept());
    if (!all) return postAsItIs(intent);
    // The worker may be woken for the same draft at once: this page is at it as early, and has more time.
    const asking = askForSync();
    const sending = sendNow(idField.value);
    await asking;
    await look();
    box.scrollIntoView({ block: 'center' });
    const draft = await sending;
    if (draft?.state.name !== 'refused') {
      setHanding(false);
      return look();
    }
    // The shop says it again on its page, beside each field; what arrived of the photos is not sent twice.
    kept.tray?.giveHashes(new Map(draft.photos.flatMap(({ key, hash }) => (hash ? [[key, hash] as const] : []))));
    postAsItIs(intent);
  }

  /** On the form, not on the box: what is told there is to be read out meanwhile. */
  function setHanding(on: boolean): void {
    handing = on;
    form.setAttribute('aria-busy', String(on));
  }

  async function isKept(): Promise<boolean> {
    return (await findDraft(idField.value))?.state.name === 'queued';
  }

  /** The form without any of this. It needs the link, and says so where there is none. */
  function postAsItIs({ keep, confirmed }: DraftIntent): void {
    if (!navigator.onLine) {
      setHanding(false);
      return say(notKept, 'alarm');
    }
    say(words.sendingNow, 'waits');
    rememberPosted(idField.value);
    form.inert = false;
    if (keep) addHidden('keep', 'draft');
    if (confirmed !== '') addHidden('confirmed', confirmed);
    form.submit();
  }

  function addHidden(name: string, value: string): void {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }

  async function change(): Promise<void> {
    await takeBack(idField.value);
    await look();
  }

  function tellKept(draft: Draft | undefined, whole: boolean): void {
    isWhole = whole;
    if (draft || !whole) void look();
  }

  /** Says where the draft stands now, and what can be done. */
  async function look(): Promise<void> {
    const draft = await findDraft(idField.value).catch(() => undefined);
    if (!isWhole && (draft === undefined || draft.state.name === 'typing')) {
      // The words alone may have found room; that photos did not is what counts.
      if (!handing) say(notKept, 'alarm');
      return;
    }
    const photosCome = kept.lacksPhotos(draft) && !(draft && isOut(draft));
    if (photosCome) say(words.photoComes, 'waits');
    if (!draft) {
      // What was chosen was none: there is nothing to tell of again.
      if (!photosCome && sentence?.textContent === words.photoComes) box.hidden = true;
      return;
    }
    const { state } = draft;
    queued = state.name === 'queued';
    form.inert = queued || state.name === 'sent';
    if (!photosCome) {
      const { text, tone } = sayDraft(draft, words, document.documentElement.lang);
      say(text, tone);
    }
    box.dataset['state'] = state.name;
    const waitsFor = state.name === 'queued' ? state.waitsFor : undefined;
    const waits = queued && (waitsFor !== undefined || !navigator.onLine);
    if (buttons.change) buttons.change.hidden = !waits;
    if (buttons.next) buttons.next.hidden = !waits;
    if (buttons.signIn) buttons.signIn.hidden = waitsFor !== 'sign-in';
    const asked = state.name === 'refused' ? state.asked : undefined;
    if (buttons.confirm) {
      buttons.confirm.hidden = asked === undefined;
      buttons.confirm.dataset['confirm'] = asked ?? '';
    }
    if (state.name === 'sent') leadOn(state);
  }

  /** Whoever sent it, this page or another hand, the same page comes next; a link leads there if the way breaks off. */
  function leadOn({ code, done }: { code: string; done: string }): void {
    if (led) return;
    led = true;
    const goods = `/desk/${seller}/products/${code}?done=${done}`;
    if (buttons.goods) {
      buttons.goods.href = goods;
      buttons.goods.hidden = false;
    }
    if (navigator.onLine) location.assign(goods);
  }

  function say(text: string, tone: DraftTone): void {
    if (sentence && sentence.textContent !== text) sentence.textContent = text;
    box.dataset['tone'] = tone;
    box.hidden = false;
  }

  function stateOf(): { draft?: string } {
    return (history.state ?? {}) as { draft?: string };
  }

  return () => idField.value;
}
