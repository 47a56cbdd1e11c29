import { tellDraftsChanged } from './draft-news.js';

/** Background Sync, which not every browser has and TypeScript does not know. */
interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

const tag = 'shanhuo-drafts';
let isPromised = false;

/** Whether this browser sends what waits with every page closed; otherwise whoever closes them has to open one again. */
export function sendsWhenClosed(): boolean {
  return isPromised;
}

/** Asks the browser to wake the service worker when there is a link, even if every page is closed by then. */
export async function askForSync(): Promise<void> {
  const before = isPromised;
  isPromised = await register();
  if (isPromised !== before) tellDraftsChanged();
}

async function register(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration('/desk');
    if (!registration?.sync) return false;
    await registration.sync.register(tag);
    return true;
  } catch {
    // Not allowed here: whatever page is opened next sends it.
    return false;
  }
}
