import { findPerson } from './draft-store.js';

/** What the desk shows without a link: the form of goods of the person who sits there, and a page that leads to it. */
export const shellCache = 'shanhuo-desk-1';

const offlinePage = '/desk/offline';
const formPage = /^\/desk\/[\w-]+\/products\/new$/;
const personHeader = 'x-shanhuo-person';
const simpleHeader = 'x-shanhuo-simple';

/** A page of the desk that a person just opened. */
export interface OpenedPage {
  readonly path: string;
  /** Scripts it needs. */
  readonly assets: readonly string[];
  readonly person: string;
  /** Whether it asks one question a screen. */
  readonly simple: boolean;
}

/** At installation, so that any page of the desk has something to say without a link. */
export async function prepareOffline(): Promise<void> {
  await keepPage(await caches.open(shellCache), offlinePage);
}

/**
 * Keeps a page that a person just opened, with what it needs. A new version of the shop has new scripts: what was kept of
 * the old one goes whole, since half of each would be neither.
 */
export async function keepShell({ path, assets, person, simple }: OpenedPage): Promise<void> {
  const shell = await caches.open(shellCache);
  await dropPagesOfOthers(shell, person);
  const wanted = new Set(assets.filter((address) => new URL(address).origin === self.location.origin));
  const kept = (await shell.keys()).map(({ url }) => url);
  if (kept.some((url) => isAsset(url) && !wanted.has(url))) for (const url of kept) await shell.delete(url);
  for (const address of wanted) if (!(await shell.match(address))) await shell.add(address);
  if (!(await shell.match(offlinePage))) await keepPage(shell, offlinePage);
  if (formPage.test(path)) await keepPage(shell, path);
  await renewPagesOfOtherMode(shell, simple);
}

export async function hasForm(path: string): Promise<boolean> {
  return formPage.test(path) && (await findPage(path)) !== undefined;
}

/** The form itself where it was open before, and otherwise the page that says what there is. */
export async function openOffline(path: string): Promise<Response | undefined> {
  return (await findPage(path)) ?? (await caches.match(offlinePage, { cacheName: shellCache }));
}

/** A kept page of whoever sits here now; on a computer that many use it may still be another's. */
async function findPage(path: string): Promise<Response | undefined> {
  const kept = await caches.match(path, { cacheName: shellCache });
  const whose = kept?.headers.get(personHeader) ?? undefined;
  return whose === undefined || whose === (await findPerson().catch(() => undefined)) ? kept : undefined;
}

async function keepPage(shell: Cache, path: string): Promise<void> {
  const answer = await fetch(path, { credentials: 'same-origin', redirect: 'manual' });
  if (answer.ok) await shell.put(path, answer);
}

/** The shell holds pages of one person at a time: an old PC has many, and none sees what another one's page says. */
async function dropPagesOfOthers(shell: Cache, person: string): Promise<void> {
  for (const request of await shell.keys()) {
    const kept = await shell.match(request);
    const whose = kept?.headers.get(personHeader);
    if (whose !== null && whose !== undefined && whose !== person) await shell.delete(request);
  }
}

/** Whoever chose the other mode finds it without a link, too. */
async function renewPagesOfOtherMode(shell: Cache, simple: boolean): Promise<void> {
  for (const request of await shell.keys()) {
    const kept = await shell.match(request);
    if (kept && !isAsset(request.url) && (kept.headers.get(simpleHeader) === 'on') !== simple)
      await keepPage(shell, new URL(request.url).pathname);
  }
}

function isAsset(url: string): boolean {
  return new URL(url).pathname.startsWith('/_app/');
}
