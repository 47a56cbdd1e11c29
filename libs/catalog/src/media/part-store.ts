import type { FileStore } from '@tus/file-store';

/** How long a photo may be on its way, and is kept as taken for who did not hear it, in milliseconds. */
export const PART_LIFE_MS = 24 * 60 * 60_000;

/**
 * Where photos lie until they are whole: a folder of one disk, or of a network share that several processes mount. tus
 * has a store for S3 with the same methods.
 */
export class PartStore {
  private opened: Promise<FileStore> | undefined;

  constructor(private readonly folder: string) {}

  /** Loaded when the first photo comes: a process seldom has one, and starts the sooner. */
  open(): Promise<FileStore> {
    this.opened ??= import('@tus/file-store').then(
      ({ FileStore: Store }) => new Store({ directory: this.folder, expirationPeriodInMilliseconds: PART_LIFE_MS }),
    );
    return this.opened;
  }

  /** All bytes that have come, or undefined where there is nothing of that name. */
  async read(id: string): Promise<Buffer | undefined> {
    const store = await this.open();
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of store.read(id)) chunks.push(chunk as Buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return Buffer.concat(chunks);
  }

  /** Dropping what is gone already is harmless. */
  async drop(id: string): Promise<void> {
    const store = await this.open();
    await store.remove(id).catch((error: { status_code?: number }) => {
      if (error.status_code !== 404) throw error;
    });
  }
}
