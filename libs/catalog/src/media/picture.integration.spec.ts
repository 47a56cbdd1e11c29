import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { FolderMediaStore } from './media-store.js';
import { PictureGate } from './picture-gate.js';
import { PictureRefused } from './picture-refused.js';
import { PictureService, type PreparedPicture } from './picture.service.js';

/** Left half red, right half blue. */
function halves(width: number, height: number): Sharp {
  const blue = { create: { width: Math.floor(width / 2), height, channels: 3, background: '#0000ff' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: { create: blue.create }, left: Math.ceil(width / 2), top: 0 },
  ]);
}

describe('a picture that somebody sends', () => {
  let folder: string;
  let pictures: PictureService;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    pictures = new PictureService(new FolderMediaStore(folder));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function taken(source: Buffer): Promise<PreparedPicture> {
    const read = await pictures.read(source);
    if (read instanceof PictureRefused) throw new Error(read.code);
    return read;
  }
  const stored = ({ contentHash }: PreparedPicture, width: number): Promise<Buffer> =>
    readFile(join(folder, contentHash.slice(0, 2), `${contentHash}-${width}.webp`));
  /** Which colour stands in the middle of the left and of the right. */
  async function colours(bytes: Buffer): Promise<string[]> {
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return [0.2, 0.8].map((part) => {
      const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * part)) * info.channels;
      const [red = 0, , blue = 0] = data.subarray(at, at + 3);
      return red > 3 * blue ? 'red' : blue > 3 * red ? 'blue' : `${red} ${blue}`;
    });
  }

  it('[S10] is kept in three widths under the hash of what was sent, and small ones are not blown up', async () => {
    const large = await taken(await halves(2_000, 1_500).jpeg().toBuffer());
    expect(large).toMatchObject({ width: 1_280, height: 960 });
    for (const width of [320, 640, 1_280])
      expect(await sharp(await stored(large, width)).metadata()).toMatchObject({ width });
    const small = await taken(await halves(400, 300).png().toBuffer());
    expect(small).toMatchObject({ width: 400, height: 300 });
  });

  it('of our own is made once: what a seed that was cut short has stored is left as it is', async () => {
    const source = await halves(900, 700).png().toBuffer();
    const first = await pictures.prepare(source);
    const inodes = (): Promise<number[]> =>
      Promise.all(
        [320, 640, 1_280].map(
          async (width) =>
            (await stat(join(folder, first.contentHash.slice(0, 2), `${first.contentHash}-${width}.webp`))).ino,
        ),
      );
    const before = await inodes();
    expect(await pictures.prepare(source)).toEqual(first);
    expect(await inodes()).toEqual(before);
  });

  it('[S10] stands upright, and says nothing of camera, place or time', async () => {
    const source = await halves(800, 600)
      .withExif({
        IFD0: { Make: 'Phone', Software: 'Secret' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 37/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(source).metadata()).exif?.length).toBeGreaterThan(50);
    const picture = await taken(source);
    expect(picture).toMatchObject({ width: 600, height: 800 });
    for (const width of [320, 640, 1_280]) {
      const bytes = await stored(picture, width);
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      for (const secret of ['Exif', 'Phone', 'Secret', 'GPS']) expect(bytes.includes(secret)).toBe(false);
    }
  });

  it.each([
    ['CMYK', () => halves(600, 400).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['16 bits a colour', () => halves(600, 400).toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => halves(600, 400).png({ palette: true }).toBuffer()],
    ['transparency', () => halves(600, 400).ensureAlpha(1).png().toBuffer()],
    ['WebP', () => halves(600, 400).webp({ lossless: true }).toBuffer()],
    ['grey', () => halves(600, 400).greyscale().jpeg().toBuffer()],
  ])('[S10] in %s shows what it showed', async (kind, make) => {
    const bytes = await stored(await taken(await make()), 640);
    expect((await sharp(bytes).metadata()).space).toBe('srgb');
    if (kind !== 'grey') expect(await colours(bytes)).toEqual(['red', 'blue']);
  });

  it('[S10] that moves is its first frame', async () => {
    const frames = await Promise.all(
      [halves(400, 300), halves(400, 300).negate()].map((each) => each.png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    expect((await sharp(moving, { pages: -1 }).metadata()).pages).toBe(2);
    const picture = await taken(moving);
    expect(picture).toMatchObject({ width: 400, height: 300 });
    expect((await sharp(await stored(picture, 320), { pages: -1 }).metadata()).pages ?? 1).toBe(1);
  });

  it('[S10] that is something else as well is only a picture when it is served', async () => {
    const script = '<script>alert(1)</script>';
    const source = Buffer.concat([await halves(400, 300).jpeg().toBuffer(), Buffer.from(`PK\u0003\u0004${script}`)]);
    expect((await stored(await taken(source), 320)).includes(script)).toBe(false);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'PICTURE_EMPTY'],
    ['text', () => Buffer.from('a photo of my mushrooms'), 'PICTURE_TYPE'],
    ['a page', () => Buffer.from('<!doctype html><img src=x onerror=alert(1)>'), 'PICTURE_TYPE'],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'PICTURE_TYPE'],
    ['GIF', () => halves(400, 300).gif().toBuffer(), 'PICTURE_TYPE'],
    ['TIFF', () => halves(400, 300).tiff().toBuffer(), 'PICTURE_TYPE'],
    ['HEIC', () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), 'PICTURE_TYPE'],
    ['a PNG by its first bytes alone', () => Buffer.concat([PNG, Buffer.from('<svg/>')]), 'PICTURE_BROKEN'],
    ['more bytes than a phone sends', () => Buffer.concat([PNG, Buffer.alloc(12 * 1024 * 1024)]), 'PICTURE_TOO_LARGE'],
    [
      'one pixel',
      () =>
        sharp({ create: { width: 1, height: 1, channels: 3, background: '#ff0000' } })
          .png()
          .toBuffer(),
      'PICTURE_TOO_SMALL',
    ],
    ['a strip', () => halves(4_000, 300).png().toBuffer(), 'PICTURE_TOO_LONG'],
    ['a flood of pixels', () => flood(30_000, 30_000), 'PICTURE_TOO_MANY_PIXELS'],
    ['a flood past all numbers', () => flood(2 ** 31 - 1, 2 ** 31 - 1), 'PICTURE_BROKEN'],
    ['a picture cut short', async () => (await noise(1_000, 800)).subarray(0, 60_000), 'PICTURE_BROKEN'],
    ['a broken checksum', async () => broken(await noise(600, 600, 'png')), 'PICTURE_BROKEN'],
  ])('[S10] is refused in words where it is %s', async (_what, make, code) => {
    const before = await readdir(folder, { recursive: true });
    expect(await pictures.read(await make())).toMatchObject({ code });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe('the gate of pictures', () => {
  it('lets two be decoded at once and six wait, and asks the others to come back', async () => {
    const gate = new PictureGate();
    const resume: (() => void)[] = [];
    let [inside, most] = [0, 0];
    const passes = Array.from({ length: 12 }, () =>
      gate.pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise<void>((done) => resume.push(done));
        inside -= 1;
        return 'done';
      }),
    );
    for (let i = 0; i < 8; i++) {
      while (resume.length === 0) await new Promise((turn) => setImmediate(turn));
      resume.shift()?.();
    }
    const answers = await Promise.all(passes);
    expect(most).toBe(2);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(8);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(4);
    expect(await gate.pass(() => Promise.resolve('later'))).toBe('later');
  });

  it('lets the next one in where one fails', async () => {
    const gate = new PictureGate();
    const failing = Array.from({ length: 5 }, () => gate.pass(() => Promise.reject(new Error('broken'))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(
      Array.from({ length: 5 }, () => 'rejected'),
    );
    expect(await gate.pass(() => Promise.resolve('done'))).toBe('done');
  });
});

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG that says it is this large, and has next to nothing in it. */
function flood(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const nothing = Buffer.from('789c030000000001', 'hex');
  return Buffer.concat([PNG, chunk('IHDR', header), chunk('IDAT', nothing), chunk('IEND', Buffer.alloc(0))]);
}

/** What compresses badly, so that cutting it takes pixels away. */
function noise(width: number, height: number, format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0, seed = 7; i < pixels.length; i++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[i] = seed >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

function broken(png: Buffer): Buffer {
  const damaged = Buffer.from(png);
  for (let i = 2_000; i < 2_200; i++) damaged[i] = (damaged[i] ?? 0) ^ 0xff;
  return damaged;
}
