import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files lie until they were read: a folder of one disk, or of a network share that several processes mount. */
export class ImportStore {
  constructor(private readonly folder: string) {}

  async keep(id: string, bytes: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    // Written aside and renamed, so that nobody ever reads half a file.
    const aside = `${this.pathOf(id)}.new`;
    await writeFile(aside, bytes);
    await rename(aside, this.pathOf(id));
  }

  /** Undefined where there is nothing of that name. */
  async read(id: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.pathOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Dropping what is gone already is harmless. */
  async drop(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private pathOf(id: string): string {
    return join(this.folder, id);
  }
}
