import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { buildIfStale } from '../../scripts/build/build-if-stale.ts';
import { SERVER } from '../../scripts/build/targets.ts';

const root = join(import.meta.dirname, '../..');
const PHOTOS = 8;
const [WIDTH, HEIGHT] = [4_000, 3_000];

/** A photo of 4000x3000 to the three widths the shop shows, in WebP. */
export interface PhotoFigures {
  /** From the bytes that came in to the three files; the median of seven photos, one after another. */
  readonly ms: number;
  /** The most that the process held, Node and codecs with it. */
  readonly rssMiB: number;
}

/** Lets the shop's own code make the widths, in a process that does nothing else. */
export async function measurePhoto(say: (sentence: string) => void): Promise<PhotoFigures> {
  await buildIfStale(root, { say, onStart: () => {} }, [SERVER]);
  const folder = await mkdtemp(join(tmpdir(), 'shanhuo-bench-photo-'));
  try {
    const [photos, media] = [join(folder, 'photos'), join(folder, 'media')];
    await mkdir(photos);
    for (let number = 0; number < PHOTOS; number += 1) await takePhoto(join(photos, `${number}.jpg`));
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'make-widths.ts'),
      photos,
      media,
    ]);
    const { took, rssKiB } = JSON.parse(stdout) as { took: number[]; rssKiB: number };
    const figures = { ms: took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0, rssMiB: rssKiB / 1_024 };
    say(`photo: ${Math.round(figures.ms)} ms, ${Math.round(figures.rssMiB)} MiB`);
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A picture of goods as a phone would have taken it: 12 megapixels with the grain of a small sensor, some 4 MB. */
async function takePhoto(path: string): Promise<void> {
  const [goods = ''] = globSync('data/pictures/*.webp', { cwd: root }).toSorted();
  const grain = sharp({
    create: {
      ...{ width: WIDTH, height: HEIGHT, channels: 3, background: 'grey' },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  const input = await grain.png({ compressionLevel: 0 }).toBuffer();
  await sharp(join(root, goods))
    .resize({ width: WIDTH, height: HEIGHT, fit: 'cover' })
    .composite([{ input, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toFile(path);
}
