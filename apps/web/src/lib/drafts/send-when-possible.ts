import { askForSync, sendsWhenClosed } from './background-sync.js';
import { findDraftsOf } from './draft-store.js';
import { onDraftsChanged } from './draft-news.js';
import { nextTry, sendDrafts } from './send-drafts.js';

const longestTimerMs = 20 * 60_000;

/** While this page is open: sends now, again when the link is back, when somebody looks, and after each pause. */
export function sendWhenPossible(person: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = async (now: boolean): Promise<void> => {
    stopTimer();
    if (!(await hasQueued(person))) return;
    // A page that only looks on has to know what the browser promised, too.
    if (now || !sendsWhenClosed()) await askForSync();
    // The link's return wakes this page; until then there is nothing to try.
    if (!navigator.onLine) return;
    await sendDrafts(person, now);
    const at = await nextTry(person);
    stopTimer();
    if (at !== undefined) timer = setTimeout(start, Math.min(longestTimerMs, Math.max(1_000, at - Date.now())), false);
  };
  // A timer that is over must not stand for one that is to come.
  const stopTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  // The memory of the phone may be gone from one moment to the next; the next page says so.
  const start = (now: boolean): void => void send(now).catch(() => undefined);

  addEventListener('online', () => start(true));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && start(false));
  onDraftsChanged(() => {
    if (timer === undefined) timer = setTimeout(start, 1_000, false);
  });
  start(true);
}

async function hasQueued(person: string): Promise<boolean> {
  return (await findDraftsOf(person)).some(({ state }) => state.name === 'queued');
}
