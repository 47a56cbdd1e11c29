import type { Sharp } from 'sharp';
import { PictureRefused } from './picture-refused.js';

/** Bytes of a picture at most, as a phone sends it. */
export const MOST_PICTURE_BYTES = 12 * 1024 * 1024;
/** Pixels of a picture at most: decoded it takes four bytes for each. */
export const MOST_PIXELS = 50_000_000;
/** Fewer show nothing on any screen. */
const FEWEST_A_SIDE = 200;
/** A photo is at most so many times as long as it is wide; a strip of paper is none. */
const MOST_STRETCHED = 6;
/** Decoding that takes longer is an attack, or a machine that has no time left. */
const DECODING_SECONDS = 20;

type Format = 'jpeg' | 'png' | 'webp';

/** Kinds that are read, by the bytes they begin with: what a sender calls them is not asked. */
export function sniffPicture(bytes: Buffer): Format | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png';
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'webp' : undefined;
}

/**
 * A picture that is safe to decode, upright, its first frame alone: of an allowed kind by its bytes and by its header,
 * within the caps. Nothing is decoded yet.
 */
export async function openPicture(source: Buffer): Promise<Sharp | PictureRefused> {
  if (source.length === 0) return new PictureRefused('PICTURE_EMPTY');
  if (source.length > MOST_PICTURE_BYTES) return new PictureRefused('PICTURE_TOO_LARGE');
  const format = sniffPicture(source);
  if (format === undefined) return new PictureRefused('PICTURE_TYPE');
  // Loaded when there is a picture to make: the API seldom has one, and starts the sooner.
  const { default: sharp } = await import('sharp');
  // Two pictures at once are bounded by the gate; what libvips would keep of them is of no use to the next ones.
  sharp.cache(false);
  sharp.concurrency(1);
  // The cap on pixels stands below as well: that one answers in words, this one holds whatever a header says.
  const opened = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', pages: 1, autoOrient: true });
  try {
    const { width, height, format: found } = await opened.metadata();
    if (found !== format) return new PictureRefused('PICTURE_TYPE');
    if (width * height > MOST_PIXELS) return new PictureRefused('PICTURE_TOO_MANY_PIXELS');
    if (Math.min(width, height) < FEWEST_A_SIDE) return new PictureRefused('PICTURE_TOO_SMALL');
    if (Math.max(width, height) > MOST_STRETCHED * Math.min(width, height))
      return new PictureRefused('PICTURE_TOO_LONG');
  } catch (error) {
    return new PictureRefused(reasonOf(error));
  }
  return opened.timeout({ seconds: DECODING_SECONDS }).toColourspace('srgb');
}

/** What libvips says of bytes it cannot read. */
export function reasonOf(error: unknown): 'PICTURE_TOO_MANY_PIXELS' | 'PICTURE_BROKEN' {
  return error instanceof Error && /pixel limit/i.test(error.message) ? 'PICTURE_TOO_MANY_PIXELS' : 'PICTURE_BROKEN';
}
