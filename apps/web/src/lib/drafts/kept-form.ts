import { openPhotoTray, type PhotoTray, type TrayPhoto } from '../photos/photo-tray.js';
import { isOut, isWorthKeeping, type Draft, type DraftPhoto, type DraftState } from './draft.js';
import { fillFields, readFields, takenPhotos } from './draft-fields.js';
import { changeDraft, dropPhotosOf, findPhoto, keepPhoto } from './draft-store.js';

const pauseMs = 400;

/** A form whose words and photos are kept on this phone while they are typed. */
export interface KeptForm {
  readonly tray: PhotoTray | undefined;
  /** Whether photos stand in the form, or are on their way there, that a draft does not hold. */
  lacksPhotos(draft: Draft | undefined): boolean;
  /** Keeps everything as it stands now. False where some of it found no room. */
  save(state?: DraftState): Promise<boolean>;
  /** Shows a draft. */
  show(draft: Draft): Promise<void>;
}

interface Place {
  readonly form: HTMLFormElement;
  readonly person: string;
  readonly seller: string;
  readonly id: () => string;
  /** Hears what came of every attempt to keep. */
  readonly kept: (draft: Draft | undefined, whole: boolean) => void;
  /** Hears that photos came or went, before they are kept. */
  readonly photosChanged: () => void;
}

export function keepForm({ form, person, seller, id, kept, photosChanged }: Place): KeptForm {
  const tray = openPhotoTray(form.querySelector('#photo'), () => {
    photosChanged();
    later(0);
  });
  const stored = new Map<string, DraftPhoto>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> = Promise.resolve(true);

  form.addEventListener('input', () => later(pauseMs));
  form.addEventListener('change', () => later(pauseMs));
  addEventListener('pagehide', saveRest);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveRest());

  function saveRest(): void {
    if (timer !== undefined) later(0);
  }

  function later(ms: number): void {
    clearTimeout(timer);
    if (ms === 0) void save();
    else timer = setTimeout(() => void save(), ms);
  }

  /** One after the other: the last one keeps what was typed last. */
  function save(state?: DraftState): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(() => saveNow(state));
    return saving;
  }

  async function saveNow(state?: DraftState): Promise<boolean> {
    const photos = tray?.photos ?? [];
    const isComing = tray?.isWorking === true;
    const fields = readFields(form, photos);
    if (!isWorthKeeping({ fields, photos: photos as unknown as DraftPhoto[] })) return true;
    let whole = true;
    let draft: Draft | undefined;
    try {
      for (const photo of photos) whole = (await store(photo)) && whole;
      const named = photos.flatMap(({ key }) => stored.get(key) ?? []);
      draft = await changeDraft(id(), (before) => {
        // What was handed in is not taken back by a page that is only being closed.
        if (state === undefined && before !== undefined && isOut(before)) return undefined;
        return {
          ...{ id: id(), person, seller, shop: form.dataset['shop'], fields, savedAt: Date.now() },
          // Half of it must not go out: without its photos it would be another product.
          state: state !== undefined && whole ? state : { name: 'typing', lacksPhotos: isComing || !whole },
          // What has travelled of a photo meanwhile is the sender's to say.
          photos: named.map((photo) => before?.photos.find(({ key }) => key === photo.key) ?? photo),
        };
      });
      await dropPhotosOf(id(), new Set(photos.map(({ key }) => key)));
    } catch {
      whole = false;
    }
    kept(draft, whole);
    return whole;
  }

  /** False where there is no room for its bytes. */
  async function store({ key, file, hash }: TrayPhoto): Promise<boolean> {
    if (stored.has(key)) return true;
    if (file) {
      try {
        await keepPhoto(id(), key, file);
      } catch {
        return false;
      }
    }
    stored.set(key, { key, name: file?.name ?? '', size: file?.size ?? 0, sent: 0, hash });
    return true;
  }

  async function show(draft: Draft): Promise<void> {
    fillFields(form, draft.fields);
    const photos: TrayPhoto[] = takenPhotos(draft.fields);
    for (const photo of draft.photos) {
      const bytes = await findPhoto(photo.key);
      if (bytes) photos.push({ key: photo.key, file: new File([bytes], photo.name, { type: bytes.type }) });
      else if (photo.hash !== undefined) photos.push({ key: photo.key, hash: photo.hash });
      stored.set(photo.key, photo);
    }
    tray?.restore(photos);
  }

  function lacksPhotos(draft: Draft | undefined): boolean {
    if (!tray) return false;
    const held = new Set(draft?.photos.map(({ key }) => key));
    return tray.isWorking || tray.photos.some(({ key, file }) => file && !held.has(key));
  }

  return { tray, lacksPhotos, save, show };
}
