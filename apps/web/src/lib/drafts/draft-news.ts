const name = 'shanhuo-drafts';
const hasLine = typeof BroadcastChannel !== 'undefined';
const here = new Set<() => void>();
let line: BroadcastChannel | undefined;

/** Says in every tab and in the service worker that drafts have changed. A browser without such a line tells this page alone. */
export function tellDraftsChanged(): void {
  if (hasLine) (line ??= new BroadcastChannel(name)).postMessage('changed');
  else for (const listener of here) listener();
}

/** Hears of every change, wherever it was made. */
export function onDraftsChanged(listener: () => void): void {
  if (hasLine) new BroadcastChannel(name).addEventListener('message', listener);
  else here.add(listener);
}
