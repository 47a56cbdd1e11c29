import type { OpenedPage } from './desk-shell.js';
import { rememberPerson } from './draft-store.js';

const worker = '/service-worker.js';
const scope = '/desk';

/**
 * Lets the service worker look after the seller's desk, and have the form at hand when there is no link. `off`: the shop
 * wants none, and what there is goes.
 */
export async function keepDesk(person: string, off: boolean): Promise<void> {
  await rememberPerson(person);
  if (!('serviceWorker' in navigator)) return;
  if (off) {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    await registration?.unregister();
    return;
  }
  const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' });
  const active = registration.active ?? (await waitForActive(registration));
  const assets = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  const simple = document.documentElement.classList.contains('simple');
  active?.postMessage({ path: location.pathname, assets, person, simple } satisfies OpenedPage);
}

function waitForActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = registration.installing ?? registration.waiting;
  if (!coming) return Promise.resolve(registration.active);
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated' || coming.state === 'redundant') resolve(registration.active);
    });
  });
}
