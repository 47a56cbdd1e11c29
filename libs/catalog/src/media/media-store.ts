import { createReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '@shanhuo/kernel';
import type { PictureWidth } from './picture-path.js';

/** Port: keeps the bytes of pictures under content hash and width. What is stored never changes. */
export abstract class MediaStore {
  /** Keeps bytes; keeping the same picture again is harmless. */
  abstract keep(contentHash: string, width: PictureWidth, bytes: Buffer): Promise<void>;
  /** A stream of the bytes and their number; undefined where there are none. */
  abstract open(contentHash: string, width: PictureWidth): Promise<{ stream: Readable; size: number } | undefined>;
}

/** Adapter on a folder of one disk, or of a network share that several processes mount. */
export class FolderMediaStore extends MediaStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(contentHash: string, width: PictureWidth, bytes: Buffer): Promise<void> {
    const path = this.pathOf(contentHash, width);
    await mkdir(join(path, '..'), { recursive: true });
    // Written aside and renamed, so that nobody ever reads half a picture.
    const aside = `${path}.${newId()}`;
    await writeFile(aside, bytes);
    await rename(aside, path);
  }

  async open(contentHash: string, width: PictureWidth): Promise<{ stream: Readable; size: number } | undefined> {
    const path = this.pathOf(contentHash, width);
    try {
      const { size } = await stat(path);
      return { stream: createReadStream(path), size };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private pathOf(contentHash: string, width: PictureWidth): string {
    return join(this.folder, contentHash.slice(0, 2), `${contentHash}-${width}.webp`);
  }
}
