import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import type { Sharp } from 'sharp';
import { MediaStore } from './media-store.js';
import { PictureEntity } from './picture.entity.js';
import { PICTURE_WIDTHS, type PictureWidth } from './picture-path.js';
import { PictureRefused } from './picture-refused.js';
import { openPicture, reasonOf } from './picture-source.js';

const QUALITY = 78;
const LARGEST = 1280 satisfies PictureWidth;

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

  /** The name of a source: the same bytes are the same picture, whoever brings them. */
  hashOf(source: Buffer): string {
    return createHash('sha256').update(source).digest('hex');
  }

  /**
   * Makes and stores the widths of a picture of our own; throws where the source is none. What is stored already, by a
   * seed that was cut short, was made of the same bytes and is left as it is.
   */
  async prepare(source: Buffer): Promise<PreparedPicture> {
    const prepared = (await this.findMade(this.hashOf(source))) ?? (await this.read(source));
    if (prepared instanceof PictureRefused) throw new Error(`no picture: ${prepared.code}`);
    return prepared;
  }

  /**
   * Makes and stores the widths of whatever bytes somebody sends; no transaction may be open meanwhile. What is no
   * picture, or a bomb, is refused before it is decoded, or while; nothing of it is kept then.
   */
  async read(source: Buffer): Promise<PreparedPicture | PictureRefused> {
    const upright = await openPicture(source);
    if (upright instanceof PictureRefused) return upright;
    const contentHash = this.hashOf(source);
    const made: Made[] = [];
    try {
      const largest = await decodeOnce(upright);
      for (const width of PICTURE_WIDTHS) made.push({ width, ...(await makeWidth(largest(), width)) });
    } catch (error) {
      return new PictureRefused(reasonOf(error));
    }
    for (const { width, data } of made) await this.store.keep(contentHash, width, data);
    const { width, height } = made.at(-1)?.info ?? { width: 0, height: 0 };
    return { contentHash, width, height };
  }

  async keep(tx: Transaction, picture: PreparedPicture): Promise<void> {
    const { contentHash, width, height } = picture;
    await tx
      .createQueryBuilder()
      .insert()
      .into(PictureEntity)
      .values({ contentHash, width, height })
      .orIgnore()
      .execute();
  }

  /** The largest width is stored last: where it stands, the others do. */
  private async findMade(contentHash: string): Promise<PreparedPicture | undefined> {
    const stored = await this.store.open(contentHash, LARGEST);
    if (stored === undefined) return undefined;
    const { default: sharp } = await import('sharp');
    const { width, height } = await sharp(await buffer(stored.stream)).metadata();
    return { contentHash, width, height };
  }
}

interface Made {
  readonly width: PictureWidth;
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

/** The pixels of the largest width: the source is decoded once, however many widths are made of it. */
async function decodeOnce(upright: Sharp): Promise<() => Sharp> {
  const { default: sharp } = await import('sharp');
  const largest = upright.resize({ width: LARGEST, withoutEnlargement: true });
  const { data, info } = await largest.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return () => sharp(data, { raw: { width, height, channels } });
}

function makeWidth(largest: Sharp, width: PictureWidth): Promise<Omit<Made, 'width'>> {
  return largest
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: QUALITY, effort: 4 })
    .toBuffer({ resolveWithObject: true });
}
