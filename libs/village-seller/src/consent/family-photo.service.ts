import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { chinaDayOf, Clock, isId, newId } from '@shanhuo/kernel';
import { FamilyPhotoRepository } from './family-photo.repository.js';

/** Photos of families: kept for whoever brings one, shown while the family agrees, and by nobody kept beside. */
@Injectable()
export class FamilyPhotoService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FamilyPhotoRepository) private readonly photos: FamilyPhotoRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Keeps a picture that was drawn anew and answers its id; it is shown to nobody until its family agrees. */
  async keep(
    personId: string,
    picture: { readonly content: Buffer; readonly width: number; readonly height: number },
  ): Promise<string> {
    const id = newId();
    const uploadedAt = this.clock.now();
    await this.database.inTransaction((tx) => this.photos.add(tx, { ...picture, id, personId, uploadedAt }));
    return id;
  }

  /** Asked anew for each look; undefined for one that may not be shown, as for none. */
  async open(id: string): Promise<Buffer | undefined> {
    return isId(id) ? this.photos.findShown(id, chinaDayOf(this.clock.now())) : undefined;
  }
}
