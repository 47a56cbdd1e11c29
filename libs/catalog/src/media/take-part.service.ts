import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { TooManyAttempts } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { PartStore } from './part-store.js';
import { PartRepository } from './part.repository.js';
import { PictureRefused } from './picture-refused.js';
import { PictureRepository, type PictureRow } from './picture.repository.js';
import { UploadService } from './upload.service.js';

/** Not this person's, or nothing of it is left. */
export type NoSuchPart = 'no-such-part';
/** More of it has to come first. */
export type PartUnfinished = 'unfinished';

/** Looks at a photo that has come in pieces, as at one that came whole. */
@Injectable()
export class TakePartService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PartRepository) private readonly parts: PartRepository,
    @Inject(PartStore) private readonly store: PartStore,
    @Inject(PictureRepository) private readonly pictures: PictureRepository,
    @Inject(UploadService) private readonly uploads: UploadService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asked again it answers alike: whoever did not hear the answer need not send the photo twice. */
  async take(
    personId: string,
    id: string,
  ): Promise<PictureRow | PictureRefused | TooManyAttempts | NoSuchPart | PartUnfinished> {
    const part = await this.parts.find(id, personId, this.clock.now());
    if (part === undefined) return 'no-such-part';
    if (part.contentHash !== null) {
      const { contentHash } = part;
      return (await this.pictures.findPictures([contentHash])).get(contentHash) ?? 'no-such-part';
    }
    const bytes = await this.store.read(id);
    if (bytes === undefined) return 'no-such-part';
    if (bytes.length < part.bytes) return 'unfinished';
    const taken = await this.uploads.take(personId, bytes);
    if ('contentHash' in taken) {
      await this.database.inTransaction((tx) => this.parts.take(tx, id, taken.contentHash));
      await this.store.drop(id);
    } else if (taken instanceof PictureRefused && taken.code !== 'PICTURE_BUSY') {
      await this.database.inTransaction((tx) => this.parts.drop(tx, id));
      await this.store.drop(id);
    }
    return taken;
  }
}
