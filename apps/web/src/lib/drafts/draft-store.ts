import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isUnsent, type Draft } from './draft.js';
import { tellDraftsChanged } from './draft-news.js';

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { person: string } };
  photos: { key: string; value: { key: string; draft: string; bytes: Blob }; indexes: { draft: string } };
  device: { key: string; value: string };
}

const formPrefix = 'form:';
let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The phone's own memory. Rejects where a browser has none for us: private windows, a full phone, a very old one. */
function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('shanhuo-drafts', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('person', 'person');
      database.createObjectStore('photos', { keyPath: 'key' }).createIndex('draft', 'draft');
      database.createObjectStore('device');
    },
    // A newer version of the shop in another tab goes first.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

export async function canKeepDrafts(): Promise<boolean> {
  try {
    await (await open()).count('drafts');
    return true;
  } catch {
    return false;
  }
}

export async function findDraft(id: string): Promise<Draft | undefined> {
  return (await open()).get('drafts', id);
}

/** A person's drafts, the one typed last first. */
export async function findDraftsOf(person: string): Promise<Draft[]> {
  const drafts = await (await open()).getAllFromIndex('drafts', 'person', person);
  return drafts.sort((one, other) => other.savedAt - one.savedAt);
}

/** Reads, changes and writes in one step, so that a form and a sender never undo each other. */
export async function changeDraft(
  id: string,
  change: (draft: Draft | undefined) => Draft | undefined,
): Promise<Draft | undefined> {
  const work = (await open()).transaction('drafts', 'readwrite', { durability: 'strict' });
  const changed = change(await work.store.get(id));
  if (changed) await work.store.put(changed);
  await work.done;
  tellDraftsChanged();
  return changed;
}

/** Rejects with a `QuotaExceededError` where the phone is full. */
export async function keepPhoto(draft: string, key: string, bytes: Blob): Promise<void> {
  await (await open()).put('photos', { key, draft, bytes });
}

export async function findPhoto(key: string): Promise<Blob | undefined> {
  return (await (await open()).get('photos', key))?.bytes;
}

/** Bytes that no draft names any more. */
export async function dropPhotosOf(draft: string, except: ReadonlySet<string> = new Set()): Promise<void> {
  const work = (await open()).transaction('photos', 'readwrite');
  for (const key of await work.store.index('draft').getAllKeys(draft)) {
    if (!except.has(key)) await work.store.delete(key);
  }
  await work.done;
}

export async function dropDraft(id: string): Promise<void> {
  await dropPhotosOf(id);
  await (await open()).delete('drafts', id);
  tellDraftsChanged();
}

/** Drafts that would be lost if this person's memory were wiped. */
export async function findUnsentOf(person: string): Promise<Draft[]> {
  return (await findDraftsOf(person)).filter(isUnsent);
}

/** Everything of a person. True where they sat here last: whatever else this device holds for a desk is theirs, too. */
export async function dropAllOf(person: string): Promise<boolean> {
  for (const { id } of await findDraftsOf(person)) await dropDraft(id);
  if ((await findPerson()) !== person) return false;
  await (await open()).clear('device');
  return true;
}

/** Who was at a desk on this device last: known to pages that the shop did not just make for somebody. */
export async function rememberPerson(person: string): Promise<void> {
  const device = await open();
  if ((await device.get('device', 'person')) === person) return;
  await device.clear('device');
  await device.put('device', person, 'person');
}

/** A shop whose form this person has at hand without a link. */
export async function rememberForm(seller: string, name: string): Promise<void> {
  await (await open()).put('device', name, formPrefix + seller);
}

export async function findForms(): Promise<{ seller: string; name: string }[]> {
  const device = await open();
  const keys = (await device.getAllKeys('device')).filter((key) => key.startsWith(formPrefix));
  return Promise.all(
    keys.map(async (key) => ({ seller: key.slice(formPrefix.length), name: (await device.get('device', key)) ?? '' })),
  );
}

export async function findPerson(): Promise<string | undefined> {
  return (await open()).get('device', 'person');
}
