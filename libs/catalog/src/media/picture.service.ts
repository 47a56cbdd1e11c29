import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { MediaStore } from './media-store.js';
import { PictureEntity } from './picture.entity.js';
import { PICTURE_WIDTHS } from './picture-path.js';

const QUALITY = 78;

/** A picture made ready: its widths stand in the media store, its row is still to be kept. */
export interface PreparedPicture {
  readonly contentHash: string;
  readonly width: number;
  readonly height: number;
}

/** Turns a source into the three widths the shop shows. Metadata, location above all, does not survive (rules.md 35). */
@Injectable()
export class PictureService {
  constructor(@Inject(MediaStore) private readonly store: MediaStore) {}

  /** Makes and stores the widths; no transaction may be open meanwhile. Throws where the source is no picture. */
  async prepare(source: Buffer): Promise<PreparedPicture> {
    const contentHash = createHash('sha256').update(source).digest('hex');
    // Loaded when there is a picture to make: the API seldom has one, and starts the sooner.
    const { default: sharp } = await import('sharp');
    const upright = sharp(source).rotate();
    let largest = { width: 0, height: 0 };
    for (const width of PICTURE_WIDTHS) {
      const { data, info } = await upright
        .clone()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY, effort: 4 })
        .toBuffer({ resolveWithObject: true });
      await this.store.keep(contentHash, width, data);
      largest = info;
    }
    return { contentHash, width: largest.width, height: largest.height };
  }

  async keep(tx: Transaction, picture: PreparedPicture): Promise<void> {
    await tx.createQueryBuilder().insert().into(PictureEntity).values(picture).orIgnore().execute();
  }
}
