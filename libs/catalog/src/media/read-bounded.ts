import type { Readable } from 'node:stream';
import { PictureRefused } from './picture-refused.js';
import { MOST_PICTURE_BYTES } from './picture-source.js';

/** All of a body, or a refusal as soon as it is too long: what comes after is not kept. */
export async function readBounded(body: Readable | undefined): Promise<Buffer | PictureRefused> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += (chunk as Buffer).length;
    if (size > MOST_PICTURE_BYTES) return new PictureRefused('PICTURE_TOO_LARGE');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
