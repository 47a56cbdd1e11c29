import { newId } from '../drafts/new-id.js';
import { shrinkPhoto } from './shrink-photo.js';

const mostPhotos = 9;

/** A photo on the form: on this phone as a file, or with the shop already under its hash, or both. */
export interface TrayPhoto {
  readonly key: string;
  readonly file?: File | undefined;
  readonly hash?: string | undefined;
}

/** The photos of a form: chosen again and again they add up, small before they travel, and each can be taken out. */
export interface PhotoTray {
  readonly photos: readonly TrayPhoto[];
  /** Whether photos were chosen that are not among them yet, as they are still being made small. */
  readonly isWorking: boolean;
  /** Until all that were chosen are small. */
  ready(): Promise<void>;
  /** Puts in what was kept before. */
  restore(photos: readonly TrayPhoto[]): void;
  /** What the shop has travels as its hash from now on, when the form is posted; the others as they are. */
  giveHashes(hashes: ReadonlyMap<string, string>): void;
}

/** Undefined where the page has no field for photos, or the browser cannot make them small: the form works as it is. */
export function openPhotoTray(field: HTMLElement | null, changed: () => void = () => undefined): PhotoTray | undefined {
  const album = field?.querySelector<HTMLInputElement>('input[type=file][multiple]');
  const list = field?.querySelector<HTMLElement>('[data-chosen]');
  const status = field?.querySelector<HTMLElement>('[data-photo-status]');
  if (!field || !album || !list || !status || typeof createImageBitmap !== 'function') return undefined;
  let photos: TrayPhoto[] = [];
  let shown: string[] = [];
  let working: Promise<void> = Promise.resolve();
  let atWork = 0;

  for (const input of field.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])];
      // The album holds what was there before, beside what was just chosen; a browser replaces, people add.
      working = working
        .then(() => add(chosen))
        .catch(() => undefined)
        .then(() => tellWork(-1));
      tellWork(1);
      if (input !== album) input.value = '';
    });
  }

  function tellWork(more: 1 | -1): void {
    atWork += more;
    changed();
  }

  async function add(chosen: readonly File[]): Promise<void> {
    say(status?.dataset['working'] ?? '');
    for (const file of chosen.slice(0, mostPhotos - photos.length)) {
      photos = [...photos, { key: newId(), file: await shrinkPhoto(file) }];
    }
    show();
  }

  /** What a post without this script would take along. */
  function fillInput(): void {
    const transfer = new DataTransfer();
    for (const { file, hash } of photos) if (file && hash === undefined) transfer.items.add(file);
    if (album) album.files = transfer.files;
  }

  function show(): void {
    fillInput();
    for (const address of shown) URL.revokeObjectURL(address);
    shown = [];
    list?.replaceChildren(...photos.map(showOne));
    if (list) list.hidden = photos.length === 0;
    const bytes = photos.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
    say(
      photos.length === 0
        ? ''
        : (status?.dataset['ready'] ?? '')
            .replace('{count}', String(photos.length))
            .replace('{megabytes}', (bytes / 1024 / 1024).toFixed(1)),
    );
  }

  function showOne(photo: TrayPhoto, index: number): HTMLElement {
    const item = document.createElement('li');
    const picture = new Image();
    picture.src = addressOf(photo);
    picture.alt = (list?.dataset['number'] ?? '').replace('{number}', String(index + 1));
    // What is no picture is told by the shop, in words; here it only must not look broken.
    picture.onerror = () => picture.remove();
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'button quiet';
    drop.textContent = list?.dataset['drop'] ?? '';
    drop.setAttribute('aria-label', `${drop.textContent} ${picture.alt}`);
    drop.addEventListener('click', () => {
      photos = photos.filter(({ key }) => key !== photo.key);
      show();
      changed();
    });
    item.append(picture, drop);
    if (photo.hash !== undefined) item.append(hiddenField(photo.hash));
    return item;
  }

  function addressOf({ file, hash }: TrayPhoto): string {
    if (!file) return `/media/${hash}-320.webp`;
    const address = URL.createObjectURL(file);
    shown.push(address);
    return address;
  }

  function say(text: string): void {
    if (status && status.textContent !== text) status.textContent = text;
  }

  return {
    get photos() {
      return photos;
    },
    get isWorking() {
      return atWork > 0;
    },
    async ready() {
      while (atWork > 0) await working;
    },
    restore(kept) {
      photos = [...kept];
      show();
    },
    giveHashes(hashes) {
      photos = photos.map((photo) => ({ ...photo, hash: hashes.get(photo.key) ?? photo.hash }));
      show();
    },
  };
}

function hiddenField(hash: string): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'picture';
  field.value = hash;
  return field;
}
