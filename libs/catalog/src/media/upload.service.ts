import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Limits, type TooManyAttempts } from '@shanhuo/identity';
import { Clock } from '@shanhuo/kernel';
import { PictureGate } from './picture-gate.js';
import { PictureRefused } from './picture-refused.js';
import { PictureRepository, type PictureRow } from './picture.repository.js';
import { PictureService, type PreparedPicture } from './picture.service.js';

/** Takes pictures from persons. They may put their own on listings, and no others. */
@Injectable()
export class UploadService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PictureService) private readonly pictures: PictureService,
    @Inject(PictureRepository) private readonly repository: PictureRepository,
    @Inject(PictureGate) private readonly gate: PictureGate,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The same bytes again are not decoded again, and answer alike. */
  async take(personId: string, source: Buffer): Promise<PictureRow | PictureRefused | TooManyAttempts> {
    const full = await this.limits.take(['picturesPerPersonAnHour', personId]);
    if (full !== undefined) return full;
    const contentHash = this.pictures.hashOf(source);
    const known = (await this.repository.findPictures([contentHash])).get(contentHash);
    const picture =
      known ?? (await this.gate.pass(() => this.pictures.read(source))) ?? new PictureRefused('PICTURE_BUSY');
    return picture instanceof PictureRefused ? picture : this.keep(personId, picture);
  }

  private keep(personId: string, picture: PreparedPicture): Promise<PictureRow> {
    return this.database.inTransaction(async (tx) => {
      await this.pictures.keep(tx, picture);
      await this.repository.keepUpload(tx, personId, picture.contentHash, this.clock.now());
      return picture;
    });
  }
}
