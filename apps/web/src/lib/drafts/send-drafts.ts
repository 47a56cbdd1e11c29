import { titleOf, type Draft, type DraftIntent, type DraftPhoto, type DraftState } from './draft.js';
import { changeDraft, dropPhotosOf, findDraft, findDraftsOf, findPhoto } from './draft-store.js';
import { askShop, NotSent } from './not-sent.js';
import { sendPhoto } from './send-photo.js';

const lockName = 'shanhuo-drafts-send';
const postMs = 60_000;
const shortestPauseMs = 3_000;
const longestPauseMs = 15 * 60_000;

/** What the shop says of a draft. */
type Word =
  | { outcome: 'listed' | 'already' | 'draft'; code: string }
  | { outcome: 'refused'; summary: string; fields: Record<string, string>; asked?: string };

/**
 * Sends what a person has handed in on this phone, oldest first, one sender at a time whatever tabs and service workers
 * there are: whoever sends already goes on alone. `now`: there is a link again, whatever was decided when there was none.
 */
export async function sendDrafts(person: string, now = false): Promise<void> {
  await alone(
    async () => {
      for (const { id } of (await findDraftsOf(person)).reverse()) await sendDraft(id, now);
    },
    { ifAvailable: true },
  );
}

/** Sends one draft while somebody looks on; resolves with what became of it. */
export async function sendNow(id: string): Promise<Draft | undefined> {
  await alone(() => sendDraft(id, true), {});
  return findDraft(id);
}

/** Takes a draft back to be changed; not while it is on its way, which is told. */
export async function takeBack(id: string): Promise<boolean> {
  let taken = false;
  await alone(
    async () => {
      await changeState(id, { name: 'typing' });
      taken = true;
    },
    { ifAvailable: true },
  );
  return taken;
}

async function alone(work: () => Promise<void>, options: LockOptions): Promise<void> {
  // Without locks two may send the same draft: the shop takes its id once.
  if (!('locks' in navigator)) await work();
  else await navigator.locks.request(lockName, options, (lock) => (lock ? work() : undefined));
}

/** When the next of them may be tried, in milliseconds since 1970; undefined where none waits for time. */
export async function nextTry(person: string): Promise<number | undefined> {
  const times = (await findDraftsOf(person)).flatMap(({ state }) => (state.name === 'queued' ? [state.notBefore] : []));
  return times.length > 0 ? Math.min(...times) : undefined;
}

async function sendDraft(id: string, now: boolean): Promise<void> {
  // Read again under the lock: another sender may have been faster.
  const draft = await findDraft(id);
  if (draft?.state.name !== 'queued' || (!now && draft.state.notBefore > Date.now())) return;
  const { intent, tries, notBefore } = draft.state;
  try {
    await changeState(id, { name: 'queued', intent, tries, notBefore });
    const photos = await sendPhotos(draft);
    const problems = photos.flatMap(({ problem }) => problem ?? []);
    const word: Word =
      problems.length > 0
        ? { outcome: 'refused', summary: '', fields: { photo: problems.join(' ') } }
        : await post(draft, photos, intent);
    await settle(draft, intent, word);
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    // A link that carried something is tried again soon, however often it broke before.
    const failed = sentOf(await findDraft(id)) > sentOf(draft) ? 0 : tries;
    const pauseMs = Math.max(pauseAfter(failed), error.afterSeconds * 1_000);
    await changeState(id, {
      ...{ name: 'queued', intent, tries: failed + 1, notBefore: Date.now() + pauseMs, waitsFor: error.waitsFor },
    });
  }
}

function sentOf(draft: Draft | undefined): number {
  return draft?.photos.reduce((sum, { sent }) => sum + sent, 0) ?? 0;
}

async function sendPhotos(draft: Draft): Promise<DraftPhoto[]> {
  const done: DraftPhoto[] = [];
  for (const photo of draft.photos) {
    if (photo.hash !== undefined) {
      done.push(photo);
      continue;
    }
    const bytes = await findPhoto(photo.key);
    if (!bytes) continue;
    const sent = await sendPhoto(photo, bytes, draft.person, async (address, offset) => {
      await changePhoto(draft.id, photo.key, { address, sent: offset });
    });
    await changePhoto(draft.id, photo.key, sent);
    done.push({ ...photo, ...sent });
  }
  return done;
}

async function post(draft: Draft, photos: readonly DraftPhoto[], intent: DraftIntent): Promise<Word> {
  const pictures = photos.flatMap(({ hash }) => (hash === undefined ? [] : [['picture', hash] as const]));
  const answer = await askShop(
    `/desk/${encodeURIComponent(draft.seller)}/products/drafts`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ person: draft.person, id: draft.id, keep: intent.keep, confirmed: intent.confirmed },
        fields: [...draft.fields, ...pictures],
      }),
    },
    postMs,
  );
  if (!answer.ok) throw new NotSent('shop');
  try {
    return (await answer.json()) as Word;
  } catch {
    throw new NotSent('link');
  }
}

async function settle(draft: Draft, intent: DraftIntent, word: Word): Promise<void> {
  if (word.outcome === 'refused') {
    const { summary, fields, asked } = word;
    await changeState(draft.id, { name: 'refused', intent, summary, fields, asked });
    return;
  }
  const { outcome: done, code } = word;
  await changeDraft(
    draft.id,
    (kept) =>
      kept && {
        ...kept,
        // The shop has it now; here only what it was called stays for a while.
        fields: [['title', titleOf(kept)]],
        photos: [],
        state: { name: 'sent', code, done, at: Date.now() },
      },
  );
  await dropPhotosOf(draft.id);
}

async function changeState(id: string, state: DraftState): Promise<void> {
  await changeDraft(id, (kept) => kept && { ...kept, state });
}

async function changePhoto(id: string, key: string, change: Partial<DraftPhoto>): Promise<void> {
  await changeDraft(
    id,
    (kept) =>
      kept && { ...kept, photos: kept.photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo)) },
  );
}

/** Longer after each try, and not for all phones of a village at the same moment. */
function pauseAfter(tries: number): number {
  const pauseMs = Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(tries, 10));
  return pauseMs * (0.75 + Math.random() / 2);
}
